import { element } from '../elements.js';
import { words } from '../words.js';

/** What goes into a programme's files: every column in plain words. */

/** @typedef {import('../api.js').Programme} Programme */

/** @param {Programme} programme */
export function columnsPart({ columns, roleColumn, files, refusesOtherColumns, outputs }) {
  const isOneFile = files.some((names) => names.length === 1);
  return element(
    'div',
    {},
    element('p', {}, words.columns.lead(files)),
    element(
      'ul',
      { class: 'columns' },
      roleColumn &&
        isOneFile &&
        item(roleColumn, [words.columns.role(files.length > 1), oneOf(roleColumn.answers)]),
      columns
        .filter(({ purpose }) => purpose !== 'ignored')
        .map((column) =>
          item(column, [
            words.columns.of(column.of, files),
            words.columns.required[column.required],
            words.columns.purposes[column.purpose],
            oneOf(column.values),
          ]),
        ),
    ),
    element('p', {}, refusesOtherColumns ? words.columns.closed : words.columns.open),
    outputs.length > 0 && element('p', {}, words.columns.outputs(outputs)),
  );
}

/** @param {string[]} values */
function oneOf(values) {
  return values.length > 0 ? words.columns.oneOf(values) : '';
}

/**
 * @param {{name: string, aliases: string[]}} column
 * @param {string[]} sentences
 */
function item({ name, aliases }, sentences) {
  const told = [...sentences, aliases.length > 0 ? words.columns.aliases(aliases) : ''];
  return element(
    'li',
    {},
    element('strong', {}, name),
    ' ',
    element('span', {}, told.filter(Boolean).join(' ')),
  );
}
