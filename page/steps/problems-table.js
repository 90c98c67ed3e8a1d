import { element } from '../elements.js';
import { say } from '../words.js';

/** What is wrong with files, a line a kind: where, what, and what to do. */

/** @typedef {import('./problems.js').Problem} Problem */

const COLUMNS = /** @type {const} */ (['file', 'row', 'column', 'value', 'problem', 'remedy']);
/** What is told of it in sentences. @type {readonly string[]} */
const TOLD = ['problem', 'remedy'];
/** So many rows are named. */
const MOST_ROWS = 10;

/** @typedef {typeof COLUMNS[number]} Column */

/**
 * @param {Problem[]} problems
 * @param {Record<string, string>} fileNames
 * @param {string} caption
 * @param {string | null} [lang] in which problems and remedies are told, where it is not the page's
 */
export function problemsTable(problems, fileNames, caption, lang = null) {
  return element(
    'table',
    { role: 'table', class: 'problems' },
    element('caption', {}, caption),
    element('thead', { role: 'rowgroup' }, headings()),
    element(
      'tbody',
      { role: 'rowgroup' },
      problems.map((each) => row(each, fileNames, lang)),
    ),
  );
}

/** @param {Column} name */
function headingOf(name) {
  return say(`page.rejected.heading-of.${name}`);
}

/**
 * The first of the rows, and how many more there are. They are labels of a spreadsheet, not amounts.
 *
 * @param {Problem} problem
 */
function rowNumbers({ rows, count }) {
  const first = rows.slice(0, MOST_ROWS);
  const more = count - first.length;
  return more > 0
    ? say('page.rejected.rows-and-more', { rows: first, more })
    : first.join(say('format.comma'));
}

/** @param {Problem} problem */
function columnName({ letter, column }) {
  return letter && column ? say('page.rejected.column', { letter, column }) : letter || column;
}

function headings() {
  return element(
    'tr',
    { role: 'row' },
    COLUMNS.map((name) => element('th', { scope: 'col', role: 'columnheader' }, headingOf(name))),
  );
}

/**
 * The roles are spelt out because on a narrow screen the rows are laid out as blocks, and some
 * browsers then forget that they are a table.
 *
 * @param {Problem} problem
 * @param {Record<string, string>} fileNames
 * @param {string | null} lang
 */
function row(problem, fileNames, lang) {
  const cells = {
    file: fileNames[problem.file] ?? problem.file,
    row: problem.row ? rowNumbers(problem) : say('page.rejected.whole-file'),
    column: columnName(problem) || (problem.row ? say('page.rejected.whole-row') : ''),
    value: problem.value,
    problem: problem.problem,
    remedy: problem.remedy,
  };
  return element(
    'tr',
    { role: 'row' },
    COLUMNS.map((name) => {
      const text = cells[name];
      return element(
        'td',
        {
          role: 'cell',
          class: text === '' ? `${name} nothing` : name,
          'data-column': headingOf(name),
        },
        lang && TOLD.includes(name) ? element('span', { lang }, text) : text,
      );
    }),
  );
}
