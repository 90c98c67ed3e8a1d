/** @typedef {import('../page/sentences.js').Sentences} Sentences */

const ALONE = /^page\.alone\./;

/**
 * Whether the page that is served can say a sentence; the catalogue has those of the service and of
 * the command line, too.
 *
 * @param {string} key
 */
export function isSaidByPage(key) {
  return /^(page|month|role|format)\./.test(key) && !ALONE.test(key);
}

/**
 * What the engine says in a language that it does not carry, beside what others say.
 *
 * @param {string} key
 */
export function isSaidByEngine(key) {
  return !/^(page|api)\./.test(key);
}

/**
 * What the page says where it is one file: a sentence under `page.alone.` stands in the place of the
 * one that speaks of the service.
 *
 * @param {Sentences} sentences
 * @returns {Sentences}
 */
export function alone(sentences) {
  const own = Object.entries(sentences)
    .filter(([key]) => ALONE.test(key))
    .map(([key, sentence]) => [key.replace(ALONE, 'page.'), sentence]);
  return { ...sentences, ...Object.fromEntries(own) };
}
