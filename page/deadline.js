import { serviceTime } from './api.js';
import { button, element } from './elements.js';
import { byTime, minutes } from './formats.js';
import { announce } from './screen.js';
import { say } from './words.js';

const MINUTE = 60_000;
const REFRESH_MS = 10_000;
/** The service is given this long to delete before it is asked whether it has. */
const GRACE_MS = 3000;
/** When to say aloud that time is short. */
const SOON_MINUTES = 5;
/**
 * After the deadline nothing is handed out; the deletion itself may take so much longer, which is
 * what the promised time leaves.
 */
const DELETION_MINUTES = 5;

/**
 * How long the job is there, in whole minutes so that nobody is hurried by seconds, by when all of it
 * is gone, and a button to delete it now.
 */
export class Deadline {
  #text = element('p', {});
  #timer = 0;
  /** The last deadline that was heard, 0 if none was. */
  #at = 0;
  /** What the service said of an ended job, 0 if it said nothing. */
  #goneBy = 0;
  #passed = false;
  #warned = false;
  #retentionMinutes;
  #onPassed;

  /**
   * @param {number} retentionMinutes what is promised: so long after an action all is gone
   * @param {() => void} onDelete
   * @param {() => void} onPassed
   */
  constructor(retentionMinutes, onDelete, onPassed) {
    this.#retentionMinutes = retentionMinutes;
    this.#onPassed = onPassed;
    this.bar = element(
      'aside',
      { class: 'deadline', hidden: true },
      this.#text,
      button(say('page.deadline.delete'), onDelete, 'secondary'),
    );
  }

  /**
   * When everything is gone at the latest, in the service's milliseconds: some minutes after the
   * deadline that was heard. Where none was, nobody can have done anything after now, and from now
   * on the promised time runs.
   */
  get goneBy() {
    if (this.#goneBy) {
      return this.#goneBy;
    }
    return this.#at
      ? this.#at + DELETION_MINUTES * MINUTE
      : serviceTime() + this.#retentionMinutes * MINUTE;
  }

  /** @param {string} instant the service's deadline, ISO 8601 */
  set(instant) {
    const at = Date.parse(instant);
    this.bar.hidden = false;
    if (at !== this.#at) {
      this.#at = at;
      this.#passed = false;
      clearInterval(this.#timer);
      this.#timer = window.setInterval(() => this.#tick(), REFRESH_MS);
    }
    this.#write();
  }

  /**
   * The job has ended.
   *
   * @param {string} [goneBy] by when the service says that all is gone, ISO 8601
   */
  ended(goneBy) {
    this.rest();
    this.#goneBy = goneBy ? Date.parse(goneBy) : this.#goneBy;
  }

  /** Nothing can be done about the job any more; its deadline is still known. */
  rest() {
    clearInterval(this.#timer);
    this.bar.hidden = true;
  }

  /** The job is over. */
  end() {
    this.rest();
    this.#at = 0;
    this.#goneBy = 0;
    this.#warned = false;
  }

  /** @param {string} sentence something went wrong with the deletion */
  say(sentence) {
    this.#text.textContent = sentence;
    announce(sentence);
  }

  /** A step that is shown takes away what was said before it: a warning comes after it. */
  #tick() {
    const count = this.#write();
    if (count >= SOON_MINUTES) {
      this.#warned = false;
    } else if (!this.#warned) {
      this.#warned = true;
      announce(say('page.deadline.soon', { minutes: minutes(count) }));
    }
  }

  /** @returns {number} how many whole minutes are left */
  #write() {
    const left = this.#at - serviceTime();
    if (left < -GRACE_MS && !this.#passed) {
      this.#passed = true;
      this.#onPassed();
    }
    const count = Math.max(0, Math.floor(left / MINUTE));
    this.#text.textContent = say('page.deadline.left', {
      minutes: minutes(count),
      time: byTime(this.goneBy),
    });
    return count;
  }
}
