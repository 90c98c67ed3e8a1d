import { EngineFailure, momentOf } from './engine.js';
import { present } from './present.js';
import { LettersStep } from './steps/letters-step.js';
import { MatchesStep } from './steps/matches.js';
import { say } from './words.js';

/** @typedef {import('./engine.js').Edit} Edit */
/** @typedef {import('./engine.js').Accepted} Accepted */
/** @typedef {import('./engine.js').PairNamed} PairNamed */
/** @typedef {import('./engine.js').View} View */

/**
 * A matching that a coordinator looks at and changes. What is shown is always the best matching with
 * the edits made so far; undoing is asking with one fewer.
 */
export class MatchDesk {
  #engine;
  #acts;
  /** @type {Edit[]} */
  #edits = [];
  /** Edits that were undone, the last first to come back. @type {Edit[]} */
  #undone = [];
  /** What somebody put their name to. @type {Accepted[]} */
  #accepted = [];
  /** The matching without edits. @type {View | null} */
  #before = null;
  #isBusy = false;
  /** What stands below. @type {HTMLElement | null} */
  #bar = null;
  /** Goes back from the letters. */
  #again = () => {};
  #letters = new LettersStep(() => this.#again());
  /** @type {MatchesStep} */
  #step;

  /**
   * @param {import('./engine.js').Engine} engine in which the matching was made last
   * @param {object} acts
   * @param {(edits: Edit[], accepted: Accepted[]) => Promise<void>} acts.onFiles wants the files of what is shown
   * @param {() => void} acts.onFailed the engine does not answer any more
   */
  constructor(engine, acts) {
    this.#engine = engine;
    this.#acts = acts;
    this.#step = new MatchesStep({
      onEdit: (edit) => this.#change([...this.#edits, edit], []),
      onNothing: () => this.#step.say(say('page.desk.nothing'), true),
      onUndo: () =>
        this.#change(this.#edits.slice(0, -1), [...this.#undone, ...this.#edits.slice(-1)]),
      onRedo: () =>
        this.#change([...this.#edits, ...this.#undone.slice(-1)], this.#undone.slice(0, -1)),
      onExplain: (mentor, mentee) => this.#explain(mentor, mentee),
      onHelp: (role, person) => this.#help(role, person),
      onProof: () => this.#check(),
      onNameless: () => this.#step.say(say('page.desk.sign-off.nameless'), true),
      onAccept: ({ mentor, mentee }, by) =>
        this.#sign({ mentor, mentee }, [
          ...this.#accepted,
          { mentor, mentee, by, on: momentOf(new Date()) },
        ]),
      onTakeBack: (pair) =>
        this.#sign(
          pair,
          this.#accepted.filter(
            ({ mentor, mentee }) => mentor !== pair.mentor || mentee !== pair.mentee,
          ),
        ),
      onLetters: () => this.#write(),
      onFiles: () => this.#ask(() => acts.onFiles(this.#edits, this.#accepted)),
    });
  }

  /**
   * Shows what is there.
   *
   * @param {HTMLElement} bar what stands below
   * @param {boolean} isTimed whether it is shown for a limited time, which that tells
   */
  async show(bar, isTimed) {
    this.#bar = bar;
    this.#again = () => this.show(bar, isTimed);
    const found = await this.#ask(() => this.#version(this.#edits));
    if (found?.state === 'matched') {
      // What is shown first has no edits yet.
      this.#before ??= found.view;
      this.#step.show(found.view, this.#made(), bar, isTimed);
    }
  }

  /**
   * @param {Edit[]} edits
   * @param {Edit[]} undone
   */
  async #change(edits, undone) {
    this.#step.say(say('page.desk.working'));
    const found = await this.#ask(() => this.#version(edits));
    if (found?.state === 'refused') {
      this.#step.say(found.why, true);
    } else if (found) {
      this.#edits = edits;
      this.#undone = undone;
      this.#step.changed(found.view, found.changes, this.#made());
    }
  }

  /**
   * @param {PairNamed} pair to which somebody puts their name, or from which they take it
   * @param {Accepted[]} accepted
   */
  async #sign(pair, accepted) {
    const found = await this.#ask(() => this.#version(this.#edits, accepted));
    if (found?.state === 'refused') {
      this.#step.say(found.why, true);
    } else if (found) {
      this.#accepted = accepted;
      this.#step.signed(found.view, this.#made(), pair);
    }
  }

  /**
   * @param {Edit[]} edits
   * @param {Accepted[]} [accepted]
   */
  #version(edits, accepted = this.#accepted) {
    return this.#engine.edit(edits, this.#edits, accepted);
  }

  /** What was done so far. */
  #made() {
    return {
      edits: this.#edits,
      undone: this.#undone,
      accepted: this.#accepted,
      before: present(this.#before),
    };
  }

  /**
   * @param {string} mentor
   * @param {string} mentee
   * @returns {Promise<string[]>} in sentences, none where nothing came of it
   */
  async #explain(mentor, mentee) {
    const found = await this.#ask(() => this.#engine.explain(this.#edits, mentor, mentee));
    return found && 'sentences' in found ? found.sentences : [];
  }

  /**
   * @param {string} role
   * @param {string} person
   * @returns {Promise<import('./engine.js').Help[] | null>} null where nothing came of it
   */
  async #help(role, person) {
    const found = await this.#ask(() =>
      this.#engine.help(this.#edits, this.#accepted, role, person),
    );
    return found && found.helps;
  }

  async #write() {
    const found = await this.#ask(() => this.#engine.letters(this.#edits));
    if (found && 'letters' in found) {
      this.#letters.show(found.letters, present(this.#bar));
    }
  }

  async #check() {
    const found = await this.#ask(() => this.#engine.proof(this.#edits));
    if (found && 'inWords' in found) {
      this.#step.checked(found);
    }
  }

  /**
   * One question at a time.
   *
   * @template T
   * @param {() => Promise<T>} question
   * @returns {Promise<T | null>}
   */
  async #ask(question) {
    if (this.#isBusy) {
      return null;
    }
    this.#isBusy = true;
    try {
      return await question();
    } catch (problem) {
      if (problem instanceof EngineFailure) {
        this.#acts.onFailed();
        return null;
      }
      throw problem;
    } finally {
      this.#isBusy = false;
    }
  }
}
