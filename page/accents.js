/**
 * A pseudo-language, the same as the service's: English with an accent on every letter and a third
 * longer. What still looks English stands outside the catalogue; what does not fit will not fit
 * another language either.
 */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';
const EVERY_THIRD = 3;
const PLACES = /('[{}]'|\{[^}]*\})/;

/**
 * @param {import('./sentences.js').Sentences} sentences
 * @returns {import('./sentences.js').Sentences}
 */
export function accented(sentences) {
  return Object.fromEntries(
    Object.entries(sentences).map(([key, forms]) => [
      key,
      typeof forms === 'string'
        ? withAccents(forms)
        : Object.fromEntries(
            Object.entries(forms).map(([form, sentence]) => [form, withAccents(sentence)]),
          ),
    ]),
  );
}

/**
 * A sentence of a catalogue with accents; the places of its values stay as they are.
 *
 * @param {string} sentence
 */
export function withAccents(sentence) {
  let letters = 0;
  return sentence
    .split(PLACES)
    .map((part) =>
      PLACES.test(part)
        ? part
        : part.replace(/[A-Za-z]/g, (letter) => {
            const written = ACCENTED.charAt(LETTERS.indexOf(letter));
            letters += 1;
            return letters % EVERY_THIRD === 0 ? written + written.toLowerCase() : written;
          }),
    )
    .join('');
}
