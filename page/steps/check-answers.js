import { button, element } from '../elements.js';
import { namesOf } from '../picked-file.js';
import { present } from '../present.js';
import { show } from '../screen.js';
import { say } from '../words.js';
import { correctedPart } from './corrections.js';
import { problemsTable } from './problems-table.js';
import { SeenColumns } from './seen-columns.js';
import { WarningsPart } from './warnings-part.js';

/** The step before anything is sent or matched: what was answered, and what the files hold. */

/** @typedef {import('./form.js').Answers} Answers */
/** @typedef {import('../engine.js').NeededFile} NeededFile */
/**
 * What somebody answered, in words.
 *
 * @typedef {object} Told
 * @property {{title: string, answer: string, field: string}[]} answers and the field of each
 * @property {string[]} rules of the programme, as they are changed
 * @property {string[]} further the names of the files beside the participants'
 * @property {boolean} isOnDevice whether nothing is sent
 */
/**
 * What this device found in the files, unless it could not look.
 *
 * @typedef {{status: import('../engine.js').SeenStatus}} Looked
 */

/**
 * @param {Told} told
 * @param {Looked | null} looked
 * @param {Answers} answers
 * @param {{onMatch: (answers: Answers) => void, onChange: (answers: Answers, field: string) => void,
 *     onReadOtherwise: (answers: Answers, mapping: import('../mapping.js').Mapping) => void,
 *     onForgotten: (answers: Answers) => void}} acts each gets the answers, with what is ticked off
 */
export function showCheck(
  told,
  looked,
  answers,
  { onMatch, onChange, onReadOtherwise, onForgotten },
) {
  const fileNames = namesOf(answers);
  const warnings = new WarningsPart(looked?.status.warnings ?? [], fileNames, answers.seen ?? []);
  const ticked = () => ({ ...answers, seen: warnings.seen });
  const change = (/** @type {string} */ field) => onChange(ticked(), field);
  const match = button(say('page.answers.match'), () => warnings.insist() && onMatch(ticked()));
  const again = button(say('page.seen.again'), () =>
    onReadOtherwise(ticked(), present(columns).mapping),
  );
  again.hidden = true;
  const note = element('p', { class: 'hint if-any', role: 'status' });
  const columns =
    looked &&
    new SeenColumns(looked.status.tables, fileNames, answers.mapping ?? {}, {
      onChange: () => {
        const isOtherwise = Object.keys(present(columns).mapping).length > 0;
        note.textContent = isOtherwise ? say('page.seen.otherwise') : '';
        match.hidden = isOtherwise;
        again.hidden = !isOtherwise;
      },
      onKept: (mapping) => onReadOtherwise(ticked(), mapping),
      onForgotten: () => onForgotten(ticked()),
    });
  show(
    say('page.answers.heading'),
    element(
      'p',
      { class: 'lead' },
      told.isOnDevice ? say('page.answers.lead.device') : say('page.answers.lead'),
    ),
    element(
      'dl',
      { class: 'answers' },
      told.answers.map(({ title, answer, field }) =>
        element(
          'div',
          {},
          element('dt', {}, title),
          element('dd', {}, answer),
          element(
            'dd',
            { class: 'change' },
            changing(title, () => change(field)),
          ),
        ),
      ),
    ),
    element(
      'details',
      { class: 'further' },
      element('summary', {}, say('page.answers.rules.words')),
      sentences(told.rules),
    ),
    looked
      ? looked.status.needed.map((file) =>
          filePart(file, fileNames[file.name] ?? file.name, told.isOnDevice, change),
        )
      : element('p', { class: 'trouble' }, say('page.answers.not-looked')),
    !told.isOnDevice &&
      told.further.map((file) => element('p', {}, say('page.answers.further', { file }))),
    correctedPart(answers),
    warnings.element,
    looked && foundPart(looked.status, fileNames),
    columns?.element,
    element('h2', { class: 'apart' }, say('page.answers.afterwards')),
    element('p', {}, told.isOnDevice ? say('page.form.after.device') : say('page.form.after')),
    note,
    match,
    again,
  );
}

/**
 * @param {string} title
 * @param {() => void} onClick
 */
function changing(title, onClick) {
  const change = button(say('page.answers.change'), onClick, 'quiet');
  change.setAttribute('aria-label', say('page.answers.change.named', { answer: title }));
  return change;
}

/**
 * @param {NeededFile} file
 * @param {string} fileName the user's own name for it
 * @param {boolean} isOnDevice
 * @param {(field: string) => void} onChange
 */
function filePart({ name, needed, others, isReduced }, fileName, isOnDevice, onChange) {
  return element(
    'section',
    { class: 'checked-file' },
    element('h2', {}, fileName),
    hint(say(`page.file.${name}`)),
    changing(fileName, () => onChange(name)),
    element('h3', {}, isOnDevice ? say('page.answers.read') : say('page.answers.sent')),
    columnNames(needed),
    others.length > 0 && [
      element('h3', {}, isOnDevice ? say('page.answers.unread') : othersHeading(isReduced)),
      columnNames(others),
    ],
    !isOnDevice && isReduced && others.length > 0 && hint(say('page.answers.kept.text')),
    !isOnDevice && !isReduced && hint(say('page.answers.whole.text')),
  );
}

/** @param {string} text */
function hint(text) {
  return element('p', { class: 'hint' }, text);
}

/** @param {boolean} isReduced */
function othersHeading(isReduced) {
  return isReduced ? say('page.answers.kept') : say('page.answers.whole');
}

/** @param {string[]} titles */
function columnNames(titles) {
  return element(
    'ul',
    { class: 'column-names' },
    titles.map((title) => element('li', {}, title)),
  );
}

/**
 * How the files were understood, but for what is warned of, and which rows are left out.
 *
 * @param {any} status
 * @param {Record<string, string>} fileNames
 */
function foundPart({ understood = [], problems = [], warnings }, fileNames) {
  const notes = warnings.map((/** @type {{note: string}} */ { note }) => note);
  return [
    problems.length > 0 && [
      element('h2', {}, say('page.answers.left-out')),
      problemsTable(problems, fileNames, say('page.results.left-out.caption')),
    ],
    element('h2', {}, say('page.answers.understood')),
    sentences(understood.filter((/** @type {string} */ each) => !notes.includes(each))),
  ].flat();
}

/** @param {string[]} found */
function sentences(found) {
  return element(
    'ul',
    { class: 'found' },
    found.map((sentence) => element('li', {}, sentence)),
  );
}
