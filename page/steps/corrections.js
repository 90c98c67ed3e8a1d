import { save } from '../download.js';
import { button, element } from '../elements.js';
import { present } from '../present.js';
import { say } from '../words.js';
import { tableCell } from './cells.js';

/** The rows in which something is wrong, as they stand in the file, with the wrong cells to write in. */

/** @typedef {import('../engine.js').SeenTable} SeenTable */
/** @typedef {import('../engine.js').Correction} Correction */
/** @typedef {import('./problems.js').Problem} Problem */
/**
 * A cell to write in.
 *
 * @typedef {object} Cell
 * @property {string} file
 * @property {number} row
 * @property {string} letter
 * @property {string} before what stands there
 * @property {string} shown the same as a browser shows it in one line
 * @property {HTMLInputElement} input
 * @property {HTMLInputElement | null} isForAlike whether all that are like it are corrected
 * @property {boolean} follows whether it says what another that is like it says
 */

export class Corrections {
  /** @type {Cell[]} */
  #cells = [];
  #values;
  /** @type {HTMLElement | false} */
  element;

  /**
   * @param {SeenTable[]} tables
   * @param {Problem[]} problems
   * @param {Record<string, string>} fileNames the user's own file names, by the service's
   * @param {(column: string) => string[]} values what may be written in a column of the programme,
   *     if not anything
   * @param {() => void} onChange what is told by {@link made} is different now
   */
  constructor(tables, problems, fileNames, values, onChange) {
    this.#values = values;
    const parts = tables
      .filter(({ isCorrectable }) => isCorrectable)
      .map((table) => this.#table(table, problems, fileNames[table.file] ?? table.file, onChange))
      .filter(Boolean);
    this.element =
      parts.length > 0 &&
      element(
        'section',
        { 'aria-labelledby': 'corrections-heading' },
        element('h2', { id: 'corrections-heading', class: 'apart' }, say('page.correct.heading')),
        element('p', {}, say('page.correct.lead')),
        parts,
      );
  }

  /**
   * What is written anew.
   *
   * @returns {Correction[]}
   */
  get made() {
    return this.#cells
      .filter((cell) => isChanged(cell) || this.#cells.some((each) => isOverruling(each, cell)))
      .map(({ file, row, letter, input, isForAlike }) => ({
        file,
        row,
        letter,
        value: input.value,
        isForAlike: isForAlike?.checked ?? false,
      }));
  }

  /**
   * @param {SeenTable} table
   * @param {Problem[]} problems
   * @param {string} fileName
   * @param {() => void} onChange
   */
  #table(table, problems, fileName, onChange) {
    const wrong = wrongCells(table, problems);
    if (wrong.size === 0) {
      return null;
    }
    const columns = table.columns.filter(({ column }) => column);
    return element(
      'div',
      { class: 'rows', role: 'region', tabindex: '0', 'aria-label': fileName },
      columns.map(({ letter, column }) => this.#allowed(`${table.of}-${letter}-values`, column)),
      element(
        'table',
        { role: 'table', class: 'problems corrections' },
        element('caption', {}, fileName),
        element(
          'thead',
          { role: 'rowgroup' },
          element(
            'tr',
            { role: 'row' },
            [say('page.rejected.heading-of.row'), ...columns.map(({ title }) => title)].map(
              (title) => element('th', { scope: 'col', role: 'columnheader' }, title),
            ),
          ),
        ),
        element(
          'tbody',
          { role: 'rowgroup' },
          table.rows
            .filter(({ row }) => columns.some(({ letter }) => wrong.has(`${row} ${letter}`)))
            .map(({ row, cells }) =>
              element(
                'tr',
                { role: 'row' },
                tableCell(say('page.rejected.heading-of.row'), String(row)),
                columns.map((column) => {
                  const { letter, title, headings } = column;
                  const problem = wrong.get(`${row} ${letter}`);
                  const text = cells[letter] ?? '';
                  return problem && headings.length === 1
                    ? this.#cell(table, column, { row, text, problem }, onChange)
                    : tableCell(title, text);
                }),
              ),
            ),
        ),
      ),
    );
  }

  /**
   * Somebody wrote in a cell, or said whether all like it are to be corrected: they are shown so,
   * but for those that somebody wrote in.
   *
   * @param {HTMLInputElement} input
   * @param {() => void} onChange
   */
  #written(input, onChange) {
    const cell = present(this.#cells.find((each) => each.input === input));
    cell.follows = false;
    const others = cell.isForAlike
      ? this.#cells.filter(
          (each) =>
            each !== cell &&
            isAlike(each, cell) &&
            (each.follows || each.input.value === each.shown),
        )
      : [];
    const isForAll = cell.isForAlike?.checked ?? false;
    for (const other of others) {
      other.follows = isForAll;
      other.input.value = isForAll ? input.value : other.shown;
    }
    onChange();
  }

  /**
   * What a browser offers to whoever writes in a column, where not anything may stand in it.
   *
   * @param {string} id
   * @param {string} column
   */
  #allowed(id, column) {
    const values = this.#values(column);
    return (
      values.length > 0 &&
      element(
        'datalist',
        { id },
        values.map((value) => element('option', { value })),
      )
    );
  }

  /**
   * @param {SeenTable} table
   * @param {import('../engine.js').SeenColumn} column
   * @param {{row: number, text: string, problem: Problem}} cell
   * @param {() => void} onChange
   */
  #cell({ file, of, rows }, { letter, title, column }, { row, text, problem }, onChange) {
    const id = `${of}-${letter}${row}`;
    /** Of those that are alike, the first speaks for all that want it. */
    const isFirst = !this.#cells.some((each) => isAlike(each, { file, letter, before: text }));
    const input = /** @type {HTMLInputElement} */ (
      element('input', {
        type: 'text',
        id,
        value: text,
        autocomplete: 'off',
        list: this.#values(column).length > 0 ? `${of}-${letter}-values` : null,
        spellcheck: 'false',
        'aria-invalid': 'true',
        'aria-label': say('page.correct.cell', { row, column: title }),
        'aria-describedby': `${id}-problem`,
        input: () => this.#written(input, onChange),
      })
    );
    const alike = rows.filter(
      ({ row: other, cells }) => (cells[letter] ?? '') === text && other !== row,
    );
    const isForAlike =
      isFirst && alike.length > 0 && text !== ''
        ? tick(`${id}-alike`, text, () => this.#written(input, onChange))
        : null;
    this.#cells.push({
      file,
      row,
      letter,
      before: text,
      shown: input.value,
      input,
      isForAlike: isForAlike?.box ?? null,
      follows: false,
    });
    const wrong = tableCell(
      title,
      element(
        'div',
        {},
        input,
        element('p', { id: `${id}-problem`, class: 'why' }, `${problem.problem} ${problem.remedy}`),
        isForAlike?.line,
      ),
    );
    wrong.classList.add('wrong');
    return wrong;
  }
}

/** @param {Cell} cell */
function isChanged({ shown, input }) {
  return input.value !== shown;
}

/**
 * Whether what is written in one cell is for all that are like it, and another of them says itself
 * what it is.
 *
 * @param {Cell} one
 * @param {Cell} other
 */
function isOverruling(one, other) {
  return one !== other && isAlike(one, other) && isChanged(one) && Boolean(one.isForAlike?.checked);
}

/**
 * Whether the same stands in the same column.
 *
 * @param {Pick<Cell, 'file' | 'letter' | 'before'>} one
 * @param {Pick<Cell, 'file' | 'letter' | 'before'>} other
 */
function isAlike(one, other) {
  return one.file === other.file && one.letter === other.letter && one.before === other.before;
}

/**
 * @param {string} id
 * @param {string} text
 * @param {() => void} onChange
 */
function tick(id, text, onChange) {
  const box = /** @type {HTMLInputElement} */ (
    element('input', { type: 'checkbox', id, change: onChange })
  );
  const label = element('label', { for: id }, say('page.correct.alike', { value: text }));
  return { box, line: element('div', { class: 'radio' }, box, label) };
}

/**
 * The problem of each cell, by its row and letter.
 *
 * @param {SeenTable} table
 * @param {Problem[]} problems
 */
function wrongCells({ file }, problems) {
  /** @type {Map<string, Problem>} */
  const wrong = new Map();
  for (const problem of problems) {
    for (const row of problem.file === file && problem.letter && problem.row > 0
      ? problem.rows
      : []) {
      wrong.set(`${row} ${problem.letter}`, problem);
    }
  }
  return wrong;
}

/**
 * What was corrected here stands in no file of the user's, until it is saved.
 *
 * @param {Pick<import('./form.js').Answers, 'files' | 'corrected'>} answers
 */
export function correctedPart({ files, corrected = [] }) {
  return (
    corrected.length > 0 &&
    element(
      'section',
      { 'aria-labelledby': 'corrected-heading' },
      element('h2', { id: 'corrected-heading', class: 'apart' }, say('page.corrected.heading')),
      element('p', {}, say('page.corrected.text')),
      corrected.map((name) => {
        const { fileName, bytes } = present(files[name]);
        return button(
          say('page.corrected.save', { file: fileName }),
          () => save(`${name}-corrected.csv`, bytes, 'text/csv'),
          'secondary',
        );
      }),
    )
  );
}
