import { startWorker } from './edition.js';

/**
 * The matching on this device: the service's own code, compiled for browsers. It is loaded when it
 * is first needed, runs in a worker, and with the worker it forgets all that it was given.
 */

/** @typedef {import('./steps/form.js').Answers} Answers */
/** @typedef {{name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>}} WrittenFile */
/**
 * What was found, as the service says it, and the files beside it.
 *
 * @typedef {object} Found
 * @property {FoundStatus} status
 * @property {WrittenFile[]} files the results, or copies of the files that say what is wrong
 */
/** @typedef {{state: 'complete'} | FoundMatches | FoundProblems} FoundStatus */
/** @typedef {Omit<import('./api.js').Matched, 'downloads'>} FoundMatches */
/** @typedef {Omit<import('./api.js').Rejected, 'downloads'>} FoundProblems */
/**
 * A change that a coordinator makes; people are named by their identities.
 *
 * @typedef {{kind: 'lock-pair' | 'forbid-pair', mentor: string, mentee: string}
 *   | {kind: 'set-places', role: string, person: string, places: number}
 *   | {kind: 'take-out', person: string} | {kind: 'keep-pairs'}
 *   | {kind: 'seek-goals', goals: string} | {kind: 'set-points', points: Record<string, number>}
 *   | {kind: 'leave-out-rule', rule: string}} Edit
 */
/** @typedef {{role: string, identity: string, name: string, places: number}} Person */
/**
 * A pair, whose people are numbers of {@link View.people}.
 *
 * @typedef {{mentor: number, mentee: number, points: number, reasons: string, isLocked: boolean,
 *     isJoined: boolean}} Pair
 */
/** @typedef {{person: number, points: number, change: string}} Alternate */
/** @typedef {{person: number, why: string, help: string, alternates: Alternate[]}} Unmatched */
/** So many were counted from here to there. @typedef {{from: number, to: number, count: number}} Range */
/**
 * Who meets whom: pairs by the group of the mentor, then of the mentee.
 *
 * @typedef {object} Meetings
 * @property {string} column by which people are in groups
 * @property {{kind: 'value' | 'not-given' | 'others', name: string}[]} groups
 * @property {number[][]} pairs
 */
/**
 * What a matching is best at, which goals those can be, and the points of each rule, by steps where
 * they go by steps.
 *
 * @typedef {object} Choices
 * @property {{sought: string[], canBe: string[], always: string[], named: Record<string, string[]>}}
 *     goals
 * @property {{rule: string, explanation: string, steps?: number, points: number}[]} points
 * @property {number} mostPoints
 */
/**
 * A matching to look at.
 *
 * @typedef {object} View
 * @property {boolean} areToldByLists whether there are letters about the matches
 * @property {boolean} isUndirected
 * @property {import('./steps/results.js').Summary & {proof: string}} figures
 * @property {Person[]} people
 * @property {Pair[]} pairs
 * @property {Unmatched[]} unmatched
 * @property {Choices} [choices] what can be changed about the programme
 * @property {Suggestion[]} [shortlist] where nothing stands before somebody signs it off
 * @property {{points: Range[], matches: {mentors: Range[], mentees?: Range[]}, meetings: Meetings[]}}
 *     pictures what they are drawn from; one side alone where pairs have no direction
 */
/**
 * A mentor that a mentee may have, the best of the mentee's first; people are numbers of
 * {@link View.people}.
 *
 * @typedef {{mentor: number, mentee: number, rank: number, points: number, reasons: string,
 *     isProposed: boolean}} Suggestion
 */
/** Two people by their identities. @typedef {{mentor: string, mentee: string}} PairNamed */
/**
 * A suggestion that somebody put their name to, and when: the day as ISO 8601 writes it, and the time.
 *
 * @typedef {PairNamed & {by: string, on: string}} Accepted
 */
/** Two people by their names. @typedef {{mentor: string, mentee: string}} NamedPair */
/** @typedef {{ended: NamedPair[], made: NamedPair[]}} Changes */
/** @typedef {{state: 'matched', view: View, changes: Changes}} Edited */
/** @typedef {{state: 'refused', why: string}} Refused */
/**
 * A proof that was checked once more, unless pairs have no direction: then there is nothing to check
 * it with.
 *
 * @typedef {{inWords: string, holds: boolean, isCheckedAgain: boolean, checked: number}} CheckedProof
 */
/**
 * A file of participants, and what of it the programme reads.
 *
 * @typedef {object} NeededFile
 * @property {string} name the service's name for it
 * @property {string[]} needed the columns that are read
 * @property {string[]} others columns in which something stands that is not read
 * @property {boolean} isReduced whether it can be read without the others
 */
/**
 * A column of a file, or several that answer one question together.
 *
 * @typedef {object} SeenColumn
 * @property {string} letter over the first of them
 * @property {string} title
 * @property {string[]} headings of each, as written
 * @property {string[]} samples the first different answers
 * @property {string} column the programme's column that it is taken for, or ""
 * @property {boolean} isAsked whether that is only likely
 * @property {boolean} isSayable whether its headings tell which it is
 */
/**
 * A table of participants.
 *
 * @typedef {object} SeenTable
 * @property {string} file what problems call it
 * @property {'mentors' | 'mentees' | 'everybody'} of whose it is
 * @property {string[]} names the programme's columns that it may have
 * @property {boolean} isCorrectable
 * @property {SeenColumn[]} columns
 * @property {{row: number, cells: Record<string, string>}[]} rows those with problems, or the first
 *     of them, by the letters over their columns
 */
/**
 * What stands in the place of a cell, and of all that are like it.
 *
 * @typedef {{file: string, row: number, letter: string, value: string, isForAlike: boolean}} Correction
 */
/**
 * A row, and what stands in it that a warning is about.
 *
 * @typedef {{file: string, row: number, name: string, value: string}} SeenPlace
 */
/**
 * What is no problem, and should be looked at before anybody is matched.
 *
 * @typedef {object} SeenWarning
 * @property {string} text
 * @property {string} note the same among how the files were understood, or ""
 * @property {number} count how often it was found in rows; 0 where it is about whole files
 * @property {SeenPlace[][]} found the first of them: the places of each, one or two
 */
/**
 * One of a workbook's two sheets, which is a file of its own from now on.
 *
 * @typedef {{name: 'mentors' | 'mentees', title: string}} SeenSheet
 */
/**
 * @typedef {FoundStatus & {needed: NeededFile[], tables: SeenTable[], warnings: SeenWarning[],
 *     sheets: SeenSheet[]}} SeenStatus the sheets of a workbook with mentors on one and mentees on
 *     the other, which are the files beside it
 */
/**
 * A change that gives somebody a match, as trying it showed: with whom, and how many pairs end by it.
 *
 * @typedef {{edit: Edit, inWords: string, partners: string[], ended: number}} Help
 */
/** @typedef {'check' | 'correct' | 'run' | 'edit' | 'explain' | 'help' | 'proof' | 'letters' | 'files'} Operation */
/** @typedef {{resolve: (found: any) => void, reject: (problem: EngineFailure) => void,
 *     onStage: (stage: string) => void}} Asked */

/** The files in which participants are, by the service's names. */
const PEOPLE = ['mentors', 'mentees', 'participants'];

/** The engine did not answer: it broke off, or was ended. */
export class EngineFailure extends Error {}

export class Engine {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<boolean>} */
  #loaded = Promise.resolve(false);
  /** Says to whoever waits for it that it is not coming. */
  #giveUp = () => {};
  /** The one call that is under way. @type {Asked | null} */
  #asked = null;
  #calls = 0;
  #loadBeside;
  #tongue;

  /**
   * @param {() => Promise<unknown>} [loadBeside] loads what shows what it finds: with it nothing more
   *     is needed
   * @param {{language: string, read: () => Promise<import('./sentences.js').Sentences>} | null} [tongue]
   *     the language in which it is to speak, if that is not English, and what it says in it
   */
  constructor(loadBeside = () => Promise.resolve(), tongue = null) {
    this.#loadBeside = loadBeside;
    this.#tongue = tongue;
  }

  /**
   * Loads it, and what is needed beside it, where they are not here yet.
   *
   * @returns {Promise<boolean>} whether all of it is here now
   */
  load() {
    if (!this.#worker) {
      this.#loaded = this.#startWithBeside();
    }
    return this.#loaded;
  }

  async #startWithBeside() {
    const beside = this.#loadBeside().then(
      () => true,
      () => false,
    );
    const isHere = (await this.#start()) && (await this.#taught());
    if (!(await beside)) {
      this.end();
      return false;
    }
    return isHere;
  }

  /**
   * What is wrong with the files, what each of their columns is read as, and what of them has to be
   * sent: beside copies that say what is wrong, the files without the rest.
   *
   * @param {Answers} answers
   * @returns {Promise<{status: SeenStatus, files: WrittenFile[]}>}
   */
  check(answers) {
    return /** @type {any} */ (this.#ask('check', answers, () => {}));
  }

  /**
   * The files in which cells are corrected; none where that can't be done here.
   *
   * @param {Answers} answers
   * @param {Correction[]} corrections
   * @returns {Promise<WrittenFile[]>}
   */
  async correct(answers, corrections) {
    return (await this.#ask('correct', answers, () => {}, { corrections })).files;
  }

  /**
   * Matches the people.
   *
   * @param {Answers} answers
   * @param {(stage: string) => void} onStage is told each stage as it begins
   * @returns {Promise<Found>}
   */
  run(answers, onStage) {
    return this.#ask('run', answers, onStage);
  }

  /**
   * Matches people as the service does, which speaks English to all.
   *
   * @param {Answers} answers
   * @returns {Promise<Found>}
   */
  runAsService(answers) {
    return this.#ask('run', answers, () => {}, { language: undefined });
  }

  /**
   * The matching of the last run with edits, and what changed since it had others.
   *
   * @param {Edit[]} edits
   * @param {Edit[]} since
   * @param {Accepted[]} accepted what must still be suggested
   * @returns {Promise<Edited | Refused>}
   */
  async edit(edits, since, accepted) {
    return (await this.#inquire('edit', { edits, since, accepted })).status;
  }

  /**
   * Why a pair is made or not, in the matching of the last run with edits.
   *
   * @param {Edit[]} edits
   * @param {string} mentor
   * @param {string} mentee
   * @returns {Promise<{sentences: string[]} | Refused>}
   */
  async explain(edits, mentor, mentee) {
    return (await this.#inquire('explain', { edits, mentor, mentee })).status;
  }

  /**
   * Changes that would give somebody a match who has none, each of them tried.
   *
   * @param {Edit[]} edits
   * @param {Accepted[]} accepted what must still be suggested
   * @param {string} role
   * @param {string} person
   * @returns {Promise<{helps: Help[]}>}
   */
  async help(edits, accepted, role, person) {
    return (await this.#inquire('help', { edits, accepted, role, person })).status;
  }

  /**
   * Checks the proof of the matching of the last run with edits.
   *
   * @param {Edit[]} edits
   * @returns {Promise<CheckedProof | Refused>}
   */
  async proof(edits) {
    return (await this.#inquire('proof', { edits })).status;
  }

  /**
   * What letters about the matching of the last run with edits are filled in from.
   *
   * @param {Edit[]} edits
   * @returns {Promise<{letters: import('./letters.js').Letters[]} | Refused>}
   */
  async letters(edits) {
    return (await this.#inquire('letters', { edits })).status;
  }

  /**
   * The results of the last run with edits.
   *
   * @param {Edit[]} edits
   * @param {Accepted[]} accepted
   * @returns {Promise<Found>}
   */
  files(edits, accepted) {
    return this.#inquire('files', { edits, accepted });
  }

  /** Ends it in the middle of whatever it does; all that it was given is forgotten with it. */
  end() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#giveUp();
    this.#settle()?.reject(new EngineFailure());
  }

  #start() {
    const worker = startedWorker();
    if (!worker) {
      return Promise.resolve(false);
    }
    this.#worker = worker;
    return new Promise((/** @type {(isHere: boolean) => void} */ resolve) => {
      this.#giveUp = () => resolve(false);
      worker.addEventListener('message', ({ data }) => {
        if (data.loaded) {
          resolve(true);
        } else if (data.loaded === false) {
          this.end();
        } else {
          this.#heard(data);
        }
      });
      // The worker itself did not arrive, or broke off.
      worker.addEventListener('error', () => this.end());
    });
  }

  /** Whether it has its language. */
  async #taught() {
    if (!this.#tongue) {
      return true;
    }
    const { language, read } = this.#tongue;
    const words = await read().catch(() => null);
    if (!words) {
      this.end();
      return false;
    }
    this.#worker?.postMessage({ language, words: JSON.stringify(words) });
    return true;
  }

  /**
   * Asks about the matching that was made last, which the worker holds.
   *
   * @param {Operation} operation
   * @param {object} question
   * @returns {Promise<{status: any, files: WrittenFile[]}>}
   */
  #inquire(operation, question) {
    const worker = this.#worker;
    if (!worker || this.#asked) {
      return Promise.reject(new EngineFailure());
    }
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject, onStage: () => {} };
      worker.postMessage({ operation, call: JSON.stringify(question), contents: [] });
    });
  }

  /**
   * @param {'check' | 'correct' | 'run'} operation
   * @param {Answers} answers
   * @param {(stage: string) => void} onStage
   * @param {object} [question] what is asked beside
   * @returns {Promise<Found>}
   */
  async #ask(operation, answers, onStage, question) {
    const number = ++this.#calls;
    if (this.#asked) {
      // Nobody waits for that any more, and its answer must not be taken for this one's.
      this.end();
    }
    const isHere = await this.load();
    const worker = this.#worker;
    if (!isHere || !worker || number !== this.#calls) {
      throw new EngineFailure();
    }
    // Copies: the page keeps its own, to send them or to match once more.
    const contents = Object.values(answers.files).map(({ bytes }) => bytes.slice());
    const language = this.#tongue?.language;
    const call = JSON.stringify({ ...callOf(answers, new Date()), language, ...question });
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject, onStage };
      worker.postMessage(
        { operation, call, contents },
        contents.map(({ buffer }) => buffer),
      );
    });
  }

  /** @param {{stage: string} | {failed: true} | Found} message */
  #heard(message) {
    if ('stage' in message) {
      this.#asked?.onStage(message.stage);
    } else if ('failed' in message) {
      this.#settle()?.reject(new EngineFailure());
    } else {
      this.#settle()?.resolve(message);
    }
  }

  /** The call that was under way: it is not any more. */
  #settle() {
    const asked = this.#asked;
    this.#asked = null;
    return asked;
  }
}

/** None where the browser refuses to start one. */
function startedWorker() {
  try {
    return startWorker();
  } catch {
    return null;
  }
}

/**
 * What is asked of the engine, in the words of the service's interface.
 *
 * @param {Answers} answers
 * @param {Date} now
 */
export function callOf({ programme, objective, files, columns, mapping, consent = {} }, now) {
  return {
    programme,
    objective,
    files: Object.keys(files).map((name) =>
      PEOPLE.includes(name) ? { name } : { name, as: name },
    ),
    columns,
    ...(mapping && { mapping }),
    ...consent,
    today: dayOf(now),
  };
}

/** The day on this device, as ISO 8601 writes it. @param {Date} now */
function dayOf(now) {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits).join('-');
}

/** The day and the time of day on this device, as lists have them. @param {Date} now */
export function momentOf(now) {
  return `${dayOf(now)} ${[now.getHours(), now.getMinutes()].map(twoDigits).join(':')}`;
}

/** @param {number} part of a moment */
function twoDigits(part) {
  return String(part).padStart(2, '0');
}
