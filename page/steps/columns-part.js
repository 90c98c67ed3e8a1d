import { hasMadeUp, madeUpParticipants } from '../demonstration.js';
import { save } from '../download.js';
import { button, element } from '../elements.js';
import { blankFile } from '../programme.js';
import { say, sayIfAny } from '../words.js';

/** What goes into a programme's files: every column in plain words. */

/** @typedef {import('../api.js').Programme} Programme */

/**
 * @param {Programme} programme
 * @param {boolean} isOurs whether it is one that comes with the page
 */
export function columnsPart(programme, isOurs) {
  const { columns, roleColumn, files, refusesOtherColumns, outputs } = programme;
  const isOneFile = files.some((names) => names.length === 1);
  return element(
    'div',
    {},
    element('p', {}, lead(files)),
    element(
      'ul',
      { class: 'columns' },
      roleColumn &&
        isOneFile &&
        item(roleColumn, [role(files.length > 1), oneOf(roleColumn.answers)]),
      columns
        .filter(({ purpose }) => purpose !== 'ignored')
        .map((column) =>
          item(column, [
            onlyFor(column.of, files),
            say(`page.columns.required.${column.required}`),
            say(`page.columns.purpose.${column.purpose}`),
            oneOf(column.values),
          ]),
        ),
    ),
    element('p', {}, refusesOtherColumns ? say('page.columns.closed') : say('page.columns.open')),
    outputs.length > 0 &&
      element('p', {}, say('page.columns.outputs', { outputs: outputs.map(outputName) })),
    element('p', {}, say('page.columns.blank.lead')),
    [...new Set(files.flat())].map((file) => blankFileButton(programme, file)),
    isOurs && hasMadeUp(programme) && madeUpButton(programme),
  );
}

/**
 * @param {Programme} programme
 * @param {string} file the service's name for it
 */
function blankFileButton(programme, file) {
  const title = sayIfAny(`page.file.${file}`);
  return element(
    'p',
    {},
    button(
      say('page.columns.blank', { file: title }),
      () => save(`${file}.csv`, blankFile(programme, file), 'text/csv'),
      'quiet',
    ),
  );
}

/** @param {Programme} programme */
function madeUpButton(programme) {
  return element(
    'p',
    {},
    button(
      say('page.columns.made-up'),
      async () => {
        const files = await madeUpParticipants(programme).catch(() => ({}));
        for (const { fileName, bytes } of Object.values(files)) {
          save(`made-up-${fileName}`, bytes, 'text/csv');
        }
      },
      'quiet',
    ),
  );
}

/** @param {string[][]} files the sets of files that are taken */
function lead(files) {
  if (files.length > 1) {
    return say('page.columns.lead.either');
  }
  return files.flat().length > 1 ? say('page.columns.lead.two') : say('page.columns.lead.one');
}

/** @param {boolean} isEither whether there may be two files as well */
function role(isEither) {
  return isEither ? say('page.columns.role-in-one-file') : say('page.columns.role');
}

/**
 * @param {string[]} of
 * @param {string[][]} files
 */
function onlyFor([only, ...others], files) {
  return only !== undefined && others.length === 0 && files.flat().length > 1
    ? say('page.columns.only-for', { people: sayIfAny(`role.${only}`) })
    : '';
}

/** @param {string} output */
function outputName(output) {
  return sayIfAny(`page.output.${output}`) || output;
}

/** @param {string[]} values */
function oneOf(values) {
  return values.length > 0 ? say('page.columns.one-of', { values }) : '';
}

/** @param {string[]} names */
function alsoUnderstood(names) {
  const aliases = names.map((alias) => say('page.columns.alias', { alias }));
  return aliases.length > 0 ? say('page.columns.aliases', { aliases }) : '';
}

/**
 * @param {{name: string, aliases: string[]}} column
 * @param {string[]} sentences
 */
function item({ name, aliases }, sentences) {
  const told = [...sentences, alsoUnderstood(aliases)];
  return element(
    'li',
    {},
    element('strong', {}, name),
    ' ',
    element('span', {}, told.filter(Boolean).join(' ')),
  );
}
