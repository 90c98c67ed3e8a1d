import { element } from '../elements.js';
import { errorPlace, markField } from '../fields.js';
import { say } from '../words.js';

/** What is no problem, and is looked at before anybody is matched: ticked off, one by one. */

/** @typedef {import('../engine.js').SeenWarning} SeenWarning */
/** @typedef {import('../engine.js').SeenPlace} SeenPlace */
/** @typedef {{box: HTMLInputElement, about: string, element: HTMLElement}} Tick */

/** So many are shown at once; more are folded away. */
const MOST_UNFOLDED = 10;

export class WarningsPart {
  /** @type {Tick[]} */
  #ticks;

  /**
   * @param {SeenWarning[]} warnings
   * @param {Record<string, string>} fileNames the user's own file names, by the service's
   * @param {string[]} seen what was ticked off before
   */
  constructor(warnings, fileNames, seen) {
    this.#ticks = warnings.map((warning, index) =>
      tickOf(warning, `warning-${index}`, fileNames, seen.includes(nameOf(warning))),
    );
    this.element =
      warnings.length > 0 &&
      element(
        'section',
        { 'aria-labelledby': 'warnings-heading' },
        element('h2', { id: 'warnings-heading' }, say('page.warnings.heading')),
        element('p', {}, say('page.warnings.lead')),
        this.#ticks.map((tick) => tick.element),
      );
  }

  /** What is ticked off, by its sentences. */
  get seen() {
    return this.#ticks.filter(({ box }) => box.checked).map(({ about }) => about);
  }

  /** Whether all is ticked off. Where it is not, the first that is missing is gone to, and says so. */
  insist() {
    for (const { box } of this.#ticks) {
      markField(box.id, box.checked ? undefined : say('page.warnings.unseen'));
    }
    const missing = this.#ticks.find(({ box }) => !box.checked);
    missing?.box.focus();
    return !missing;
  }
}

/**
 * The sentence by which a warning is known: the one that names rows, where there is one.
 *
 * @param {SeenWarning} warning
 */
function nameOf({ text, note }) {
  return note || text;
}

/**
 * @param {SeenWarning} warning
 * @param {string} id
 * @param {Record<string, string>} fileNames
 * @param {boolean} isSeen
 * @returns {Tick}
 */
function tickOf(warning, id, fileNames, isSeen) {
  const box = /** @type {HTMLInputElement} */ (
    element('input', {
      type: 'checkbox',
      id,
      checked: isSeen,
      'aria-describedby': `${id}-error`,
      change: () => markField(id),
    })
  );
  const part = element(
    'fieldset',
    { class: 'part warning' },
    element('legend', {}, warning.text),
    warning.found.length > 0 && table(warning, fileNames),
    errorPlace(id),
    element(
      'div',
      { class: 'radio' },
      box,
      element('label', { for: id }, say('page.warnings.seen')),
    ),
  );
  return { box, about: nameOf(warning), element: part };
}

/**
 * Whom it is about: each a row, or a pair in one.
 *
 * @param {SeenWarning} warning
 * @param {Record<string, string>} fileNames
 */
function table({ text, count, found }, fileNames) {
  const columns = [
    { title: say('page.warnings.person'), of: (/** @type {SeenPlace} */ { name }) => name },
    {
      title: say('page.warnings.file'),
      of: (/** @type {SeenPlace} */ { file }) => fileNames[file] ?? file,
    },
    { title: say('page.warnings.row'), of: (/** @type {SeenPlace} */ { row }) => String(row) },
    { title: say('page.warnings.value'), of: (/** @type {SeenPlace} */ { value }) => value },
  ].filter(({ of }) => found.some((places) => places.some((place) => of(place) !== '')));
  const rows = element(
    'table',
    { role: 'table', class: 'problems' },
    element('caption', { class: 'visually-hidden' }, text),
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: 'row' },
        columns.map(({ title }) => element('th', { scope: 'col', role: 'columnheader' }, title)),
      ),
    ),
    element(
      'tbody',
      { role: 'rowgroup' },
      found.map((places) =>
        element(
          'tr',
          { role: 'row' },
          columns.map(({ title, of }) =>
            element(
              'td',
              { role: 'cell', 'data-column': title },
              element(
                'div',
                {},
                places.map((place) => element('div', {}, of(place))),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  const more =
    count > found.length &&
    element('p', {}, say('page.warnings.more', { count: count - found.length }));
  return count > MOST_UNFOLDED
    ? element('details', {}, element('summary', {}, say('page.warnings.who')), rows, more)
    : rows;
}
