import { element } from './elements.js';
import { size } from './formats.js';
import { byId, present } from './present.js';
import { say } from './words.js';

/** Questions of a form: each has its hint, its place for an error, and a label for its control. */

/**
 * @param {string} name the field's name, which is the group's id
 * @param {string} title
 * @param {string} hint
 * @param {HTMLElement[]} radios
 */
export function group(name, title, hint, radios) {
  return element(
    'fieldset',
    { class: 'part', 'aria-describedby': `${hint ? `${name}-hint ` : ''}${name}-error` },
    element('legend', {}, element('h2', {}, title)),
    hint && element('p', { class: 'hint', id: `${name}-hint` }, hint),
    errorPlace(name),
    element('div', { class: 'choices' }, radios),
  );
}

/**
 * @param {string} name
 * @param {string} value
 * @param {string} title
 * @param {string} hint
 * @param {boolean} [checked]
 * @param {() => void} [onChange]
 */
export function radio(name, value, title, hint, checked = false, onChange = () => {}) {
  const id = `${name}-${value}`;
  return element(
    'div',
    { class: 'radio' },
    element('input', {
      type: 'radio',
      id,
      name,
      value,
      checked,
      change: onChange,
      'aria-describedby': hint ? `${id}-hint` : null,
    }),
    element('label', { for: id }, title),
    hint && element('p', { class: 'hint', id: `${id}-hint` }, hint),
  );
}

/**
 * Why a picked file can't be taken.
 *
 * @param {import('./picked-file.js').UnusableFile} problem
 * @param {string} file
 * @param {number} maxBytes
 */
export function whyUnusable({ reason }, file, maxBytes) {
  switch (reason) {
    case 'unreadable':
      return say('page.errors.unreadable', { file });
    case 'empty':
      return say('page.errors.empty', { file });
    default:
      return say('page.errors.too-large', { file, size: size(maxBytes) });
  }
}

/** @param {string} name */
export function errorPlace(name) {
  return element('p', { class: 'error', id: `${name}-error`, hidden: true });
}

/**
 * @param {string} name
 * @param {string} [problem]
 */
export function markField(name, problem) {
  const place = byId(`${name}-error`);
  place.textContent = problem ? say('page.error', { problem }) : '';
  place.hidden = !problem;
  present(place.closest('.field, .part')).classList.toggle('invalid', Boolean(problem));
  const control = document.getElementById(name);
  if (control) {
    control.toggleAttribute('aria-invalid', Boolean(problem));
    if (problem) {
      control.setAttribute('aria-invalid', 'true');
    }
  }
}

/** Goes to the field that a link names. @param {Event} event */
export function focusField(event) {
  event.preventDefault();
  goToField(/** @type {HTMLAnchorElement} */ (event.currentTarget).hash.slice(1));
}

/**
 * Goes to a field, or to what is chosen in a group, or else its first choice, wherever it is folded
 * away.
 *
 * @param {string} name
 */
export function goToField(name) {
  const choices = `input[name="${name}"]`;
  /** @type {HTMLElement} */
  const control =
    document.getElementById(name) ??
    document.querySelector(`${choices}:checked`) ??
    present(document.querySelector(choices));
  control.closest('details')?.setAttribute('open', '');
  control.focus();
}
