import { button, element } from '../elements.js';
import { errorPlace, group, markField, radio } from '../fields.js';
import { filledIn, greeted, ofMatch, place, unknownPlaces } from '../letters.js';
import { present } from '../present.js';
import { show } from '../screen.js';
import { say } from '../words.js';

/** @typedef {import('../letters.js').Letters} Letters */

const TEXT = 'letter-text';

/** The step in which letters are written, a text for all, and printed. */
export class LettersStep {
  #onBack;
  /** @type {Letters[]} */
  #letters = [];
  /** The text of each side's letters, as it was written. @type {Map<Letters['to'], string>} */
  #texts = new Map();
  /** @type {Letters['to'] | undefined} */
  #to;
  #first = element('div', { class: 'letter' });
  #hint = element('p', { class: 'hint', id: `${TEXT}-hint` });
  #print = button('', () => window.print());
  /** What is on paper: nobody looks at hundreds of letters on a screen. */
  #paper = element('div', { class: 'letters' });
  #text = /** @type {HTMLTextAreaElement} */ (
    element('textarea', {
      id: TEXT,
      rows: 12,
      'aria-describedby': `${TEXT}-hint ${TEXT}-error`,
      input: () => {
        this.#texts.set(this.#shown.to, this.#text.value);
        this.#draw();
      },
    })
  );

  /** @param {() => void} onBack */
  constructor(onBack) {
    this.#onBack = onBack;
    // However it is printed, by the button or in the browser's menu. The window does not hold what
    // stands in letters: with the matching they are forgotten.
    const step = new WeakRef(this);
    const print = () => {
      const shown = step.deref();
      if (shown) {
        shown.#putOnPaper();
      } else {
        window.removeEventListener('beforeprint', print);
      }
    };
    window.addEventListener('beforeprint', print);
  }

  /**
   * @param {Letters[]} letters of the matching that there is now
   * @param {HTMLElement} bar what stands below
   */
  show(letters, bar) {
    this.#letters = letters;
    this.#to ??= letters[0]?.to;
    show(
      say('page.letters.heading'),
      element('p', { class: 'lead' }, say('page.letters.lead')),
      letters.length > 1 && this.#choice(),
      element(
        'div',
        { class: 'field' },
        element('label', { for: TEXT }, say('page.letters.text')),
        this.#hint,
        errorPlace(TEXT),
        this.#text,
      ),
      element('h2', { class: 'apart' }, say('page.letters.first')),
      this.#first,
      element(
        'div',
        { class: 'button-row apart' },
        this.#print,
        button(say('page.letters.back'), this.#onBack, 'secondary'),
      ),
      this.#paper,
      bar,
    );
    this.#fill();
  }

  get #shown() {
    return present(this.#letters.find(({ to }) => to === this.#to));
  }

  #choice() {
    const choices = this.#letters.map(({ to }) =>
      radio('letters-to', to, say(`page.letters.to.${to}`), '', to === this.#to, () => {
        this.#to = to;
        this.#fill();
      }),
    );
    return group('letters-to', say('page.letters.to'), '', choices);
  }

  /** The text for those who get letters now. */
  #fill() {
    const letters = this.#shown;
    this.#text.value = this.#texts.get(letters.to) ?? usualText(letters);
    this.#hint.textContent = say('page.letters.places', { places: letters.headings.map(place) });
    this.#print.textContent = say('page.letters.print', { count: letters.rows.length });
    this.#draw();
  }

  #draw() {
    const letters = this.#shown;
    const unknown = unknownPlaces(this.#text.value, letters);
    const [first] = letters.rows;
    markField(
      TEXT,
      unknown.length > 0 ? say('page.letters.unknown', { places: unknown.map(place) }) : undefined,
    );
    const isReady = unknown.length === 0 && first !== undefined;
    this.#print.toggleAttribute('disabled', !isReady);
    this.#first.textContent = isReady
      ? filledIn(this.#text.value, letters, first)
      : this.#text.value;
    this.#paper.replaceChildren();
  }

  #putOnPaper() {
    const letters = this.#letters.length > 0 ? this.#shown : null;
    if (letters && this.#paper.isConnected && !this.#print.hasAttribute('disabled')) {
      const text = this.#text.value;
      this.#paper.replaceChildren(
        ...letters.rows.map((row) =>
          element('div', { class: 'letter' }, filledIn(text, letters, row)),
        ),
      );
    }
  }
}

/**
 * What a letter says unless somebody writes something else.
 *
 * @param {Letters} letters
 */
function usualText(letters) {
  return say('page.letters.usual', {
    name: place(greeted(letters)),
    match: ofMatch(letters)
      .map(({ heading, title }) => `${title}: ${place(heading)}`)
      .join('\n'),
    why: place('match why'),
  });
}
