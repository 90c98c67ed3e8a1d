import { element, shown } from './elements.js';
import { byId } from './present.js';
import { say } from './words.js';

/** The one place that changes what is on the screen: one step at a time, each with one heading. */

const main = byId('main');
const announcer = byId('announcer');
let stepsShown = 0;

/**
 * Shows a step and moves the focus to its heading, so that a screen reader says where one is. The
 * first step keeps the browser's own focus: nobody has asked for anything yet.
 *
 * @param {string} heading
 * @param {...(import('./elements.js').Child | import('./elements.js').Child[])} content
 */
export function show(heading, ...content) {
  const title = element('h1', { tabindex: '-1' }, heading);
  main.replaceChildren(title, ...shown(content));
  document.title = say('page.title', { heading });
  announce('');
  if (stepsShown++ > 0) {
    title.focus();
    window.scrollTo(0, 0);
  }
}

/**
 * Says something to people who can't see the change.
 *
 * @param {string} sentence
 */
export function announce(sentence) {
  if (announcer.textContent !== sentence) {
    announcer.textContent = sentence;
  }
}

/**
 * Asks before something that can't be undone.
 *
 * @param {{heading: string, text: string, yes: string, no: string}} question
 * @returns {Promise<boolean>} whether to go on
 */
export function confirmed({ heading, text, yes, no }) {
  return new Promise((resolve) => {
    const dialog = /** @type {HTMLDialogElement} */ (
      element(
        'dialog',
        { 'aria-labelledby': 'confirm-heading', 'aria-describedby': 'confirm-text' },
        element('h2', { id: 'confirm-heading' }, heading),
        element('p', { id: 'confirm-text' }, text),
        element(
          'form',
          { method: 'dialog', class: 'button-row' },
          element('button', { class: 'button danger', value: 'delete' }, yes),
          element('button', { class: 'button secondary', value: 'keep', autofocus: true }, no),
        ),
      )
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'delete');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
