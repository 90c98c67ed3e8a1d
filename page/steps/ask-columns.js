import { button, element } from '../elements.js';
import { announce, show } from '../screen.js';
import { say } from '../words.js';
import { understoodPart } from './findings.js';
import { SeenColumns } from './seen-columns.js';

/** The step for files in which nothing is wrong, but that no heading says for certain what is what. */

/** @typedef {import('../mapping.js').Mapping} Mapping */

/**
 * @param {{tables: import('../engine.js').SeenTable[], understood: string[]}} looked
 * @param {Record<string, string>} fileNames the user's own file names, by the service's
 * @param {Mapping} before what was said already
 * @param {{onAgreed: (mapping: Mapping) => void, onForgotten: () => void, onAgain: () => void}} acts
 * @returns {import('./problems.js').ProblemsStep}
 */
export function showColumns(
  { tables, understood },
  fileNames,
  before,
  { onAgreed, onForgotten, onAgain },
) {
  const acts = { onChange: () => {}, onKept: onAgreed, onForgotten };
  const columns = new SeenColumns(tables, fileNames, before, acts);
  const message = element('p', { class: 'message', hidden: true });
  const count = tables.flatMap((table) => table.columns).filter(({ isAsked }) => isAsked).length;
  show(
    say('page.ask-columns.heading'),
    element('p', { class: 'lead' }, say('page.ask-columns.lead', { count })),
    columns.element,
    message,
    element(
      'div',
      { class: 'button-row apart' },
      button(say('page.ask-columns.yes'), () => onAgreed(columns.agreed)),
      button(say('page.choose-again'), onAgain, 'secondary'),
    ),
    understoodPart(understood),
  );
  return {
    say: (sentence) => {
      message.textContent = sentence;
      message.hidden = false;
      announce(sentence);
    },
    offerDeletion: () => {},
  };
}
