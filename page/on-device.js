import { agreed } from './consent.js';
import { DeviceResults, loadBeside, saveOne } from './device-results.js';
import { button, element } from './elements.js';
import { askBeforeLeaving } from './leaving.js';
import { saying, withoutColumns } from './mapping.js';
import { pause } from './pause.js';
import { namesOf } from './picked-file.js';
import { present } from './present.js';
import { confirmed } from './screen.js';
import { showTrouble } from './steps/endings.js';
import { Working } from './steps/working.js';
import { say } from './words.js';

/** @typedef {import('./engine.js').Found} Found */
/** @typedef {import('./engine.js').FoundProblems} FoundProblems */
/** @typedef {import('./engine.js').WrittenFile} WrittenFile */
/**
 * What was found in files.
 *
 * @typedef {object} Look
 * @property {Answers} answers which files: the sheets of a workbook are files of their own
 * @property {import('./engine.js').SeenStatus} status
 * @property {WrittenFile[]} copies of files, which say what is wrong
 * @property {Answers['files']} files what is to be sent: without what is not read
 */
/** @typedef {import('./steps/form.js').Answers} Answers */

/** So long a check before sending is waited for. */
const CHECK_PATIENCE_MS = 15_000;

/** What the page does by itself, without the service: nothing is sent. */
export class OnDevice {
  #engine;
  #form;
  /** Of the matching that was made last. @type {DeviceResults | null} */
  #results = null;
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
   * Nothing is sent or matched before this device has looked at it, where it can, and before somebody
   * has seen what it found.
   *
   * @param {Answers} given
   * @param {((checked: Answers, files: Answers['files']) => void) | null} onSend sends files, without
   *     what is not read of them; null where people are matched here
   */
  async submit(given, onSend) {
    const turn = ++this.#turn;
    this.#forgetResults();
    new Working('looking').show(
      button(say('page.device.stop'), () => this.#stop(given), 'secondary'),
    );
    const looking = this.#look(given).catch(() => null);
    // The service checks too; where people are matched here, nobody else does.
    const seen = await (onSend
      ? Promise.race([looking, pause(CHECK_PATIENCE_MS).then(() => null)])
      : looking);
    if (this.#turn !== turn) {
      return;
    }
    if (onSend) {
      this.#engine.end(); // It is not needed any more, and forgets what it was given.
    }
    const answers = seen?.answers ?? given;
    if (seen?.status.state === 'rejected') {
      await this.#showProblems(seen.status, seen.copies, answers, (changed) =>
        this.submit(changed, onSend),
      );
    } else if (!seen && !onSend) {
      await this.match(answers);
    } else {
      await this.#showCheck(seen, answers, onSend);
    }
  }

  /**
   * @param {Look | null} seen
   * @param {Answers} answers
   * @param {((checked: Answers, files: Answers['files']) => void) | null} onSend
   */
  async #showCheck(seen, answers, onSend) {
    const turn = this.#turn;
    const steps = await loadBeside().catch(() => null);
    if (this.#turn !== turn) {
      return;
    }
    if (!steps) {
      this.#form.show(say('page.errors.offline'));
      return;
    }
    const files = seen?.files ?? answers.files;
    steps.showCheck(this.#form.told(answers), seen, answers, {
      onMatch: (checked) => {
        this.#form.keep(checked);
        return onSend ? onSend(checked, files) : this.match(checked);
      },
      onChange: (checked, field) => {
        this.#form.keep(checked);
        this.#form.showAt(field);
      },
      onReadOtherwise: (checked, mapping) => this.submit(saying(checked, mapping), onSend),
      onForgotten: (checked) => this.submit(withoutColumns(checked), onSend),
    });
  }

  /**
   * @param {Answers} answers
   * @returns {Promise<Look>}
   */
  async #look(answers) {
    const { status, files } = await this.#engine.check(answers);
    if (status.sheets.length > 0) {
      return this.#look(inSheets(answers, status.sheets, files));
    }
    const needed = status.needed.map(({ name }) => name);
    return {
      answers,
      status,
      copies: files.filter(({ name }) => !needed.includes(name)),
      files: replaced(
        answers.files,
        files.filter(({ name }) => needed.includes(name)),
      ),
    };
  }

  /**
   * Matches people and shows what comes of it.
   *
   * @param {Answers} answers
   */
  async match(answers) {
    const turn = ++this.#turn;
    this.#forgetResults();
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
        this.#results = new DeviceResults(this.#engine, namesOf(answers), {
          seen: answers.seen ?? [],
          bar: () => this.#memoryBar(),
          onAgain: () => this.#matchAgain(),
          onFailed: () => this.#failed(),
        });
        this.#results.show(status, files);
      } else if (status.state === 'rejected') {
        await this.#showProblems(status, files, answers, (changed) => this.match(changed));
      }
    } catch {
      // Of any kind: the page itself may lack the memory to hand the files over.
      if (this.#turn === turn) {
        this.#failed();
      }
    }
  }

  /**
   * @param {FoundProblems & {tables?: import('./engine.js').SeenTable[]}} status
   * @param {WrittenFile[]} copies of the files, which say what is wrong
   * @param {Answers} answers
   * @param {(answers: Answers) => void} onGoOn goes on with the same files
   */
  async #showProblems(status, copies, answers, onGoOn) {
    const turn = this.#turn;
    const { showProblems } = await loadBeside();
    if (this.#turn !== turn) {
      return;
    }
    let isCorrecting = false;
    const acts = {
      onAgain: () => this.#leave({ withFiles: false }),
      onCopy: (/** @type {string} */ name) => {
        saveOne(copies, name);
        step.say(say('page.rejected.saved'));
      },
      onTaken: null,
      onGoOn: async (/** @type {import('./steps/problems.js').Choices} */ choices) => {
        if (isCorrecting) {
          return; // A second press: the first is answered.
        }
        isCorrecting = true;
        const changed = await this.#corrected(agreed(answers, choices), choices.corrections ?? []);
        isCorrecting = false;
        if (this.#turn !== turn) {
          return;
        }
        if (changed && choices.swaps) {
          this.#form.keep(changed);
        }
        if (changed) {
          onGoOn(changed);
        } else {
          step.say(say('page.correct.failed'));
        }
      },
    };
    const step = showProblems({ ...status, downloads: copies }, answers, null, acts, (column) =>
      this.#form.valuesOf(column),
    );
  }

  /**
   * The same with corrected files, or null where this device could not correct them.
   *
   * @param {Answers} answers
   * @param {import('./engine.js').Correction[]} corrections
   * @returns {Promise<Answers | null>}
   */
  async #corrected(answers, corrections) {
    if (corrections.length === 0) {
      return answers;
    }
    const written = await this.#engine.correct(answers, corrections).catch(() => []);
    if (written.length === 0) {
      return null;
    }
    const names = written.map(({ name }) => name);
    return {
      ...answers,
      files: replaced(answers.files, written),
      corrected: [...new Set([...(answers.corrected ?? []), ...names])],
    };
  }

  #forgetResults() {
    this.#results?.end();
    this.#results = null;
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

  /** @param {Answers} [answers] with what was said of the files, while they are looked at */
  #stop(answers) {
    this.#engine.end();
    if (answers) {
      this.#form.keep(answers);
    }
    this.#leave();
  }

  /**
   * Back to the form.
   *
   * @param {{withFiles?: boolean}} [options] whether the form keeps the files
   */
  #leave({ withFiles = true } = {}) {
    this.#turn++;
    this.#forgetResults();
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

/**
 * The answers with the two sheets of a workbook in its place.
 *
 * @param {Answers} answers
 * @param {import('./engine.js').SeenSheet[]} sheets
 * @param {WrittenFile[]} written what stands in each
 * @returns {Answers}
 */
function inSheets({ files, consent, ...others }, sheets, written) {
  const { participants, ...further } = files;
  const { fileName } = present(participants);
  const bytesOf = Object.fromEntries(written.map(({ name, bytes }) => [name, bytes]));
  const answered = Object.entries(consent?.answers ?? {}).filter(([name]) => name !== 'sheets');
  return {
    ...others,
    ...(consent && { consent: { ...consent, answers: Object.fromEntries(answered) } }),
    files: {
      ...Object.fromEntries(
        sheets.map(({ name, title }) => [
          name,
          {
            fileName: title.replace(/^participants/, () => fileName),
            bytes: present(bytesOf[name]),
          },
        ]),
      ),
      ...further,
    },
  };
}

/**
 * The files with others in the place of some, under the names that they have here.
 *
 * @param {Answers['files']} files
 * @param {WrittenFile[]} others
 */
function replaced(files, others) {
  const all = { ...files };
  for (const { name, bytes } of others) {
    all[name] = { fileName: present(files[name]).fileName, bytes };
  }
  return all;
}
