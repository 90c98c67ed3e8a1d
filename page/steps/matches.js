import { button, element } from '../elements.js';
import { byId } from '../present.js';
import { announce, show } from '../screen.js';
import { say } from '../words.js';
import { BeforeAndNow } from './before-and-now.js';
import { ChoicesPart } from './choices-part.js';
import { PairsTable } from './pairs-table.js';
import { PersonCard } from './person-card.js';
import { Pictures } from './pictures.js';
import { figuresSection } from './results.js';
import { SignOffPart } from './sign-off-part.js';

/** The step in which a matching is looked at and changed, before anything is downloaded. */

/** @typedef {import('../engine.js').Edit} Edit */
/** @typedef {import('../engine.js').View} View */
/** @typedef {import('../engine.js').NamedPair} NamedPair */
/** @typedef {import('../engine.js').PairNamed} PairNamed */

/**
 * What can be done.
 *
 * @typedef {object} MatchesActs
 * @property {(edit: Edit) => void} onEdit
 * @property {() => void} onNothing wants a change that changes nothing
 * @property {() => void} onUndo
 * @property {() => void} onRedo
 * @property {(mentor: string, mentee: string) => Promise<string[]>} onExplain
 * @property {(role: string, person: string) => Promise<import('../engine.js').Help[] | null>} onHelp
 *     wants to know what would help somebody, tried
 * @property {() => void} onProof wants the proof checked once more
 * @property {(pair: PairNamed, by: string) => void} onAccept somebody puts their name to a suggestion
 * @property {(pair: PairNamed) => void} onTakeBack
 * @property {() => void} onLetters wants letters about the matches
 * @property {() => void} onNameless wants to accept without saying who
 * @property {() => void} onFiles
 */
/**
 * What was done to a matching.
 *
 * @typedef {object} Made
 * @property {Edit[]} edits
 * @property {Edit[]} undone
 * @property {View} before the matching without edits
 * @property {import('../engine.js').Accepted[]} accepted
 */

/** So many people are listed at once; whoever looks for more writes more of the name. */
const MOST_FOUND = 8;

export class MatchesStep {
  #acts;
  #message = element('p', { class: 'message', tabindex: '-1', hidden: true });
  /** What came of checking the proof, of what is shown now. */
  #verdict = element('p', { id: 'verdict', role: 'status' });
  #changes = element('div', { class: 'changes' });
  #history = element('div', { class: 'button-row' });
  #figures = element('div', {});
  #before = new BeforeAndNow();
  #unmatched = element('section', { 'aria-labelledby': 'unmatched-heading' });
  #found = element('div', { id: 'found' });
  #card;
  #choices;
  #signOff;
  #pictures = new Pictures();
  #pairs = new PairsTable();
  /** @type {View | null} */
  #view = null;

  /** @param {MatchesActs} acts */
  constructor(acts) {
    this.#acts = acts;
    this.#card = new PersonCard(acts);
    this.#choices = new ChoicesPart(acts);
    this.#signOff = new SignOffPart(acts);
  }

  /**
   * @param {View} view
   * @param {Made} made
   * @param {HTMLElement} bar what stands below
   * @param {boolean} isTimed whether it is shown for a limited time, which that tells
   */
  show(view, made, bar, isTimed) {
    this.#fill(view, made);
    const areSuggested = Boolean(view.shortlist);
    show(
      areSuggested ? say('page.desk.heading.suggestions') : say('page.desk.heading'),
      element(
        'p',
        { class: 'lead' },
        areSuggested ? say('page.desk.lead.suggestions') : say('page.desk.lead'),
      ),
      isTimed && element('p', { class: 'hint' }, say('page.desk.timed')),
      this.#figures,
      element(
        'details',
        {},
        element('summary', {}, say('page.desk.proof')),
        element('p', { id: 'proof' }, view.figures.proof),
        button(say('page.desk.proof.check'), this.#acts.onProof, 'secondary'),
        this.#verdict,
      ),
      this.#message,
      this.#changes,
      this.#history,
      this.#before.element,
      this.#choices.element,
      this.#unmatched,
      this.#search(),
      this.#found,
      this.#card.element,
      this.#pictures.element,
      element(
        'h2',
        { id: 'pairs-heading' },
        areSuggested ? say('page.desk.pairs.heading.suggestions') : say('page.desk.pairs.heading'),
      ),
      this.#pairs.element,
      this.#signOff.element,
      element(
        'div',
        { class: 'button-row apart' },
        button(say('page.desk.files'), this.#acts.onFiles),
        view.areToldByLists && button(say('page.letters.open'), this.#acts.onLetters, 'secondary'),
      ),
      bar,
    );
  }

  /**
   * Another matching is there.
   *
   * @param {View} view
   * @param {import('../engine.js').Changes} changes since the one before
   * @param {Made} done
   */
  changed(view, { ended, made }, done) {
    this.#fill(view, done);
    byId('proof').textContent = view.figures.proof;
    this.#verdict.textContent = '';
    this.say(
      ended.length + made.length === 0
        ? say('page.desk.same')
        : `${say('page.desk.ended', { count: ended.length })} ${say('page.desk.made', { count: made.length })}`,
    );
    // What was pressed may be gone.
    this.#message.focus();
    this.#changes.replaceChildren(
      ...named(say('page.desk.ended.heading'), ended),
      ...named(say('page.desk.made.heading'), made),
    );
  }

  /**
   * The proof was checked once more, or can't be.
   *
   * @param {import('../engine.js').CheckedProof} proof
   */
  checked({ holds, isCheckedAgain, checked }) {
    if (!holds) {
      this.#verdict.textContent = say('page.desk.proof.fails');
      return;
    }
    this.#verdict.textContent = isCheckedAgain
      ? say('page.desk.proof.holds', { count: checked })
      : say('page.desk.proof.no-prices');
  }

  /**
   * Somebody put their name to a suggestion, or took it back.
   *
   * @param {View} view
   * @param {Made} made
   * @param {PairNamed} pair
   */
  signed(view, made, pair) {
    this.#message.hidden = true;
    this.#fill(view, made);
    this.#signOff.focus(pair);
  }

  /** @param {string} sentence @param {boolean} [isBad] */
  say(sentence, isBad = false) {
    this.#message.textContent = sentence;
    this.#message.hidden = false;
    this.#message.classList.toggle('trouble', isBad);
    announce(sentence);
  }

  /**
   * @param {View} view
   * @param {Made} made
   */
  #fill(view, { edits, undone, accepted, before }) {
    this.#view = view;
    this.#before.fill(before, view, edits.length > 0);
    this.#figures.replaceChildren(figuresSection(view.figures, Boolean(view.shortlist)));
    this.#history.replaceChildren(...this.#historyButtons(edits, undone));
    this.#unmatched.replaceChildren(...this.#unmatchedPart(view));
    this.#choices.fill(view);
    this.#card.renew(view);
    this.#pictures.fill(view);
    this.#pairs.fill(view);
    this.#signOff.fill(view, accepted);
  }

  /**
   * @param {Edit[]} edits
   * @param {Edit[]} undone
   */
  #historyButtons(edits, undone) {
    const { onUndo, onRedo, onEdit } = this.#acts;
    const canKeep = edits.length > 0 && !edits.some(({ kind }) => kind === 'keep-pairs');
    return [
      element('p', {}, say('page.desk.count', { count: edits.length })),
      ...(edits.length > 0 ? [button(say('page.desk.undo'), onUndo, 'secondary')] : []),
      ...(undone.length > 0 ? [button(say('page.desk.redo'), onRedo, 'secondary')] : []),
      ...(canKeep && this.#view?.isUndirected === false
        ? [button(say('page.desk.keep-pairs'), () => onEdit({ kind: 'keep-pairs' }), 'quiet')]
        : []),
    ];
  }

  /** @param {View} view */
  #unmatchedPart(view) {
    return [
      element(
        'h2',
        { id: 'unmatched-heading' },
        view.shortlist
          ? say('page.desk.unmatched.heading.suggestions')
          : say('page.desk.unmatched.heading'),
      ),
      view.unmatched.length === 0
        ? element(
            'p',
            {},
            view.shortlist
              ? say('page.desk.unmatched.nobody.suggestions')
              : say('page.desk.unmatched.nobody'),
          )
        : element(
            'ul',
            { class: 'people' },
            view.unmatched.map((each) => this.#unmatchedPerson(view, each)),
          ),
    ];
  }

  /**
   * @param {View} view
   * @param {import('../engine.js').Unmatched} unmatched
   */
  #unmatchedPerson({ people }, { person, why, help, alternates }) {
    const { name, role, identity } = at(people, person);
    return element(
      'li',
      {},
      element('h3', {}, name),
      element('p', {}, why),
      help !== '' && element('p', {}, help),
      this.#trial(role, identity, name),
      alternates.length > 0 &&
        element(
          'ul',
          {},
          alternates.map((alternate) => {
            const other = at(people, alternate.person);
            const pair =
              role === 'mentor'
                ? { mentor: identity, mentee: other.identity }
                : { mentor: other.identity, mentee: identity };
            return element(
              'li',
              {},
              say('page.desk.unmatched.could', { name: other.name, change: alternate.change }),
              ' ',
              labelled(
                button(
                  say('page.desk.match-them'),
                  () => this.#acts.onEdit({ kind: 'lock-pair', ...pair }),
                  'quiet',
                ),
                say('page.desk.match-them.named', { one: name, other: other.name }),
              ),
            );
          }),
        ),
    );
  }

  /**
   * What was tried for somebody, once it is asked for: each help is solved for anew.
   *
   * @param {string} role
   * @param {string} identity
   * @param {string} name
   */
  #trial(role, identity, name) {
    const found = element('div', { role: 'status' });
    const ask = labelled(
      button(
        say('page.desk.help'),
        async () => {
          found.replaceChildren(element('p', {}, say('page.desk.help.working')));
          const helps = await this.#acts.onHelp(role, identity);
          found.replaceChildren(...(helps ? this.#helps(helps, name) : []));
        },
        'quiet',
      ),
      say('page.desk.help.named', { name }),
    );
    return element('div', { class: 'trial' }, ask, found);
  }

  /**
   * @param {import('../engine.js').Help[]} helps
   * @param {string} name
   */
  #helps(helps, name) {
    return helps.length === 0
      ? [element('p', {}, say('page.desk.help.nothing'))]
      : [
          element('p', {}, say('page.desk.help.tried')),
          element(
            'ul',
            {},
            helps.map(({ edit, inWords, partners, ended }) =>
              element(
                'li',
                {},
                element('p', {}, inWords),
                element('p', { class: 'hint' }, say('page.desk.help.then', { partners })),
                element('p', { class: 'hint' }, say('page.desk.help.ended', { count: ended })),
                labelled(
                  button(say('page.desk.help.do'), () => this.#acts.onEdit(edit), 'quiet'),
                  say('page.desk.help.do.named', { name, what: inWords }),
                ),
              ),
            ),
          ),
        ];
  }

  #search() {
    const field = /** @type {HTMLInputElement} */ (
      element('input', {
        type: 'search',
        id: 'find-person',
        autocomplete: 'off',
        input: () => this.#find(field.value),
      })
    );
    return element(
      'div',
      { class: 'field' },
      element('h2', {}, say('page.desk.find.heading')),
      element('label', { for: 'find-person' }, say('page.desk.find.label')),
      field,
    );
  }

  /** @param {string} written */
  #find(written) {
    const wanted = written.trim().toLocaleLowerCase();
    const people = this.#view?.people ?? [];
    const found =
      wanted === '' ? [] : people.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
    this.#found.replaceChildren(
      element(
        'ul',
        { class: 'people' },
        found.slice(0, MOST_FOUND).map((person) =>
          element(
            'li',
            {},
            button(person.name, () => this.#card.show(person), 'quiet'),
          ),
        ),
      ),
    );
    const sentence = wanted === '' ? '' : say('page.desk.find.count', { count: found.length });
    this.#found.append(element('p', { class: 'hint' }, sentence));
    announce(sentence);
  }
}

/**
 * @param {string} heading
 * @param {NamedPair[]} pairs
 */
function named(heading, pairs) {
  return pairs.length === 0
    ? []
    : [
        element('h3', {}, heading),
        element(
          'ul',
          {},
          pairs.map(({ mentor, mentee }) =>
            element('li', {}, say('page.desk.pair', { mentor, mentee })),
          ),
        ),
      ];
}

/**
 * A button among many that say the same, with a name of its own.
 *
 * @param {HTMLElement} control
 * @param {string} label
 */
function labelled(control, label) {
  control.setAttribute('aria-label', label);
  return control;
}

/**
 * @template T
 * @param {T[]} list
 * @param {number} number
 * @returns {T}
 */
function at(list, number) {
  return /** @type {T} */ (list[number]);
}
