import { button, element } from '../elements.js';
import { announce } from '../screen.js';
import { say } from '../words.js';

/**
 * The question whether the results open. A page can't see whether a download was saved, blocked or
 * cancelled: only the person can, and until then nothing may be deleted in a hurry.
 */
export class OpenedQuestion {
  #heading = element(
    'h2',
    { id: 'opened-heading', class: 'asked', tabindex: '-1' },
    say('page.opened.heading'),
  );
  #patience = element('p', {});
  #wait;

  /**
   * @param {() => void} onOpened
   * @param {() => void} onWait
   */
  constructor(onOpened, onWait) {
    this.#wait = button(say('page.opened.wait'), onWait, 'secondary');
    this.element = element(
      'section',
      { class: 'panel opened', 'aria-labelledby': 'opened-heading', hidden: true },
      this.#heading,
      element('p', {}, say('page.opened.text')),
      this.#patience,
      element('div', { class: 'button-row' }, button(say('page.opened.yes'), onOpened), this.#wait),
    );
  }

  ask() {
    this.element.hidden = false;
    this.#heading.focus();
    announce(`${say('page.opened.text')} ${this.#patience.textContent}`);
  }

  /** @param {number} seconds that are left */
  tick(seconds) {
    this.#wait.hidden = false;
    this.#patience.textContent = say('page.opened.left', { count: seconds });
  }

  /** Nothing is deleted before an answer. */
  wait() {
    this.#wait.hidden = true;
    this.#patience.textContent = say('page.opened.waiting');
  }
}
