import { button, element, paragraphs } from '../elements.js';
import { show } from '../screen.js';
import { words } from '../words.js';

/** The steps at which a job is over. */

/**
 * Something went wrong, in plain words.
 *
 * @param {{heading: string, text: string[], again: string}} what
 * @param {() => void} onAgain
 * @param {HTMLElement | null} [deadlineBar] while there still is a job
 */
export function showTrouble({ heading, text, again }, onAgain, deadlineBar = null) {
  show(heading, paragraphs(...text), button(again, onAgain), deadlineBar);
}

/**
 * Nothing can be done here.
 *
 * @param {{heading: string, text: string[]}} what
 */
export function showHalt({ heading, text }) {
  show(heading, paragraphs(...text));
}

/** @typedef {import('../api.js').Receipt} Receipt */

/**
 * The service said what it deleted: without a receipt, nobody is told that anything is.
 *
 * @param {Receipt} receipt
 * @param {{onAgain: () => void, onSaveReceipt: () => void, onSaveResults: (() => void) | null}} acts
 */
export function showDeleted(receipt, { onAgain, onSaveReceipt, onSaveResults }) {
  show(
    words.deleted.headings[receipt.reason],
    element('p', { class: 'lead' }, words.deleted.texts[receipt.reason]),
    receiptPanel(receipt, onSaveReceipt),
    button(words.deleted.again, onAgain),
    resultsPart(onSaveResults),
  );
}

/**
 * The service does not know the job any more, and there is no receipt.
 *
 * @param {number} goneBy when everything is gone at the latest, in milliseconds
 * @param {{onAgain: () => void, onSaveResults: (() => void) | null}} acts
 */
export function showGone(goneBy, { onAgain, onSaveResults }) {
  show(
    words.gone.heading,
    element('p', { class: 'lead' }, words.gone.lead(goneBy)),
    paragraphs(...words.gone.text),
    button(words.deleted.again, onAgain),
    resultsPart(onSaveResults),
  );
}

/**
 * The results that the browser still has.
 *
 * @param {(() => void) | null} onSave
 */
function resultsPart(onSave) {
  return (
    onSave && [
      element('h2', { class: 'apart' }, words.deleted.saveAgainHeading),
      element('p', {}, words.deleted.saveAgainLead),
      button(words.deleted.saveAgain, onSave, 'secondary'),
    ]
  );
}

/**
 * @param {Receipt} receipt
 * @param {() => void} onSave
 */
function receiptPanel(receipt, onSave) {
  const { deletedAt, objects, bytes, policyVersion } = words.deleted.receipt;
  const lines = [
    [deletedAt, words.deleted.time(receipt.deletedAt)],
    [objects, words.number(receipt.objects)],
    [bytes, words.size(receipt.bytes)],
    [policyVersion, words.deleted.policyVersion(receipt.policyVersion)],
  ];
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'receipt-heading' },
    element('h2', { id: 'receipt-heading' }, words.deleted.receiptHeading),
    element('p', {}, words.deleted.receiptLead),
    element(
      'dl',
      { class: 'receipt' },
      lines.map(([title, text]) =>
        element('div', {}, element('dt', {}, title), element('dd', {}, text)),
      ),
    ),
    button(words.deleted.saveReceipt, onSave, 'quiet'),
  );
}
