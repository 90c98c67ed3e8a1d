/**
 * The sentences of one language, said with values: as the service says them, from the same
 * catalogue. `{name}` is a value as it is, `{name, number}` a number as readers write it, and
 * `{name, comma}` a list with the separator `format.comma`. A brace that is meant as such stands
 * between two apostrophes.
 */

/** @typedef {string | number | (string | number)[]} Value */
/** @typedef {Record<string, string | Record<string, string>>} Sentences a counted one by its forms */

const PLACES = /'(?<brace>[{}])'|\{(?<name>[a-z][A-Za-z]*)(?:, (?<format>[a-z]+))?\}/g;

export class Catalogue {
  #sentences;
  #plurals;
  #numbers;

  /**
   * @param {Sentences} sentences
   * @param {string} locale whose plural forms and numbers these are
   */
  constructor(sentences, locale) {
    this.#sentences = sentences;
    this.#plurals = new Intl.PluralRules(locale);
    this.#numbers = new Intl.NumberFormat(locale);
  }

  /** @param {string} key */
  has(key) {
    return Object.hasOwn(this.#sentences, key);
  }

  /**
   * @param {string} key
   * @param {Record<string, Value>} [values] by their names; `count` chooses the plural form
   */
  say(key, values = {}) {
    return this.#form(key, values.count).replace(PLACES, (...match) => {
      const { brace, name, format } = /** @type {Record<string, string>} */ (match.at(-1));
      return brace ?? this.#written(key, String(name), values, format);
    });
  }

  /** @param {number} number */
  number(number) {
    return this.#numbers.format(number);
  }

  /**
   * @param {string} key
   * @param {Value | undefined} count
   */
  #form(key, count) {
    const forms = this.has(key) ? this.#sentences[key] : undefined;
    if (forms === undefined) {
      throw new TypeError(`Not in the catalogue: ${key}`);
    }
    if (typeof forms === 'string') {
      return forms;
    }
    return forms[this.#plurals.select(Number(count))] ?? String(forms.other);
  }

  /**
   * @param {string} key
   * @param {string} name
   * @param {Record<string, Value>} values
   * @param {string | undefined} format
   * @returns {string}
   */
  #written(key, name, values, format) {
    const value = values[name];
    if (value === undefined) {
      throw new TypeError(`${key} needs a value for ${name}`);
    }
    if (Array.isArray(value)) {
      return value.join(this.say(`format.${format}`));
    }
    return format === 'number' ? this.number(Number(value)) : String(value);
  }
}
