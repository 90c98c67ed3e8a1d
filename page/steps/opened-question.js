import { button, element } from '../elements.js';
import { announce } from '../screen.js';
import { words } from '../words.js';

/**
 * The question whether the results open. A page can't see whether a download was saved, blocked or
 * cancelled: only the person can, and until then nothing may be deleted in a hurry.
 */
export class OpenedQuestion {
  #heading = element(
    'h2',
    { id: 'opened-heading', class: 'asked', tabindex: '-1' },
    words.opened.heading,
  );
  #patience = element('p', {});
  #wait;

  /**
   * @param {() => void} onOpened
   * @param {() => void} onWait
   */
  constructor(onOpened, onWait) {
    this.#wait = button(words.opened.wait, onWait, 'secondary');
    this.element = element(
      'section',
      { class: 'panel opened', 'aria-labelledby': 'opened-heading', hidden: true },
      this.#heading,
      element('p', {}, words.opened.text),
      this.#patience,
      element('div', { class: 'button-row' }, button(words.opened.yes, onOpened), this.#wait),
    );
  }

  ask() {
    this.element.hidden = false;
    this.#heading.focus();
    announce(`${words.opened.text} ${this.#patience.textContent}`);
  }

  /** @param {number} seconds that are left */
  tick(seconds) {
    this.#wait.hidden = false;
    this.#patience.textContent = words.opened.left(seconds);
  }

  /** Nothing is deleted before an answer. */
  wait() {
    this.#wait.hidden = true;
    this.#patience.textContent = words.opened.waiting;
  }
}
