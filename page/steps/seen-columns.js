import { save } from '../download.js';
import { button, element } from '../elements.js';
import { foldHeading } from '../folding.js';
import { mappingFile, mappingOf, together } from '../mapping.js';
import { present } from '../present.js';
import { announce } from '../screen.js';
import { say } from '../words.js';
import { tableCell } from './cells.js';

/** What every column of the files is read as, with what stands in it: seen, and corrected. */

/** @typedef {import('../engine.js').SeenTable} SeenTable */
/** @typedef {import('../engine.js').SeenColumn} SeenColumn */
/** @typedef {import('../mapping.js').Mapping} Mapping */

export class SeenColumns {
  #tables;
  #before;
  #onChange;
  /** The choices of each table, beside its columns. @type {HTMLSelectElement[][]} */
  #choices = [];
  /** The columns that are only likely are right. @type {HTMLInputElement | null} */
  #agreement = null;
  #message = element('p', { class: 'hint if-any', role: 'status' });

  /**
   * @param {SeenTable[]} tables
   * @param {Record<string, string>} fileNames the user's own file names, by the service's
   * @param {Mapping} before what was said already, with which they were read
   * @param {{onChange: () => void, onKept: (mapping: Mapping) => void, onForgotten: () => void}} acts
   *     the files are read otherwise now, as is told by {@link mapping}, or as somebody kept it, or
   *     as their headings alone say
   * @param {{asks?: boolean}} [options] whether a tick agrees to what is only likely
   */
  constructor(tables, fileNames, before, { onChange, onKept, onForgotten }, { asks = false } = {}) {
    this.#tables = tables.map((table) => withLost(table, before));
    this.#before = before;
    this.#onChange = onChange;
    this.element = element(
      'section',
      { 'aria-labelledby': 'columns-heading' },
      element('h2', { id: 'columns-heading', class: 'apart' }, say('page.seen.heading')),
      element('p', {}, say('page.seen.lead')),
      this.#tables.map((table, index) =>
        this.#table(table, index, fileNames[table.file] ?? table.file),
      ),
      this.#message,
      Object.keys(before).length > 0 &&
        element('p', {}, button(say('page.seen.forget'), onForgotten, 'quiet')),
      this.#agreeing(asks),
      this.#keeping(onKept),
    );
  }

  /**
   * What is said to be otherwise than it was read, by whose file it is.
   *
   * @returns {Mapping}
   */
  get mapping() {
    return this.#mapping(this.#agreement?.checked ?? false);
  }

  /**
   * The same, where what is only likely is agreed to.
   *
   * @returns {Mapping}
   */
  get agreed() {
    return this.#mapping(true);
  }

  /** @param {boolean} isAgreed */
  #mapping(isAgreed) {
    /** @type {Mapping} */
    const mapping = {};
    this.#tables.forEach((table, index) => {
      const said = this.#said(table, index, isAgreed);
      if (Object.keys(said).length > 0) {
        mapping[table.of] = said;
      }
    });
    return mapping;
  }

  /**
   * @param {SeenTable} table
   * @param {number} index
   * @param {boolean} isAgreed
   */
  #said({ columns, names }, index, isAgreed) {
    /** @type {Record<string, string[]>} */
    const said = {};
    for (const name of names) {
      const before = columns.find(({ column }) => column === name);
      const now = columns[this.#choices[index]?.findIndex(({ value }) => value === name) ?? -1];
      if (before !== now || (isAgreed && now?.isAsked && now.isSayable)) {
        said[name] = now?.headings ?? [];
      }
    }
    return said;
  }

  /**
   * @param {SeenTable} table
   * @param {number} index
   * @param {string} fileName
   */
  #table({ columns, names, of }, index, fileName) {
    this.#choices[index] = [];
    return element(
      'details',
      { class: 'seen', open: columns.some(({ isAsked }) => isAsked) },
      element('summary', {}, say('page.seen.file', { file: fileName, count: columns.length })),
      element(
        'table',
        { role: 'table', class: 'problems', 'aria-label': fileName },
        element(
          'thead',
          { role: 'rowgroup' },
          element(
            'tr',
            { role: 'row' },
            [say('page.seen.column'), say('page.seen.first'), say('page.seen.as')].map((title) =>
              element('th', { role: 'columnheader', scope: 'col' }, title),
            ),
          ),
        ),
        element(
          'tbody',
          { role: 'rowgroup' },
          columns.map((column, place) =>
            element(
              'tr',
              { role: 'row', class: column.isAsked ? 'asked' : null },
              tableCell(say('page.seen.column'), column.title),
              tableCell(say('page.seen.first'), firstAnswers(column)),
              tableCell(
                say('page.seen.as'),
                this.#choice(column, names, `${of}-column-${place}`, index),
              ),
            ),
          ),
        ),
      ),
    );
  }

  /**
   * @param {SeenColumn} column
   * @param {string[]} names
   * @param {string} id
   * @param {number} table
   */
  #choice({ title, column, isAsked, isSayable }, names, id, table) {
    const choice = /** @type {HTMLSelectElement} */ (
      element(
        'select',
        {
          id,
          disabled: !isSayable,
          'aria-label': say('page.seen.as.named', { column: title }),
          'aria-describedby': isAsked ? `${id}-look` : null,
          change: () => this.#chosen(choice, table),
        },
        element('option', { value: '' }, say('page.seen.nothing')),
        names.map((name) => element('option', { value: name, selected: name === column }, name)),
      )
    );
    this.#choices[table]?.push(choice);
    return element(
      'div',
      {},
      choice,
      isAsked && element('p', { class: 'hint', id: `${id}-look` }, say('page.seen.look')),
    );
  }

  /**
   * A column of the programme is read from one place only.
   *
   * @param {HTMLSelectElement} choice
   * @param {number} table
   */
  #chosen(choice, table) {
    const others = (this.#choices[table] ?? []).filter(
      (each) => each !== choice && choice.value && each.value === choice.value,
    );
    for (const other of others) {
      other.value = '';
    }
    this.#putBack(table);
    if (others.length > 0) {
      announce(say('page.seen.moved', { name: choice.value }));
    }
    this.#onChange();
  }

  /**
   * A column whose heading says nothing for certain cannot be chosen: it has what it was read as
   * again as soon as no other has it.
   *
   * @param {number} table
   */
  #putBack(table) {
    const choices = this.#choices[table] ?? [];
    present(this.#tables[table]).columns.forEach(({ column, isSayable }, index) => {
      const choice = present(choices[index]);
      if (!isSayable && !choices.some(({ value }) => value === column)) {
        choice.value = column;
      }
    });
  }

  /** @param {boolean} asks */
  #agreeing(asks) {
    if (!asks || !isAnyAsked(this.#tables)) {
      return null;
    }
    this.#agreement = /** @type {HTMLInputElement} */ (
      element('input', { type: 'checkbox', id: 'columns-agreed', change: () => this.#onChange() })
    );
    return element(
      'div',
      { class: 'radio' },
      this.#agreement,
      element('label', { for: 'columns-agreed' }, say('page.seen.agree')),
    );
  }

  /** How the files are read can be kept, and told by a file that was kept. @param {(mapping: Mapping) => void} onKept */
  #keeping(onKept) {
    const picked = /** @type {HTMLInputElement} */ (
      element('input', {
        type: 'file',
        id: 'kept-mapping',
        accept: '.json,application/json',
        change: () => this.#read(picked, onKept),
      })
    );
    return element(
      'details',
      { class: 'further' },
      element('summary', {}, say('page.seen.keep')),
      element('p', {}, say('page.seen.keep.text')),
      button(say('page.seen.keep.button'), () => this.#keep(), 'secondary'),
      element(
        'div',
        { class: 'field' },
        element('label', { for: 'kept-mapping' }, say('page.seen.kept')),
        picked,
      ),
    );
  }

  #keep() {
    const said = together(this.#before, this.mapping);
    save('columns.json', mappingFile(this.#tables, said), 'application/json');
  }

  /**
   * @param {HTMLInputElement} picked
   * @param {(mapping: Mapping) => void} onKept
   */
  async #read(picked, onKept) {
    const text = await picked.files?.[0]?.text().catch(() => '');
    if (text === undefined) {
      return;
    }
    const mapping = mappingOf(text);
    if (mapping) {
      onKept(mapping);
    } else {
      picked.value = ''; // So that the same file can be chosen again once it is mended.
      this.#message.textContent = say('page.seen.kept.other');
    }
  }
}

/**
 * The table with what was said to stand in it and does not, so that it can be said otherwise.
 *
 * @param {SeenTable} table
 * @param {Mapping} said
 * @returns {SeenTable}
 */
function withLost(table, said) {
  const lost = Object.entries(said[table.of] ?? {}).filter(
    ([name, headings]) =>
      headings.length > 0 &&
      table.names.includes(name) &&
      !table.columns.some((each) => each.column === name && areAlike(each.headings, headings)),
  );
  const names = lost.map(([name]) => name);
  return {
    ...table,
    columns: [
      ...table.columns.map((each) =>
        names.includes(each.column) ? { ...each, column: '' } : each,
      ),
      ...lost.map(([name, headings]) => ({
        letter: '',
        title: headings.map((heading) => say('page.columns.alias', { alias: heading })).join(' '),
        headings,
        samples: [],
        column: name,
        isAsked: false,
        isSayable: true,
      })),
    ],
  };
}

/**
 * @param {string[]} headings
 * @param {string[]} others
 */
function areAlike(headings, others) {
  return headings.map(foldHeading).join('\n') === others.map(foldHeading).join('\n');
}

/** @param {SeenColumn} column */
function firstAnswers({ letter, samples }) {
  return letter ? samples.join(say('format.semicolon')) : say('page.seen.lost');
}

/** @param {SeenTable[]} tables */
function isAnyAsked(tables) {
  return tables.some(({ columns }) => columns.some(({ isAsked }) => isAsked));
}

/**
 * Whether a problem asks about a column that is only likely.
 *
 * @param {import('./problems.js').Problem} problem
 * @param {SeenTable[]} tables
 */
export function isAboutColumn({ file, column, letter }, tables) {
  return tables.some(
    (table) =>
      table.file === file &&
      !letter &&
      table.columns.some((each) => each.isAsked && each.isSayable && each.column === column),
  );
}
