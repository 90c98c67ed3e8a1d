import { button, element } from '../elements.js';
import { show } from '../screen.js';
import { say } from '../words.js';

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
    say('page.before-sharing.heading'),
    element('p', { class: 'lead' }, say('page.before-sharing.lead')),
    element('ul', { class: 'found' }, items(sentences)),
    element('p', {}, say('page.before-sharing.remedy')),
    button(say('page.before-sharing.seen'), onSeen),
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
      element('summary', {}, say('page.understood', { count: sentences.length })),
      element('ul', { class: 'found' }, items(sentences)),
    )
  );
}

/** @param {string[]} sentences */
function items(sentences) {
  return sentences.map((sentence) => element('li', {}, sentence));
}
