import { readCatalogue } from './edition.js';

/**
 * The languages of the page, chosen by its address: `?language=en`. Another one is a line here and a
 * catalogue beside the English one.
 */

/**
 * @typedef {object} Language
 * @property {string} tag as the address names it and the page is marked (BCP 47)
 * @property {string} [title] what it calls itself, where people choose it
 * @property {string} locale how numbers, plural forms and times of day are written
 * @property {string} catalogue
 * @property {string} config what the page has to know, with what of it is said in this language
 * @property {string} [engineWords] what the engine says in it, where it does not know that itself
 * @property {boolean} [isDraft] no speaker has checked it yet
 * @property {boolean} [isAccented] no language, but a way to see what stands outside the catalogue
 */

/** @type {Language} */
const ENGLISH = {
  tag: 'en-GB',
  title: 'English',
  locale: 'en-GB',
  catalogue: 'words/en.json',
  config: 'config/en.json',
};

/** By the service's names. @type {ReadonlyMap<string, Language>} */
export const LANGUAGES = new Map([
  ['en', ENGLISH],
  [
    'cy',
    {
      tag: 'cy',
      title: 'Cymraeg',
      locale: 'cy',
      catalogue: 'words/cy.json',
      config: 'config/cy.json',
      engineWords: 'words/cy-engine.json',
      isDraft: true,
    },
  ],
  [
    'en-XA',
    {
      ...ENGLISH,
      tag: 'en-XA',
      title: undefined,
      config: 'config/en-xa.json',
      isDraft: true,
      isAccented: true,
    },
  ],
]);

/**
 * The language that an address asks for, English where it asks for none that there is.
 *
 * @param {string} search the address's part after its question mark
 * @returns {Language}
 */
export function chosenLanguage(search) {
  const wanted = new URLSearchParams(search).get('language')?.toLowerCase();
  const name = [...LANGUAGES.keys()].find((each) => each.toLowerCase() === wanted) ?? 'en';
  return LANGUAGES.get(name) ?? ENGLISH;
}

/**
 * The languages that people can choose instead, by their names in the address.
 *
 * @param {Language} language
 */
export function otherLanguages(language) {
  return [...LANGUAGES].filter(([, { title, tag }]) => title && tag !== language.tag);
}

/**
 * @param {Language} language
 * @returns {Promise<import('./sentences.js').Sentences>}
 */
export async function readSentences({ catalogue, isAccented }) {
  const sentences = await readCatalogue(catalogue);
  return isAccented ? (await import('./accents.js')).accented(sentences) : sentences;
}
