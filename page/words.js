import { readCatalogue } from './edition.js';
import { chosenLanguage, readSentences } from './language.js';
import { Catalogue } from './sentences.js';

/**
 * What the page says, in the language that its address asks for. Code names a sentence by its key,
 * written out, and gives it values; a test holds keys and values against the catalogue.
 */

export const language = chosenLanguage(window.location.search);
const catalogue = new Catalogue(await readSentences(language), language.locale);

/** What the engine says in this language, where it does not know that itself. */
const { engineWords } = language;
export const tongue = engineWords
  ? { language: language.tag, read: () => readCatalogue(engineWords) }
  : null;

/** In which language the service tells of files, where that is not this one: it speaks English to all. */
export const foreign = language.locale === 'en-GB' ? null : 'en-GB';

/**
 * @param {string} key
 * @param {Record<string, import('./sentences.js').Value>} [values]
 */
export function say(key, values) {
  return catalogue.say(key, values);
}

/**
 * What there is to say of something that the service names, "" where that is nothing: it may name
 * things that this page has never heard of.
 *
 * @param {string} key
 */
export function sayIfAny(key) {
  return catalogue.has(key) ? catalogue.say(key) : '';
}

/** @param {number} amount */
export function number(amount) {
  return catalogue.number(amount);
}
