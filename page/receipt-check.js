import { api } from './api.js';
import { element } from './elements.js';
import { errorPlace } from './fields.js';
import { dayAndTime } from './formats.js';
import { present } from './present.js';
import { verdictOn } from './receipt.js';
import { announce, show } from './screen.js';
import { sayStandingWords } from './standing-words.js';
import { howToCheck } from './steps/endings.js';
import { say } from './words.js';

/** Checks receipts that were saved, in this browser and nowhere else. */

/** @typedef {import('./api.js').Receipt} Receipt */

const verdict = element('p', { class: 'message', hidden: true });
const told = element('p', {});
const key = input({ type: 'text', id: 'key', spellcheck: 'false', autocomplete: 'off' });
const file = input({ type: 'file', id: 'receipt', accept: '.json,application/json' });

export function begin() {
  sayStandingWords();
  show(
    say('page.check.heading'),
    element('p', { class: 'lead' }, say('page.check.lead')),
    field(key, say('page.check.key'), say('page.check.key.hint')),
    field(file, say('page.check.file'), ''),
    verdict,
    told,
    element('p', { class: 'hint' }, howToCheck()),
  );
  key.addEventListener('change', check);
  file.addEventListener('change', check);
  fillInKey();
}

/** The key of the service that this page comes from; without an answer, the person may know it. */
async function fillInKey() {
  const { receiptKey = '' } = await api.config().catch(() => ({ receiptKey: '' }));
  if (!key.value && receiptKey) {
    key.value = receiptKey;
    await check();
  }
}

async function check() {
  const [picked] = present(file.files);
  if (!picked) {
    return;
  }
  const receipt = await read(picked);
  const found = await verdictOn(receipt, key.value.trim() || undefined);
  const isRight = found === 'genuine' || found === 'unchanged';
  verdict.textContent = say(`page.receipt.verdict.${found}`);
  verdict.hidden = false;
  verdict.classList.toggle('trouble', !isRight);
  told.textContent = isRight ? whatItSays(/** @type {Receipt} */ (receipt)) : '';
  announce(`${verdict.textContent} ${told.textContent}`);
}

/**
 * @param {File} picked
 * @returns {Promise<unknown>} null where it is no JSON
 */
async function read(picked) {
  try {
    return JSON.parse(await picked.text());
  } catch {
    return null;
  }
}

/** @param {Receipt} receipt */
function whatItSays({ job, objects, deletedAt }) {
  return say('page.check.told', { job, count: objects, time: dayAndTime(deletedAt) });
}

/** @param {Record<string, unknown>} attributes */
function input(attributes) {
  const { id } = attributes;
  const described = { ...attributes, 'aria-describedby': `${id}-hint ${id}-error` };
  return /** @type {HTMLInputElement} */ (element('input', described));
}

/**
 * @param {HTMLInputElement} control
 * @param {string} label
 * @param {string} hint
 */
function field(control, label, hint) {
  return element(
    'div',
    { class: 'field' },
    element('label', { for: control.id }, label),
    element('p', { class: 'hint', id: `${control.id}-hint` }, hint),
    errorPlace(control.id),
    control,
  );
}
