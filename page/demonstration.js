import { readDemonstration } from './edition.js';
import { MADE_UP } from './made-up.js';
import { present } from './present.js';

/** @typedef {import('./picked-file.js').PickedFile} PickedFile */
/** @typedef {import('./api.js').Programme} Programme */

/** The day on which the made-up people were made up: what they confirmed is as old as it was then. */
const MADE_UP_ON = Date.UTC(2026, 9, 1);
const DAY_MS = 86_400_000;
const DATE = /\b\d{4}-\d{2}-\d{2}\b/g;

/** Whether there are made-up people of a programme. @param {Programme} programme */
export function hasMadeUp({ name }) {
  return name in MADE_UP;
}

/**
 * The made-up people of a programme of ours.
 *
 * @param {Programme} programme
 * @returns {Promise<Record<string, PickedFile>>} by the service's name for each file
 */
export async function madeUpParticipants({ name }) {
  const files = Object.entries(present(MADE_UP[name]));
  return Object.fromEntries(
    await Promise.all(
      files.map(async ([file, place]) => [
        file,
        { fileName: `${file}.csv`, bytes: dated(await readDemonstration(place), Date.now()) },
      ]),
    ),
  );
}

/**
 * Made-up people are nobody's data: the answers that the law asks for are filled in.
 *
 * @param {Programme} programme
 * @param {import('./steps/form.js').Answers['programme']} rules its name, or its document changed
 * @returns {Promise<import('./steps/form.js').Answers>}
 */
export async function madeUpAnswers(programme, rules) {
  return {
    lawfulBasis: 'legitimate-interests',
    ...(programme.usesSpecialCategoryData && { specialCategoryCondition: 'made-public' }),
    programme: rules,
    objective: programme.objective,
    columns: {},
    files: await madeUpParticipants(programme),
  };
}

/**
 * A file whose dates are as long ago as they were when it was made up.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number} now
 */
export function dated(bytes, now) {
  const days = Math.floor((now - MADE_UP_ON) / DAY_MS) * DAY_MS;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return new TextEncoder().encode(
    text.replace(DATE, (date) => new Date(Date.parse(date) + days).toISOString().slice(0, 10)),
  );
}
