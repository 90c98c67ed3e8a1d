import { button, element } from '../elements.js';
import { show } from '../screen.js';
import { say } from '../words.js';
import { problemsTable } from './problems.js';

/** The step before anything is sent or matched: what was answered, and what the files hold. */

/** @typedef {import('../engine.js').Found} Found */
/** @typedef {import('../engine.js').NeededFile} NeededFile */
/**
 * What somebody answered, in words.
 *
 * @typedef {object} Told
 * @property {{title: string, answer: string, field: string}[]} answers and the field of each
 * @property {string[]} further the names of the files beside the participants'
 * @property {boolean} isOnDevice whether nothing is sent
 */
/**
 * What this device found in the files, unless it could not look.
 *
 * @typedef {object} Looked
 * @property {Found['status']} status
 * @property {NeededFile[]} needed
 */

/**
 * @param {Told} told
 * @param {Looked | null} looked
 * @param {Record<string, string>} fileNames the user's own file names, by the service's
 * @param {{onMatch: () => void, onChange: (field: string) => void}} acts
 */
export function showCheck(told, looked, fileNames, { onMatch, onChange }) {
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
            changing(title, () => onChange(field)),
          ),
        ),
      ),
    ),
    looked
      ? looked.needed.map((file) =>
          filePart(file, fileNames[file.name] ?? file.name, told.isOnDevice, onChange),
        )
      : element('p', { class: 'trouble' }, say('page.answers.not-looked')),
    !told.isOnDevice &&
      told.further.map((file) => element('p', {}, say('page.answers.further', { file }))),
    looked && foundPart(looked.status, fileNames),
    element('h2', {}, say('page.answers.afterwards')),
    element('p', {}, told.isOnDevice ? say('page.form.after.device') : say('page.form.after')),
    button(say('page.answers.match'), onMatch),
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
    changing(fileName, () => onChange(name)),
    element('h3', {}, isOnDevice ? say('page.answers.read') : say('page.answers.sent')),
    columns(needed),
    others.length > 0 && [
      element('h3', {}, isOnDevice ? say('page.answers.unread') : othersHeading(isReduced)),
      columns(others),
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
function columns(titles) {
  return element(
    'ul',
    { class: 'column-names' },
    titles.map((title) => element('li', {}, title)),
  );
}

/**
 * How the files were understood, and what is to be seen before it is too late to change it.
 *
 * @param {any} status
 * @param {Record<string, string>} fileNames
 */
function foundPart({ understood = [], beforeSharing = [], problems = [] }, fileNames) {
  return [
    beforeSharing.length > 0 && [
      element('h2', {}, say('page.before-sharing.heading')),
      element('p', {}, say('page.before-sharing.lead')),
      sentences(beforeSharing),
    ],
    problems.length > 0 && [
      element('h2', {}, say('page.answers.left-out')),
      problemsTable(problems, fileNames, say('page.results.left-out.caption')),
    ],
    element('h2', {}, say('page.answers.understood')),
    sentences(understood),
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
