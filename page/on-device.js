import { agreed } from './consent.js';
import { save } from './download.js';
import { button, element } from './elements.js';
import { askBeforeLeaving } from './leaving.js';
import { MatchDesk } from './match-desk.js';
import { pause } from './pause.js';
import { present } from './present.js';
import { confirmed } from './screen.js';
import { showTrouble } from './steps/endings.js';
import { showBeforeSharing } from './steps/findings.js';
import { showProblems } from './steps/problems.js';
import { Results } from './steps/results.js';
import { Working } from './steps/working.js';
import { say } from './words.js';
import { zip } from './zip.js';

/** @typedef {import('./engine.js').Found} Found */
/** @typedef {import('./engine.js').FoundMatches} FoundMatches */
/** @typedef {import('./engine.js').FoundProblems} FoundProblems */
/** @typedef {import('./engine.js').WrittenFile} WrittenFile */
/** @typedef {import('./steps/form.js').Answers} Answers */

const ARCHIVE_NAME = 'mentor-matches.zip';
/** So long a check before sending is waited for: the service checks too. */
const CHECK_PATIENCE_MS = 15_000;

/** What the page does by itself, without the service: nothing is sent. */
export class OnDevice {
  #engine;
  #form;
  /** Of the matching that was made last, once it was looked at. @type {MatchDesk | null} */
  #desk = null;
  /** Whose turn it is: what an earlier one finds is not shown any more. */
  #turn = 0;

  /**
   * @param {import('./engine.js').Engine} engine
   * @param {import('./steps/form.js').Form} form
   */
  constructor(engine, form) {
    this.#engine = engine;
    this.#form = form;
  }

  /**
   * Checks files before they are sent.
   *
   * @param {Answers} answers
   * @returns {Promise<Found | null>} what was found, or null where this device can't tell
   */
  async check(answers) {
    const found = await Promise.race([
      this.#engine.check(answers).catch(() => null),
      pause(CHECK_PATIENCE_MS).then(() => null),
    ]);
    // What it was given is not needed any more, here or there.
    this.#engine.end();
    return found;
  }

  /**
   * Matches people and shows what comes of it.
   *
   * @param {Answers} answers
   */
  async match(answers) {
    const turn = ++this.#turn;
    this.#desk = null;
    const working = new Working('device');
    working.show(
      barOf(say('page.device.bar.working'), say('page.device.stop'), () => this.#stop()),
    );
    if (!(await this.#engine.load())) {
      if (this.#turn === turn) {
        this.#form.showEngineMissing();
      }
      return;
    }
    try {
      const { status, files } = await this.#engine.run(answers, (stage) => working.reach(stage));
      if (this.#turn !== turn) {
        return;
      }
      if (status.state === 'matched') {
        this.#showFindings(status, files, answers);
      } else if (status.state === 'rejected') {
        this.showProblems(status, files, answers, (changed) => this.match(changed));
      }
    } catch {
      // Of any kind: the page itself may lack the memory to hand the files over.
      if (this.#turn === turn) {
        this.#failed();
      }
    }
  }

  /**
   * @param {FoundProblems} status
   * @param {WrittenFile[]} copies of the files, which say what is wrong
   * @param {Answers} answers
   * @param {(answers: Answers) => void} onGoOn goes on with the same files
   */
  showProblems(status, copies, answers, onGoOn) {
    const step = showProblems({ ...status, downloads: copies }, namesOf(answers), null, {
      onAgain: () => this.#leave({ withFiles: false }),
      onCopy: (name) => {
        saveOne(copies, name);
        step.say(say('page.rejected.saved'));
      },
      onTaken: null,
      onGoOn: (choices) => onGoOn(agreed(answers, choices)),
    });
  }

  /**
   * What has to be seen before anything is shared comes before the results.
   *
   * @param {FoundMatches} status
   * @param {WrittenFile[]} files
   * @param {Answers} answers
   */
  #showFindings(status, files, answers) {
    askBeforeLeaving(true);
    const { beforeSharing = [] } = status;
    const showResults = () => this.#showResults(status, files, answers);
    if (beforeSharing.length > 0) {
      showBeforeSharing(
        beforeSharing,
        say('page.device.before-sharing.remedy'),
        this.#memoryBar(),
        showResults,
      );
    } else {
      showResults();
    }
  }

  /**
   * @param {FoundMatches} status
   * @param {WrittenFile[]} files
   * @param {Answers} answers
   */
  #showResults(status, files, answers) {
    const passedOn = (/** @type {string[]} */ names) => {
      names.forEach((name) => results.passedOn(name));
      results.say(say('page.device.passed-on'));
    };
    const results = new Results({
      onDownloadAll: () => {
        save(ARCHIVE_NAME, zip(files), 'application/zip');
        passedOn(files.map(({ name }) => name));
      },
      onDownload: (name) => {
        saveOne(files, name);
        passedOn([name]);
      },
      onDesk: () => this.#showDesk(answers),
      onAgain: () => this.#matchAgain(),
    });
    const downloads = files.map(({ name, bytes }) => ({ name, bytes: bytes.length }));
    results.show({ ...status, downloads }, namesOf(answers), this.#memoryBar());
  }

  /**
   * The matches, to be looked up and changed; the files follow what is shown.
   *
   * @param {Answers} answers
   */
  #showDesk(answers) {
    const turn = this.#turn;
    this.#desk ??= new MatchDesk(this.#engine, {
      onFiles: (edits) => this.#showFiles(edits, answers, turn),
      onFailed: () => this.#turn === turn && this.#failed(),
    });
    this.#desk.show(this.#memoryBar());
  }

  /**
   * @param {import('./engine.js').Edit[]} edits
   * @param {Answers} answers
   * @param {number} turn
   */
  async #showFiles(edits, answers, turn) {
    try {
      const { status, files } = await this.#engine.files(edits);
      if (this.#turn === turn && status.state === 'matched') {
        this.#showFindings(status, files, answers);
      }
    } catch {
      if (this.#turn === turn) {
        this.#failed();
      }
    }
  }

  #memoryBar() {
    return barOf(say('page.device.bar'), say('page.device.forget'), () => this.#forget());
  }

  async #matchAgain() {
    const turn = this.#turn;
    const isSure = await confirmed({
      heading: say('page.confirm-again.heading'),
      text: say('page.device.confirm-again.text'),
      yes: say('page.confirm-again.yes'),
      no: say('page.confirm-again.no'),
    });
    if (isSure && this.#turn === turn) {
      this.#leave();
    }
  }

  async #forget() {
    const turn = this.#turn;
    const isSure = await confirmed({
      heading: say('page.device.confirm-forget.heading'),
      text: say('page.device.confirm-forget.text'),
      yes: say('page.device.confirm-forget.yes'),
      no: say('page.confirm-delete.no'),
    });
    if (isSure && this.#turn === turn) {
      this.#leave({ withFiles: false });
    }
  }

  #failed() {
    this.#engine.end();
    showTrouble(
      {
        heading: say('page.device.failed.heading'),
        text: [say('page.device.failed.text'), say('page.device.failed.remedy')],
        again: say('page.device.failed.again'),
      },
      () => this.#leave(),
    );
  }

  #stop() {
    this.#engine.end();
    this.#leave();
  }

  /**
   * Back to the form.
   *
   * @param {{withFiles?: boolean}} [options] whether the form keeps the files
   */
  #leave({ withFiles = true } = {}) {
    this.#turn++;
    this.#desk = null;
    askBeforeLeaving(false);
    // With the worker it forgets the matching and all that it was given.
    this.#engine.end();
    if (!withFiles) {
      this.#form.clearFiles();
    }
    this.#form.show();
  }
}

/**
 * @param {string} text
 * @param {string} label
 * @param {() => void} onClick
 */
function barOf(text, label, onClick) {
  return element(
    'aside',
    { class: 'deadline' },
    element('p', {}, text),
    button(label, onClick, 'secondary'),
  );
}

/** The user's own file names, by the service's. @param {Answers} answers */
function namesOf({ files }) {
  return Object.fromEntries(Object.entries(files).map(([name, { fileName }]) => [name, fileName]));
}

/**
 * @param {WrittenFile[]} files
 * @param {string} wanted
 */
function saveOne(files, wanted) {
  const { name, bytes, mediaType } = present(files.find((each) => each.name === wanted));
  save(name, bytes, mediaType);
}
