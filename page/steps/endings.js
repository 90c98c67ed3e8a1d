import { button, element, paragraphs } from '../elements.js';
import { byTime, dayAndTime, size } from '../formats.js';
import { show } from '../screen.js';
import { number, say } from '../words.js';

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
    say(`page.deleted.${receipt.reason}.heading`),
    element('p', { class: 'lead' }, say(`page.deleted.${receipt.reason}`)),
    receiptPanel(receipt, onSaveReceipt),
    button(say('page.match-more'), onAgain),
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
    say('page.gone.heading'),
    element('p', { class: 'lead' }, say('page.gone.lead', { time: byTime(goneBy) })),
    paragraphs(say('page.gone.no-receipt'), say('page.gone.asking')),
    button(say('page.match-more'), onAgain),
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
      element('h2', { class: 'apart' }, say('page.deleted.save-again.heading')),
      element('p', {}, say('page.deleted.save-again.lead')),
      button(say('page.deleted.save-again'), onSave, 'secondary'),
    ]
  );
}

/**
 * @param {Receipt} receipt
 * @param {() => void} onSave
 */
function receiptPanel(receipt, onSave) {
  const lines = [
    [say('page.receipt.deleted-at'), dayAndTime(receipt.deletedAt)],
    [say('page.receipt.objects'), number(receipt.objects)],
    [say('page.receipt.bytes'), size(receipt.bytes)],
    [
      say('page.receipt.policy'),
      say('page.receipt.policy-version', { version: receipt.policyVersion }),
    ],
  ];
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'receipt-heading' },
    element('h2', { id: 'receipt-heading' }, say('page.receipt.heading')),
    element('p', {}, say('page.receipt.lead')),
    element(
      'dl',
      { class: 'receipt' },
      lines.map(([title, text]) =>
        element('div', {}, element('dt', {}, title), element('dd', {}, text)),
      ),
    ),
    button(say('page.receipt.save'), onSave, 'quiet'),
  );
}
