import { button, element, shown } from '../elements.js';
import { say } from '../words.js';

/** @typedef {import('../engine.js').Person} Person */
/** @typedef {import('../engine.js').View} View */

/** One person: whom they have and why, and what can be changed about them. */
export class PersonCard {
  #acts;
  element = element('section', { class: 'card', hidden: true, 'aria-labelledby': 'card-heading' });
  /** @type {Person | null} */
  #person = null;
  /** @type {View | null} */
  #view = null;

  /** @param {import('./matches.js').MatchesActs} acts */
  constructor(acts) {
    this.#acts = acts;
  }

  /** @param {Person} person */
  show(person) {
    this.#person = person;
    this.#fill();
    this.element.querySelector('h2')?.focus();
  }

  /**
   * The same person in another matching; nobody, where they are not in it any more.
   *
   * @param {View} view
   */
  renew(view) {
    const before = this.#person;
    this.#view = view;
    this.#person =
      view.people.find(
        ({ role, identity }) => role === before?.role && identity === before.identity,
      ) ?? null;
    this.#fill();
  }

  #fill() {
    const person = this.#person;
    const view = this.#view;
    this.element.hidden = !person;
    if (!person || !view) {
      this.element.replaceChildren();
      return;
    }
    const self = view.people.indexOf(person);
    const pairs = view.pairs.filter(({ mentor, mentee }) => mentor === self || mentee === self);
    const why = element('div', { role: 'status' });
    this.element.replaceChildren(
      ...shown([
        element('h2', { id: 'card-heading', tabindex: '-1' }, person.name),
        element('p', {}, say('page.desk.places', { count: person.places })),
        pairs.length === 0
          ? element('p', {}, say('page.desk.card.nobody'))
          : element(
              'ul',
              {},
              pairs.map((pair) => this.#match(view, self, pair)),
            ),
        this.#changes(person),
        this.#question(view, person, why),
        why,
      ]),
    );
  }

  /**
   * @param {View} view
   * @param {number} self
   * @param {import('../engine.js').Pair} pair
   */
  #match({ people }, self, { mentor, mentee, reasons, isLocked }) {
    const partner = /** @type {Person} */ (people[mentor === self ? mentee : mentor]);
    const pair = {
      mentor: String(people[mentor]?.identity),
      mentee: String(people[mentee]?.identity),
    };
    const act = (
      /** @type {'lock-pair' | 'forbid-pair'} */ kind,
      /** @type {string} */ label,
      /** @type {string} */ named,
    ) => {
      const made = button(label, () => this.#acts.onEdit({ kind, ...pair }), 'quiet');
      made.setAttribute('aria-label', named);
      return made;
    };
    return element(
      'li',
      {},
      element('strong', {}, partner.name),
      element('p', {}, reasons),
      isLocked && element('p', { class: 'hint' }, say('page.desk.kept')),
      !isLocked &&
        act(
          'lock-pair',
          say('page.desk.keep'),
          say('page.desk.keep.named', { name: partner.name }),
        ),
      act(
        'forbid-pair',
        say('page.desk.never'),
        say('page.desk.never.named', { name: partner.name }),
      ),
    );
  }

  /** @param {Person} person */
  #changes({ role, identity, places }) {
    const { onEdit } = this.#acts;
    const set = (/** @type {number} */ wanted) =>
      onEdit({ kind: 'set-places', role, person: identity, places: wanted });
    return element(
      'div',
      { class: 'button-row' },
      button(say('page.desk.more-places'), () => set(places + 1), 'secondary'),
      places > 0 && button(say('page.desk.fewer-places'), () => set(places - 1), 'secondary'),
      button(
        say('page.desk.take-out'),
        () => onEdit({ kind: 'take-out', person: identity }),
        'secondary',
      ),
    );
  }

  /**
   * @param {View} view
   * @param {Person} person
   * @param {HTMLElement} answer
   */
  #question({ people, isUndirected }, person, answer) {
    const others = people.filter(
      (other) => other !== person && (isUndirected || other.role !== person.role),
    );
    const choice = /** @type {HTMLSelectElement} */ (
      element(
        'select',
        { id: 'why-not' },
        others.map(({ name, identity }) => element('option', { value: identity }, name)),
      )
    );
    const ask = async () => {
      const [mentor, mentee] =
        person.role === 'mentor'
          ? [person.identity, choice.value]
          : [choice.value, person.identity];
      const sentences = await this.#acts.onExplain(String(mentor), String(mentee));
      answer.replaceChildren(...sentences.map((sentence) => element('p', {}, sentence)));
    };
    return (
      others.length > 0 &&
      element(
        'div',
        { class: 'field' },
        element('label', { for: 'why-not' }, say('page.desk.why.label')),
        choice,
        ' ',
        button(say('page.desk.why.ask'), ask, 'secondary'),
      )
    );
  }
}
