import { button, element } from '../elements.js';
import { show } from '../screen.js';
import { words } from '../words.js';

/** What the service found in the files, beside what is wrong with them. */

/**
 * The step before results that would give something away.
 *
 * @param {string[]} sentences
 * @param {HTMLElement} deadlineBar
 * @param {() => void} onSeen
 */
export function showBeforeSharing(sentences, deadlineBar, onSeen) {
  show(
    words.beforeSharing.heading,
    element('p', { class: 'lead' }, words.beforeSharing.lead),
    element('ul', { class: 'found' }, items(sentences)),
    element('p', {}, words.beforeSharing.remedy),
    button(words.beforeSharing.seen, onSeen),
    deadlineBar,
  );
}

/**
 * How the files were understood, folded away.
 *
 * @param {string[]} sentences
 */
export function understoodPart(sentences) {
  return (
    sentences.length > 0 &&
    element(
      'details',
      { class: 'understood' },
      element('summary', {}, words.understood(sentences.length)),
      element('ul', { class: 'found' }, items(sentences)),
    )
  );
}

/** @param {string[]} sentences */
function items(sentences) {
  return sentences.map((sentence) => element('li', {}, sentence));
}
