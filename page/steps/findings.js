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
 * @param {string | null} [lang] of the sentences, where it is not the page's
 */
export function showBeforeSharing(sentences, remedy, bar, onSeen, lang = null) {
  show(
    say('page.before-sharing.heading'),
    element('p', { class: 'lead' }, say('page.before-sharing.lead')),
    element('ul', { class: 'found', lang }, items(sentences)),
    element('p', {}, remedy),
    button(say('page.before-sharing.seen'), onSeen),
    bar,
  );
}

/**
 * How the files were understood, folded away.
 *
 * @param {string[]} sentences
 * @param {string | null} [lang] of the sentences, where it is not the page's
 */
export function understoodPart(sentences, lang = null) {
  return (
    sentences.length > 0 &&
    element(
      'details',
      { class: 'understood' },
      element('summary', {}, say('page.understood', { count: sentences.length })),
      element('ul', { class: 'found', lang }, items(sentences)),
    )
  );
}

/** @param {string[]} sentences */
function items(sentences) {
  return sentences.map((sentence) => element('li', {}, sentence));
}
