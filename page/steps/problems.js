import { button, element } from '../elements.js';
import { announce, show } from '../screen.js';
import { words } from '../words.js';
import { understoodPart } from './findings.js';

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
 * @property {string} [mapping] a heading, an equals sign, and the column that it may stand for
 */

/**
 * What can be said on this step once it is shown.
 *
 * @typedef {object} ProblemsStep
 * @property {(sentence: string) => void} say how fetching a copy went
 * @property {(isWanted: boolean) => void} offerDeletion whether every copy has arrived
 */

/**
 * @param {import('../api.js').Rejected} status
 * @param {Record<string, string>} fileNames the user's own file names, by the service's
 * @param {HTMLElement} deadlineBar
 * @param {{onAgain: () => void, onCopy: (name: string) => void, onTaken: () => void,
 *     onGoOn: ((choices: {columns: Record<string, string>, leaveOut: boolean}) => void) | null}}
 *     actions going on takes the files, which are gone after the page was loaded anew
 * @returns {ProblemsStep}
 */
export function showProblems(status, fileNames, deadlineBar, { onAgain, onCopy, onTaken, onGoOn }) {
  const { problems, downloads: copies = [], understood = [] } = status;
  const message = element('p', { class: 'message', hidden: true });
  const taken = element('p', { hidden: true }, button(words.rejected.taken, onTaken, 'secondary'));
  const total = problems.reduce((sum, { count }) => sum + count, 0);
  show(
    words.rejected.heading,
    element('p', { class: 'lead' }, words.rejected.lead(total)),
    problemsTable(problems, fileNames, words.rejected.caption),
    understoodPart(understood),
    copies.length > 0 && copiesSection(copies, fileNames, onCopy),
    message,
    taken,
    button(words.rejected.again, onAgain),
    onGoOn && goOnSection(problems, onGoOn),
    deadlineBar,
  );
  return {
    say: (sentence) => {
      message.textContent = sentence;
      message.hidden = false;
      announce(sentence);
    },
    offerDeletion: (isWanted) => {
      taken.hidden = !isWanted;
    },
  };
}

/**
 * @param {Problem[]} problems
 * @param {Record<string, string>} fileNames
 * @param {string} caption
 */
export function problemsTable(problems, fileNames, caption) {
  return element(
    'table',
    { role: 'table', class: 'problems' },
    element('caption', {}, caption),
    element('thead', { role: 'rowgroup' }, headings()),
    element(
      'tbody',
      { role: 'rowgroup' },
      problems.map((each) => row(each, fileNames)),
    ),
  );
}

/**
 * What may be agreed to instead of changing the files: nothing of it is done without a tick.
 *
 * @param {Problem[]} problems
 * @param {(choices: {columns: Record<string, string>, leaveOut: boolean}) => void} onGoOn
 */
function goOnSection(problems, onGoOn) {
  const mappings = [...new Set(problems.flatMap(({ mapping }) => mapping || []))];
  const rows = problems.filter(({ mapping }) => !mapping);
  const isAboutRows = rows.length > 0 && rows.some(({ row: number }) => number > 0);
  if (mappings.length === 0 && !isAboutRows) {
    return null;
  }
  const choices = mappings.map((mapping, index) => {
    const [heading, column] = divided(mapping);
    return { heading, column, ...tick(`mapping-${index}`, words.goOn.mapping(heading, column)) };
  });
  const leaveOut = isAboutRows ? tick('leave-out', words.goOn.leaveOut) : null;
  return element(
    'section',
    { 'aria-labelledby': 'go-on-heading' },
    element('h2', { id: 'go-on-heading', class: 'apart' }, words.goOn.heading),
    element('p', {}, words.goOn.lead),
    choices.map(({ line }) => line),
    leaveOut?.line,
    button(
      words.goOn.button,
      () =>
        onGoOn({
          columns: Object.fromEntries(
            choices
              .filter(({ box }) => box.checked)
              .map(({ heading, column }) => [heading, column]),
          ),
          leaveOut: leaveOut?.box.checked ?? false,
        }),
      'secondary',
    ),
  );
}

/**
 * @param {string} id
 * @param {string} label
 */
function tick(id, label) {
  const box = /** @type {HTMLInputElement} */ (element('input', { type: 'checkbox', id }));
  return {
    box,
    line: element('div', { class: 'radio' }, box, element('label', { for: id }, label)),
  };
}

/**
 * A heading and the column that it may stand for.
 *
 * @param {string} mapping
 * @returns {[string, string]}
 */
function divided(mapping) {
  const at = mapping.lastIndexOf('=');
  return [mapping.slice(0, at), mapping.slice(at + 1)];
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
  const cells = {
    file: fileNames[problem.file] ?? problem.file,
    row: problem.row ? words.rejected.rows(problem.rows, problem.count) : words.rejected.wholeFile,
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
    Object.entries(words.rejected.columns).map(([name, title]) => {
      const text = cells[/** @type {keyof typeof cells} */ (name)];
      return element(
        'td',
        { role: 'cell', class: text === '' ? `${name} nothing` : name, 'data-column': title },
        text,
      );
    }),
  );
}
