import { button, element } from '../elements.js';
import { announce, show } from '../screen.js';
import { words } from '../words.js';

/** The step for input that can't be matched: where, what is wrong, and what to do. */

/**
 * @typedef {object} Problem
 * @property {string} file the service's name for the file
 * @property {number} row as the spreadsheet numbers it; 0 means the whole file
 * @property {number[]} rows every row where the same is wrong, or the first of them
 * @property {number} count how many rows that are
 * @property {string} letter the letters over the column, or ""
 * @property {string} column
 * @property {string} value
 * @property {string} problem
 * @property {string} remedy
 */

/**
 * @param {Problem[]} problems
 * @param {import('../api.js').Download[]} copies of the files, that say what is wrong
 * @param {Record<string, string>} fileNames the user's own file names, by the service's
 * @param {HTMLElement} deadlineBar
 * @param {{onAgain: () => void, onCopy: (name: string) => void}} actions
 * @returns {(sentence: string) => void} says how fetching a copy went
 */
export function showProblems(problems, copies, fileNames, deadlineBar, { onAgain, onCopy }) {
  const message = element('p', { class: 'message', hidden: true });
  const total = problems.reduce((sum, { count }) => sum + count, 0);
  show(
    words.rejected.heading,
    element('p', { class: 'lead' }, words.rejected.lead(total)),
    element(
      'table',
      { role: 'table', class: 'problems' },
      element('caption', {}, words.rejected.caption),
      element('thead', { role: 'rowgroup' }, headings()),
      element(
        'tbody',
        { role: 'rowgroup' },
        problems.map((each) => row(each, fileNames)),
      ),
    ),
    copies.length > 0 && copiesSection(copies, fileNames, onCopy),
    message,
    button(words.rejected.again, onAgain),
    deadlineBar,
  );
  return (sentence) => {
    message.textContent = sentence;
    message.hidden = false;
    announce(sentence);
  };
}

/**
 * @param {import('../api.js').Download[]} copies
 * @param {Record<string, string>} fileNames
 * @param {(name: string) => void} onCopy
 */
function copiesSection(copies, fileNames, onCopy) {
  return element(
    'section',
    { 'aria-labelledby': 'copies-heading' },
    element('h2', { id: 'copies-heading' }, words.rejected.copiesHeading),
    element('p', {}, words.rejected.copiesLead),
    copies.map(({ name }) => {
      const file = name.replace('-problems.csv', '');
      return button(words.rejected.copy(fileNames[file] ?? file), () => onCopy(name), 'quiet');
    }),
  );
}

function headings() {
  return element(
    'tr',
    { role: 'row' },
    Object.values(words.rejected.columns).map((title) =>
      element('th', { scope: 'col', role: 'columnheader' }, title),
    ),
  );
}

/**
 * The roles are spelt out because on a narrow screen the rows are laid out as blocks, and some
 * browsers then forget that they are a table.
 *
 * @param {Problem} problem
 * @param {Record<string, string>} fileNames
 */
function row(problem, fileNames) {
  /** @type {Record<string, string>} */
  const cells = {
    file: fileNames[problem.file] ?? problem.file,
    row: problem.row
      ? words.rejected.rows(problem.rows, problem.count)
      : words.rejected.wholeFile,
    column:
      words.rejected.column(problem.letter, problem.column) ||
      (problem.row ? words.rejected.noColumn : ''),
    value: problem.value,
    problem: problem.problem,
    remedy: problem.remedy,
  };
  return element(
    'tr',
    { role: 'row' },
    Object.entries(cells).map(([name, text]) =>
      element(
        'td',
        {
          role: 'cell',
          class: text === '' ? `${name} nothing` : name,
          'data-column': words.rejected.columns[name],
        },
        text,
      ),
    ),
  );
}
