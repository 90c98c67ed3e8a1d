import { serviceTime } from './api.js';
import { button, element } from './elements.js';
import { announce } from './screen.js';
import { words } from './words.js';

const MINUTE = 60_000;
const REFRESH_MS = 10_000;
/** The service is given this long to delete before it is asked whether it has. */
const GRACE_MS = 3000;
/** When to say aloud that time is short. */
const SOON_MINUTES = 5;

/**
 * When everything will be deleted, in whole minutes so that nobody is hurried by seconds, and a
 * button to do it now.
 */
export class Deadline {
  #text = element('p', {});
  #timer = 0;
  #at = 0;
  #passed = false;
  #warned = false;
  #onPassed;

  /**
   * @param {() => void} onDelete
   * @param {() => void} onPassed
   */
  constructor(onDelete, onPassed) {
    this.#onPassed = onPassed;
    this.bar = element(
      'aside',
      { class: 'deadline', hidden: true },
      this.#text,
      button(words.deadline.delete, onDelete, 'secondary'),
    );
  }

  /** @param {string} instant the service's deadline, ISO 8601 */
  set(instant) {
    const at = Date.parse(instant);
    this.bar.hidden = false;
    if (at !== this.#at) {
      this.#at = at;
      this.#passed = false;
      clearInterval(this.#timer);
      this.#timer = setInterval(() => this.#tick(), REFRESH_MS);
    }
    this.#tick();
  }

  /** The job is over. */
  end() {
    clearInterval(this.#timer);
    this.#at = 0;
    this.#warned = false;
    this.bar.hidden = true;
  }

  /** @param {string} sentence something went wrong with the deletion */
  say(sentence) {
    this.#text.textContent = sentence;
    announce(sentence);
  }

  #tick() {
    const left = this.#at - serviceTime();
    if (left < -GRACE_MS && !this.#passed) {
      this.#passed = true;
      this.#onPassed();
    }
    const minutes = Math.max(0, Math.floor(left / MINUTE));
    this.#text.textContent = words.deadline.left(minutes);
    if (minutes < SOON_MINUTES && !this.#warned) {
      this.#warned = true;
      announce(words.deadline.soon(minutes));
    }
  }
}
