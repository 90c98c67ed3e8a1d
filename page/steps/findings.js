import { button, element } from '../elements.js';
import { show } from '../screen.js';
import { say } from '../words.js';

/** What was found in the files, beside what is wrong with them. */

/**
 * The step before results that would give something away.
 *
 * @param {string[]} sentences
 * @param {string} remedy
 * @param {HTMLElement} bar what stands below
 * @param {() => void} onSeen
 */
export function showBeforeSharing(sentences, remedy, bar, onSeen) {
  show(
    say('page.before-sharing.heading'),
    element('p', { class: 'lead' }, say('page.before-sharing.lead')),
    element('ul', { class: 'found' }, items(sentences)),
    element('p', {}, remedy),
    button(say('page.before-sharing.seen'), onSeen),
    bar,
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
      element('summary', {}, say('page.understood', { count: sentences.length })),
      element('ul', { class: 'found' }, items(sentences)),
    )
  );
}

/** @param {string[]} sentences */
function items(sentences) {
  return sentences.map((sentence) => element('li', {}, sentence));
}
