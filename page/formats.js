import { language, say } from './words.js';

/** How amounts and times are written, in the words of the page's language. */

const BYTES_IN_KILOBYTE = 1024;
const MINUTE_MS = 60_000;

const MONTHS = [
  say('month.january'),
  say('month.february'),
  say('month.march'),
  say('month.april'),
  say('month.may'),
  say('month.june'),
  say('month.july'),
  say('month.august'),
  say('month.september'),
  say('month.october'),
  say('month.november'),
  say('month.december'),
];

/** @param {number} bytes */
export function size(bytes) {
  if (bytes < BYTES_IN_KILOBYTE) {
    return say('page.size.bytes', { count: bytes });
  }
  const kilobytes = bytes / BYTES_IN_KILOBYTE;
  return kilobytes < BYTES_IN_KILOBYTE
    ? say('page.size.kilobytes', { amount: Math.round(kilobytes) })
    : say('page.size.megabytes', { amount: tenths(kilobytes / BYTES_IN_KILOBYTE) });
}

/** @param {number} amount */
function tenths(amount) {
  return Math.round(amount * 10) / 10;
}

/**
 * How much time is left, in whole minutes.
 *
 * @param {number} count
 */
export function minutes(count) {
  return count < 1 ? say('page.less-than-a-minute') : say('page.minutes', { count });
}

/**
 * The time of day by which something is so: never earlier than it is.
 *
 * @param {number} instant in milliseconds
 */
export function byTime(instant) {
  return timeOfDay(new Date(Math.ceil(instant / MINUTE_MS) * MINUTE_MS));
}

/**
 * A calendar day, which is the same everywhere.
 *
 * @param {string} iso such as 2031-12-01
 */
export function day(iso) {
  const [year, month, dayOfMonth] = iso.split('-').map(Number);
  return dayOf(Number(year), Number(month), Number(dayOfMonth));
}

/**
 * The day and the time of day here.
 *
 * @param {string} instant ISO 8601
 */
export function dayAndTime(instant) {
  const date = new Date(instant);
  return say('page.day-and-time', {
    day: dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate()),
    time: timeOfDay(date),
  });
}

/**
 * @param {number} year
 * @param {number} month from 1
 * @param {number} dayOfMonth
 */
function dayOf(year, month, dayOfMonth) {
  const name = String(MONTHS[month - 1]);
  return say('format.day', { day: dayOfMonth, month: name, year });
}

/** @param {Date} date */
function timeOfDay(date) {
  return date.toLocaleTimeString(language.locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
