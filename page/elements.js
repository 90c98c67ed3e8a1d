/**
 * Builds DOM elements. Text is always added as text, never parsed as markup, so nothing that
 * stands in somebody's spreadsheet can become part of the page.
 */

/** @typedef {string | Node | null | undefined | false} Child */

/**
 * @param {string} tag the element's name
 * @param {Record<string, unknown>} [attributes] attributes; a function is a listener for the event
 *     it is named after, `true` is an attribute without value, `false` and `null` are left out
 * @param {...(Child | Child[])} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      made.addEventListener(name, /** @type {EventListener} */ (value));
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, String(value));
    }
  }
  made.append(...shown(children));
  return made;
}

/**
 * The children that there are: what is not wanted may be `null` or `false`.
 *
 * @param {(Child | Child[])[]} children
 * @returns {(string | Node)[]}
 */
export function shown(children) {
  return /** @type {(string | Node)[]} */ (
    children.flat().filter((child) => child !== null && child !== undefined && child !== false)
  );
}

/**
 * @param {string} label what the button does
 * @param {() => unknown} act
 * @param {'primary' | 'secondary' | 'quiet'} [weight]
 */
export function button(label, act, weight = 'primary') {
  return element('button', { type: 'button', class: `button ${weight}`, click: act }, label);
}

/** @param {string[]} sentences */
export function paragraphs(...sentences) {
  return sentences.map((sentence) => element('p', {}, sentence));
}
