import { button, element } from '../elements.js';
import { dayAndTime } from '../formats.js';
import { present } from '../present.js';
import { announce } from '../screen.js';
import { say } from '../words.js';

/** @typedef {import('../engine.js').View} View */
/** @typedef {import('../engine.js').Suggestion} Suggestion */
/** @typedef {import('../engine.js').Accepted} Accepted */

/** So many mentees are shown at once; whoever looks for others writes part of a name. */
const MOST_MENTEES = 50;

/**
 * The suggestions of a programme that decides nothing by itself, for a named person to accept: each
 * mentee with the mentors that they may have, the best first.
 */
export class SignOffPart {
  #acts;
  element = element('section', { 'aria-labelledby': 'sign-off-heading' });
  #count = element('p', { role: 'status' });
  #shown = element('p', { class: 'hint' });
  #list = element('div', {});
  #name = /** @type {HTMLInputElement} */ (
    element('input', { type: 'text', id: 'signed-by', autocomplete: 'name' })
  );
  #filter = /** @type {HTMLInputElement} */ (
    element('input', {
      type: 'search',
      id: 'filter-suggestions',
      autocomplete: 'off',
      input: () => {
        this.#draw();
        announce(String(this.#shown.textContent));
      },
    })
  );
  /** @type {View | null} */
  #view = null;
  /** @type {Accepted[]} */
  #accepted = [];
  /** What can be done with each suggestion, by whom it is of. @type {Map<string, HTMLElement>} */
  #buttons = new Map();

  /** @param {import('./matches.js').MatchesActs} acts */
  constructor(acts) {
    this.#acts = acts;
    this.element.append(
      element('h2', { id: 'sign-off-heading' }, say('page.desk.sign-off.heading')),
      element('p', {}, say('page.desk.sign-off.lead')),
      field('signed-by', say('page.desk.sign-off.name'), this.#name),
      this.#count,
      field('filter-suggestions', say('page.desk.sign-off.filter'), this.#filter),
      this.#shown,
      this.#list,
    );
  }

  /**
   * @param {View} view
   * @param {Accepted[]} accepted
   */
  fill(view, accepted) {
    this.#view = view;
    this.#accepted = accepted;
    this.element.hidden = !view.shortlist;
    this.#draw();
  }

  /**
   * Moves the focus to what can be done with a suggestion now.
   *
   * @param {import('../engine.js').PairNamed} pair
   */
  focus(pair) {
    this.#buttons.get(key(pair))?.focus();
  }

  #draw() {
    const view = this.#view;
    if (!view?.shortlist) {
      return;
    }
    /** @type {Map<number, Suggestion[]>} */
    const byMentee = new Map();
    for (const each of view.shortlist) {
      byMentee.set(each.mentee, [...(byMentee.get(each.mentee) ?? []), each]);
    }
    const wanted = this.#filter.value.trim().toLocaleLowerCase();
    const fitting = [...byMentee].filter(([mentee]) =>
      present(view.people[mentee]).name.toLocaleLowerCase().includes(wanted),
    );
    this.#buttons.clear();
    this.#list.replaceChildren(
      ...fitting.slice(0, MOST_MENTEES).flatMap(([mentee, suggestions]) => [
        element('h3', {}, present(view.people[mentee]).name),
        element(
          'ol',
          { class: 'people' },
          suggestions.map((each) => this.#suggestion(view, each)),
        ),
      ]),
    );
    this.#count.textContent = say('page.desk.sign-off.count', { count: this.#accepted.length });
    this.#shown.textContent = say('page.desk.sign-off.shown', {
      shown: Math.min(fitting.length, MOST_MENTEES),
      all: byMentee.size,
    });
  }

  /**
   * @param {View} view
   * @param {Suggestion} suggestion
   */
  #suggestion({ people }, { mentor, mentee, reasons, isProposed }) {
    const names = { mentor: present(people[mentor]).name, mentee: present(people[mentee]).name };
    const pair = {
      mentor: present(people[mentor]).identity,
      mentee: present(people[mentee]).identity,
    };
    const signed = this.#accepted.find((each) => key(each) === key(pair));
    const act = signed
      ? button(say('page.desk.sign-off.take-back'), () => this.#acts.onTakeBack(pair), 'quiet')
      : button(say('page.desk.sign-off.accept'), () => this.#accept(pair), 'secondary');
    act.setAttribute(
      'aria-label',
      signed
        ? say('page.desk.sign-off.take-back.named', { mentor: names.mentor, mentee: names.mentee })
        : say('page.desk.sign-off.accept.named', { mentor: names.mentor, mentee: names.mentee }),
    );
    this.#buttons.set(key(pair), act);
    return element(
      'li',
      {},
      element('strong', {}, names.mentor),
      element('p', {}, reasons),
      isProposed && element('p', { class: 'hint' }, say('page.desk.sign-off.proposed')),
      signed &&
        element(
          'p',
          { class: 'signed' },
          say('page.desk.sign-off.accepted', {
            name: signed.by,
            time: dayAndTime(signed.on.replace(' ', 'T')),
          }),
        ),
      act,
    );
  }

  /** @param {import('../engine.js').PairNamed} pair */
  #accept(pair) {
    const by = this.#name.value.trim();
    if (by === '') {
      this.#acts.onNameless();
      this.#name.focus();
    } else {
      this.#acts.onAccept(pair, by);
    }
  }
}

/** @param {import('../engine.js').PairNamed} pair */
function key({ mentor, mentee }) {
  return JSON.stringify([mentor, mentee]);
}

/**
 * @param {string} id
 * @param {string} label
 * @param {HTMLElement} control
 */
function field(id, label, control) {
  return element('div', { class: 'field' }, element('label', { for: id }, label), control);
}
