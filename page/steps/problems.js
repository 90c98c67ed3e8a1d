import { button, element } from '../elements.js';
import { together } from '../mapping.js';
import { namesOf } from '../picked-file.js';
import { announce, show } from '../screen.js';
import { say, sayIfAny } from '../words.js';
import { showColumns } from './ask-columns.js';
import { correctedPart, Corrections } from './corrections.js';
import { understoodPart } from './findings.js';
import { problemsTable } from './problems-table.js';
import { isAboutColumn, SeenColumns } from './seen-columns.js';

/** The step for input that can't be matched: where, what is wrong, and what to do. */

/** How the service names the option with which a run goes on. */
const ACCEPT = /^--accept-(unknown|lost) (.*)$/;
/** How the programme's columns are called that nothing is taken for. */
const NO_COLUMN = 'nothing';
/** What is agreed to where nothing is asked. @type {Choices} */
const NOTHING_CHOSEN = {
  columns: {},
  leaveOut: false,
  acceptUnknown: [],
  acceptLost: [],
  answers: {},
};

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
 * @property {{name: string, value: string, label: string}[]} [answers] what may be said to it
 * @property {string} [option] what the command line takes to go on all the same, or ""
 * @property {string} [mapping] a heading, an equals sign, and the column that it may stand for
 * @property {boolean} [swaps] whether it may be that the two files stand in each other's place
 */

/**
 * What the user agreed to.
 *
 * @typedef {object} Choices
 * @property {Record<string, string>} columns the programme's column by the heading that holds it
 * @property {boolean} leaveOut whether rows with a problem are left out
 * @property {string[]} acceptUnknown what may name people who are in none of the files
 * @property {string[]} acceptLost the files of which many people may take no part
 * @property {Record<string, string | string[]>} answers what was said about the files
 * @property {import('../mapping.js').Mapping} [mapping] what was said of the columns of each file
 * @property {boolean} [forgetsColumns] whether what was said of them before is not so any more
 * @property {import('../engine.js').Correction[]} [corrections]
 * @property {boolean} [swaps] whether each of the two files is the other one's
 */
/**
 * What can be said on this step once it is shown.
 *
 * @typedef {object} ProblemsStep
 * @property {(sentence: string) => void} say how fetching a copy went
 * @property {(isWanted: boolean) => void} offerDeletion whether every copy has arrived
 */

/**
 * @param {{problems: Problem[], downloads?: {name: string}[], understood?: string[],
 *     tables?: import('../engine.js').SeenTable[]}} status the tables, where this device looked
 * @param {Pick<import('./form.js').Answers, 'files' | 'corrected' | 'mapping'> | null} answers none after the
 *     page was loaded anew
 * @param {HTMLElement | null} deadlineBar none where it was this device that looked at the files
 * @param {{onAgain: () => void, onCopy: (name: string) => void, onTaken: (() => void) | null,
 *     onGoOn: ((choices: Choices) => void) | null, lang?: string | null}}
 *     actions going on takes the files, which are gone after the page was loaded anew
 * @param {(column: string) => string[]} [values] what may be written in a column of the programme, if
 *     not anything
 * @returns {ProblemsStep}
 */
export function showProblems(
  status,
  answers,
  deadlineBar,
  { onAgain, onCopy, onTaken, onGoOn, lang },
  values = () => [],
) {
  const { problems, downloads: copies = [], understood = [], tables = [] } = status;
  const fileNames = answers ? namesOf(answers) : {};
  const before = answers?.mapping ?? {};
  const wrong = onGoOn ? problems.filter((each) => !isAboutColumn(each, tables)) : problems;
  if (onGoOn && wrong.length === 0) {
    return showColumns({ tables, understood }, fileNames, before, {
      onAgreed: (mapping) => onGoOn({ ...NOTHING_CHOSEN, mapping }),
      onForgotten: () => onGoOn({ ...NOTHING_CHOSEN, forgetsColumns: true }),
      onAgain,
    });
  }
  const message = element('p', { class: 'message', hidden: true });
  const taken = element(
    'p',
    { hidden: true },
    onTaken && button(say('page.rejected.taken'), onTaken, 'secondary'),
  );
  const changes =
    onGoOn && changesPart({ problems: wrong, tables, fileNames, before, values }, onGoOn);
  const total = wrong.reduce((sum, { count }) => sum + count, 0);
  show(
    say('page.rejected.heading'),
    element('p', { class: 'lead' }, say('page.rejected.lead', { count: total })),
    !deadlineBar && element('p', {}, say('page.rejected.here')),
    problemsTable(wrong, fileNames, say('page.rejected.caption'), lang),
    answers && correctedPart(answers),
    onGoOn &&
      wrong.some(({ swaps }) => swaps) &&
      button(say('page.go-on.swap'), () => onGoOn({ ...NOTHING_CHOSEN, swaps: true })),
    changes?.first,
    understoodPart(understood, lang),
    copies.length > 0 && copiesSection(copies, fileNames, onCopy),
    message,
    taken,
    button(deadlineBar ? say('page.rejected.again') : say('page.choose-again'), onAgain),
    changes?.last,
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
 * Everything that can be done about the problems on this page: all of it counts, whichever button is
 * pressed.
 *
 * @param {object} seen
 * @param {Problem[]} seen.problems
 * @param {import('../engine.js').SeenTable[]} seen.tables
 * @param {Record<string, string>} seen.fileNames
 * @param {import('../mapping.js').Mapping} seen.before what was said of columns already
 * @param {(column: string) => string[]} seen.values what may be written in a column
 * @param {(choices: Choices) => void} onGoOn
 */
function changesPart({ problems, tables, fileNames, before, values }, onGoOn) {
  const goOn = (/** @type {import('../mapping.js').Mapping} */ kept, forgetsColumns = false) =>
    onGoOn({
      forgetsColumns,
      ...consents.choices(),
      mapping: forgetsColumns ? {} : together(columns.mapping, kept),
      corrections: corrections.made,
    });
  const again = button(say('page.seen.again'), () => goOn({}));
  again.hidden = true;
  const changed = () => {
    again.hidden = corrections.made.length + Object.keys(columns.mapping).length === 0;
  };
  const consents = goOnSection(problems, () => goOn({}));
  const corrections = new Corrections(tables, problems, fileNames, values, changed);
  const columns = new SeenColumns(
    tables,
    fileNames,
    before,
    { onChange: changed, onKept: goOn, onForgotten: () => goOn({}, true) },
    { asks: true },
  );
  return {
    first: element('div', {}, corrections.element, tables.length > 0 && columns.element, again),
    last: consents.element,
  };
}

/**
 * What may be agreed to instead of changing the files: nothing of it is done without a tick.
 *
 * @param {Problem[]} problems
 * @param {() => void} onGoOn
 */
function goOnSection(problems, onGoOn) {
  const mappings = [...new Set(problems.flatMap(({ mapping }) => mapping || []))];
  const options = [...new Set(problems.map(({ option = '' }) => option))];
  const rows = problems.filter((each) => !each.mapping && !each.option && !isAsked(each));
  const isAboutRows = rows.length > 0 && rows.some(({ row: number }) => number > 0);
  const consents = options.flatMap(consent);
  const questions = problems.filter(isAsked).map(question);
  if (mappings.length + consents.length + questions.length === 0 && !isAboutRows) {
    return { element: null, choices: () => NOTHING_CHOSEN };
  }
  const choices = mappings.map((mapping, index) => {
    const [heading, column] = divided(mapping);
    return choice(`mapping-${index}`, column, [
      { value: column, label: say('page.go-on.mapping', { heading, column }) },
      { value: NO_COLUMN, label: say('page.go-on.not-mapping', { heading }) },
    ]);
  });
  const leaveOut = isAboutRows ? tick('leave-out', say('page.go-on.leave-out')) : null;
  return {
    element: element(
      'section',
      { 'aria-labelledby': 'go-on-heading' },
      element('h2', { id: 'go-on-heading', class: 'apart' }, say('page.go-on.heading')),
      element('p', {}, say('page.go-on.lead')),
      choices.map(({ lines }) => lines),
      questions.map(({ lines }) => lines),
      consents.map(({ line }) => line),
      leaveOut?.line,
      button(say('page.go-on.button'), onGoOn, 'secondary'),
    ),
    choices: () => ({
      columns: Object.fromEntries(
        mappings.flatMap((mapping, index) => {
          const column = choices[index]?.chosen() ?? '';
          return column ? [[divided(mapping)[0], column]] : [];
        }),
      ),
      leaveOut: leaveOut?.box.checked ?? false,
      acceptUnknown: agreed(consents, 'unknown'),
      acceptLost: agreed(consents, 'lost'),
      answers: answered(questions),
    }),
  };
}

/** @param {Problem} problem */
function isAsked({ answers = [] }) {
  return answers.length > 0;
}

/**
 * A tick for what a run goes on with, if the page has one.
 *
 * @param {string} option
 */
function consent(option) {
  const [, kind, what] = ACCEPT.exec(option) ?? [];
  const label = kind && what ? sayIfAny(`page.go-on.${kind}.${what}`) : '';
  return label && kind && what ? [{ kind, what, ...tick(`${kind}-${what}`, label) }] : [];
}

/**
 * @param {{kind: string, what: string, box: HTMLInputElement}[]} consents
 * @param {string} wanted
 */
function agreed(consents, wanted) {
  return consents.filter(({ kind, box }) => kind === wanted && box.checked).map(({ what }) => what);
}

/**
 * What is asked about a file or a column that can't say it itself.
 *
 * @param {Problem} problem
 * @param {number} index among all that is asked
 */
function question({ problem, answers = [] }, index) {
  const { name = '' } = answers[0] ?? {};
  return { name, ...choice(`answer-${index}`, problem, answers) };
}

/**
 * The answers as the service takes them; several files may each have a sheet.
 *
 * @param {{name: string, chosen: () => string}[]} questions
 */
function answered(questions) {
  /** @type {Record<string, string | string[]>} */
  const answers = {};
  /** @type {string[]} */
  const sheets = [];
  for (const { name, chosen } of questions) {
    if (name === 'sheet' && chosen()) {
      sheets.push(chosen());
    } else if (chosen()) {
      answers[name] = chosen();
    }
  }
  return sheets.length > 0 ? { ...answers, sheets } : answers;
}

/**
 * One of several, none of them chosen before.
 *
 * @param {string} name
 * @param {string} legend
 * @param {{value: string, label: string}[]} values
 */
function choice(name, legend, values) {
  const boxes = values.map(({ value, label }, index) => ({
    value,
    ...tick(`${name}-${index}`, label, 'radio', name),
  }));
  return {
    lines: element(
      'fieldset',
      { class: 'part' },
      element('legend', { class: 'visually-hidden' }, legend),
      boxes.map(({ line }) => line),
    ),
    chosen: () => boxes.find(({ box }) => box.checked)?.value ?? '',
  };
}

/**
 * @param {string} id
 * @param {string} label
 * @param {string} type
 * @param {string | null} name
 */
function tick(id, label, type = 'checkbox', name = null) {
  const box = /** @type {HTMLInputElement} */ (element('input', { type, id, name }));
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
 * @param {{name: string}[]} copies
 * @param {Record<string, string>} fileNames
 * @param {(name: string) => void} onCopy
 */
function copiesSection(copies, fileNames, onCopy) {
  return element(
    'section',
    { 'aria-labelledby': 'copies-heading' },
    element('h2', { id: 'copies-heading' }, say('page.rejected.copies.heading')),
    element('p', {}, say('page.rejected.copies.lead')),
    copies.map(({ name }) => {
      const file = name.replace('-problems.csv', '');
      return button(
        say('page.rejected.copy', { file: fileNames[file] ?? file }),
        () => onCopy(name),
        'quiet',
      );
    }),
  );
}
