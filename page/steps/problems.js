import { button, element } from '../elements.js';
import { show } from '../screen.js';
import { words } from '../words.js';

/** The step for input that can't be matched: where, what is wrong, and what to do. */

/**
 * @typedef {object} Problem
 * @property {string} file the service's name for the file
 * @property {number} row as the spreadsheet numbers it; 0 means the whole file
 * @property {string} column
 * @property {string} value
 * @property {string} problem
 * @property {string} remedy
 */

/**
 * @param {Problem[]} problems
 * @param {Record<string, string>} fileNames the user's own file names, by the service's
 * @param {HTMLElement} deadlineBar
 * @param {() => void} onAgain
 */
export function showProblems(problems, fileNames, deadlineBar, onAgain) {
  show(
    words.rejected.heading,
    element('p', { class: 'lead' }, words.rejected.lead(problems.length)),
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
    button(words.rejected.again, onAgain),
    deadlineBar,
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
    row: problem.row ? String(problem.row) : words.rejected.wholeFile,
    column: problem.column || (problem.row ? words.rejected.noColumn : ''),
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
