import { element } from '../elements.js';
import { present } from '../present.js';
import { announce } from '../screen.js';
import { number, say } from '../words.js';

/** @typedef {import('../engine.js').View} View */
/** @typedef {{mentor: string, mentee: string, points: number, reasons: string}} Row */
/** @typedef {'mentor' | 'mentee' | 'points'} Order */

/** So many rows are drawn at once: more would make the page stand still, and nobody reads on. */
const MOST_ROWS = 200;

/** Every pair, sorted by what was pressed and filtered by what is written. */
export class PairsTable {
  element = element('div', {});
  /** @type {Row[]} */
  #rows = [];
  /** @type {{by: Order, isDown: boolean}} */
  #order = { by: 'mentor', isDown: false };
  #body = element('tbody', { role: 'rowgroup' });
  #count = element('p', { class: 'hint' });
  #filter = /** @type {HTMLInputElement} */ (
    element('input', {
      type: 'search',
      id: 'filter-pairs',
      autocomplete: 'off',
      input: () => {
        this.#draw();
        announce(String(this.#count.textContent));
      },
    })
  );
  /** @type {Map<Order, HTMLElement>} */
  #headings = new Map();

  constructor() {
    this.element.append(
      element(
        'div',
        { class: 'field' },
        element('label', { for: 'filter-pairs' }, say('page.desk.pairs.filter')),
        this.#filter,
      ),
      this.#count,
      element(
        'table',
        { role: 'table', class: 'pairs', 'aria-labelledby': 'pairs-heading' },
        element(
          'thead',
          { role: 'rowgroup' },
          element(
            'tr',
            { role: 'row' },
            this.#heading('mentor'),
            this.#heading('mentee'),
            this.#heading('points'),
            element('th', { role: 'columnheader', scope: 'col' }, say('page.desk.pairs.why')),
          ),
        ),
        this.#body,
      ),
    );
  }

  /** @param {View} view */
  fill({ pairs, people, isUndirected }) {
    this.#call('mentor', isUndirected ? say('page.desk.pairs.one') : say('page.desk.pairs.mentor'));
    this.#call(
      'mentee',
      isUndirected ? say('page.desk.pairs.other') : say('page.desk.pairs.mentee'),
    );
    this.#call('points', say('page.desk.pairs.points'));
    this.#rows = pairs.map(({ mentor, mentee, points, reasons }) => ({
      mentor: String(people[mentor]?.name),
      mentee: String(people[mentee]?.name),
      points,
      reasons,
    }));
    this.#draw();
  }

  /** @param {Order} by */
  #heading(by) {
    const sort = element('button', {
      type: 'button',
      class: 'sort',
      click: () => {
        this.#order = { by, isDown: this.#order.by === by && !this.#order.isDown };
        this.#draw();
      },
    });
    const made = element('th', { role: 'columnheader', scope: 'col' }, sort);
    this.#headings.set(by, made);
    return made;
  }

  /**
   * @param {Order} by
   * @param {string} title
   */
  #call(by, title) {
    present(this.#headings.get(by)?.firstElementChild).textContent = title;
  }

  #draw() {
    const { by, isDown } = this.#order;
    for (const [each, heading] of this.#headings) {
      heading.toggleAttribute('aria-sort', each === by);
      if (each === by) {
        heading.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
      }
    }
    const wanted = this.#filter.value.trim().toLocaleLowerCase();
    const fitting = this.#rows
      .filter((row) => `${row.mentor} ${row.mentee}`.toLocaleLowerCase().includes(wanted))
      .sort((one, other) => (isDown ? -1 : 1) * compared(one, other, by));
    this.#body.replaceChildren(
      ...fitting
        .slice(0, MOST_ROWS)
        .map(({ mentor, mentee, points, reasons }) =>
          element(
            'tr',
            { role: 'row' },
            element('td', { role: 'cell' }, mentor),
            element('td', { role: 'cell' }, mentee),
            element('td', { role: 'cell', class: 'number' }, number(points)),
            element('td', { role: 'cell' }, reasons),
          ),
        ),
    );
    this.#count.textContent = say('page.desk.pairs.count', {
      shown: Math.min(fitting.length, MOST_ROWS),
      all: this.#rows.length,
    });
  }
}

/**
 * @param {Row} one
 * @param {Row} other
 * @param {Order} by
 */
function compared(one, other, by) {
  return by === 'points' ? one.points - other.points : one[by].localeCompare(other[by]);
}
