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
/** @typedef {import('../receipt.js').Verdict} Verdict */

/**
 * The service said what it deleted: without a receipt, nobody is told that anything is. Where the
 * receipt can't be checked here, that is said, and how it can be.
 *
 * @param {Receipt} receipt
 * @param {Verdict} verdict
 * @param {{onAgain: () => void, onSaveReceipt: () => void, onSaveResults: (() => void) | null}} acts
 */
export function showDeleted(receipt, verdict, { onAgain, onSaveReceipt, onSaveResults }) {
  const isGenuine = verdict === 'genuine';
  show(
    isGenuine ? say(`page.deleted.${receipt.reason}.heading`) : say('page.unchecked.heading'),
    element(
      'p',
      { class: 'lead' },
      isGenuine ? say(`page.deleted.${receipt.reason}`) : say('page.unchecked.lead'),
    ),
    receiptPanel(receipt, verdict, onSaveReceipt),
    button(say('page.match-more'), onAgain),
    resultsPart(onSaveResults),
  );
}

/**
 * A receipt came that the service did not sign.
 *
 * @param {number} goneBy when everything is gone at the latest, in milliseconds
 * @param {{onAgain: () => void, onSaveReceipt: () => void, onSaveResults: (() => void) | null}} acts
 */
export function showNotGenuine(goneBy, { onAgain, onSaveReceipt, onSaveResults }) {
  show(
    say('page.not-genuine.heading'),
    element('p', { class: 'lead' }, say('page.not-genuine.lead')),
    paragraphs(say('page.not-genuine.text', { time: byTime(goneBy) })),
    element(
      'div',
      { class: 'button-row' },
      button(say('page.receipt.save'), onSaveReceipt, 'secondary'),
      button(say('page.match-more'), onAgain),
    ),
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
 * @param {Verdict} verdict
 * @param {() => void} onSave
 */
function receiptPanel(receipt, verdict, onSave) {
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
    paragraphs(say(`page.receipt.verdict.${verdict}`)),
    verdict === 'genuine' ? null : element('p', {}, howToCheck()),
    button(say('page.receipt.save'), onSave, 'quiet'),
    ' ',
    checkLink(),
  );
}

/** How anybody checks a receipt, without a browser. */
export function howToCheck() {
  return say('page.receipt.how-to-check', { command: 'mentor-matcher receipt verify' });
}

/** The page that checks a receipt that was saved; this one is not left. */
function checkLink() {
  const attributes = { href: 'receipt.html', target: '_blank', rel: 'noopener' };
  return element('a', attributes, say('page.receipt.check-again'));
}
