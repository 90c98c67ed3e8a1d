import { button, element, paragraphs } from '../elements.js';
import { show } from '../screen.js';
import { words } from '../words.js';

/** The steps at which a job is over. */

/**
 * Something went wrong, in plain words.
 *
 * @param {{heading: string, text: string[], again?: string}} what
 * @param {(() => void) | null} onAgain
 * @param {HTMLElement | null} [deadlineBar] while there still is a job
 */
export function showTrouble({ heading, text, again }, onAgain, deadlineBar = null) {
  show(heading, paragraphs(...text), onAgain && button(again, onAgain), deadlineBar);
}

/** @typedef {import('../api.js').Receipt} Receipt */

/**
 * @param {Receipt['reason']} reason
 * @param {Receipt | null} receipt
 * @param {{onAgain: () => void, onSaveReceipt: () => void, onSaveResults: (() => void) | null}} acts
 */
export function showDeleted(reason, receipt, { onAgain, onSaveReceipt, onSaveResults }) {
  show(
    words.deleted.headings[reason],
    element('p', { class: 'lead' }, words.deleted.texts[reason]),
    receipt && receiptPanel(receipt, onSaveReceipt),
    button(words.deleted.again, onAgain),
    onSaveResults && [
      element('h2', { class: 'apart' }, words.deleted.saveAgainHeading),
      element('p', {}, words.deleted.saveAgainLead),
      button(words.deleted.saveAgain, onSaveResults, 'secondary'),
    ],
  );
}

/**
 * @param {Receipt} receipt
 * @param {() => void} onSave
 */
function receiptPanel(receipt, onSave) {
  const lines = {
    deletedAt: words.deleted.time(receipt.deletedAt),
    objects: words.number(receipt.objects),
    bytes: words.size(receipt.bytes),
    policyVersion: words.deleted.policyVersion(receipt.policyVersion),
  };
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'receipt-heading' },
    element('h2', { id: 'receipt-heading' }, words.deleted.receiptHeading),
    element('p', {}, words.deleted.receiptLead),
    element(
      'dl',
      { class: 'receipt' },
      Object.entries(lines).map(([name, text]) =>
        element('div', {}, element('dt', {}, words.deleted.receipt[name]), element('dd', {}, text)),
      ),
    ),
    button(words.deleted.saveReceipt, onSave, 'quiet'),
  );
}
