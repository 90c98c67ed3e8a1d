import { element } from '../elements.js';

/**
 * A cell of a table whose rows are laid out as blocks on a narrow screen: its role is spelt out
 * because some browsers then forget that they are a table.
 *
 * @param {string} heading
 * @param {string | HTMLElement} content
 */
export function tableCell(heading, content) {
  return element(
    'td',
    { role: 'cell', class: content === '' ? 'nothing' : null, 'data-column': heading },
    content,
  );
}
