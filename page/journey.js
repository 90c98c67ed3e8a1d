import { api, Refusal, serviceTime, wantAnswersIn } from './api.js';
import { sha256 } from './checksum.js';
import { readConfig } from './config.js';
import { agreed } from './consent.js';
import { Deadline } from './deadline.js';
import { madeUpAnswers } from './demonstration.js';
import { DeviceResults, foundAlike, loadBeside } from './device-results.js';
import { ReceivedFiles, save } from './download.js';
import { Engine } from './engine.js';
import { byTime } from './formats.js';
import { Grace } from './grace.js';
import { askBeforeLeaving } from './leaving.js';
import { showNotice } from './notice.js';
import { OnDevice } from './on-device.js';
import { pause } from './pause.js';
import { mediaType, namesOf } from './picked-file.js';
import { present } from './present.js';
import { verdictOn } from './receipt.js';
import { forgetJob, rememberedJob, rememberJob } from './remembered-job.js';
import { confirmed } from './screen.js';
import { sayStandingWords } from './standing-words.js';
import { showDeleted, showGone, showHalt, showNotGenuine, showTrouble } from './steps/endings.js';
import { showBeforeSharing } from './steps/findings.js';
import { Form } from './steps/form.js';
import { Results } from './steps/results.js';
import { Working } from './steps/working.js';
import { uploadAll } from './upload.js';
import { foreign, language, say, tongue } from './words.js';

/** @typedef {import('./api.js').Config} Config */
/** @typedef {import('./api.js').Download} Download */
/** @typedef {import('./api.js').JobKey} JobKey */
/** @typedef {import('./api.js').Matched} Matched */
/** @typedef {import('./api.js').Receipt} Receipt */
/** @typedef {import('./api.js').Rejected} Rejected */
/** @typedef {import('./api.js').Status} Status */
/** @typedef {import('./steps/form.js').Answers} Answers */

const ARCHIVE_NAME = 'mentor-matches.zip';
const RECEIPT_NAME = 'mentor-matcher-receipt.json';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4000;
const PAUSE_GROWTH = 1.4;
/** After this many looks, about a minute, it takes longer than usual. */
const SLOW_AFTER_LOOKS = 20;
/** How often to ask for a receipt of a job that is not there any more. */
const RECEIPT_PAUSE_MS = 30_000;

/** Starts the page, or says why it can't be used. */
export async function begin() {
  sayStandingWords();
  wantAnswersIn(language.tag);
  if (!window.isSecureContext) {
    showHalt({ heading: say('page.insecure.heading'), text: [say('page.insecure.text')] });
    return;
  }
  const config = await readConfig().catch(() => null);
  if (!config) {
    showTrouble(
      {
        heading: say('page.unavailable.heading'),
        text: [say('page.unavailable.text')],
        again: say('page.failed.again'),
      },
      begin,
    );
    return;
  }
  showNotice(config);
  new Journey(config).begin();
}

/** The way of one job through the page, from the form to the receipt. */
class Journey {
  #form;
  /** Counts what was submitted: what an earlier one waited for is not gone on with. */
  #submissions = 0;
  #engine = new Engine(loadBeside, tongue);
  #onDevice;
  #deadline;
  #grace = new Grace(
    (seconds) => this.#results?.question.tick(seconds),
    () => this.#acknowledge(),
  );
  /** @type {JobKey | null} */
  #job = null;
  /** Whether every file was sent from here: after a reload, nobody knows. */
  #isSent = false;
  /** The user's own file names, by the service's, until the page is loaded anew. */
  #fileNames = /** @type {Record<string, string>} */ ({});
  #received = new ReceivedFiles();
  /** The step with the results, while it is shown. @type {Results | null} */
  #results = null;
  /** The results as this device finds them, once they were looked at. @type {DeviceResults | null} */
  #looked = null;
  /** What this job was opened with, until the page is loaded anew. @type {Answers | null} */
  #answers = null;
  /** Ends uploads that are under way. */
  #sending = new AbortController();
  /** Whether it is said already that the deletion has begun. */
  #isEnding = false;
  /** Whose turn it is to watch the job: a later watcher ends an earlier one. */
  #turn = 0;

  /** @param {Config} config */
  constructor(config) {
    this.#form = new Form(config, {
      onSubmit: (answers) => this.#submitted(answers),
      onDemo: () => this.#demo(),
      onFiles: () => this.#engine.load(),
    });
    this.#onDevice = new OnDevice(this.#engine, this.#form);
    this.#deadline = new Deadline(
      config.retentionMinutes,
      () => this.#deleteNow(),
      () => this.#timeIsUp(),
    );
  }

  begin() {
    this.#job = rememberedJob();
    if (this.#job) {
      this.#follow();
    } else {
      this.#form.show();
    }
  }

  async #demo() {
    const { accessCode, madeUp } = this.#form;
    if (this.#form.isCodeNeeded && !accessCode) {
      this.#form.askForAccessCode();
      return;
    }
    const submission = ++this.#submissions;
    const answers = await madeUpAnswers(madeUp.programme, madeUp.rules).catch(() => null);
    if (submission !== this.#submissions) {
      return;
    }
    if (!answers) {
      this.#form.show(say('page.errors.offline'));
      return;
    }
    await this.#match({ ...answers, accessCode });
  }

  /**
   * Matches people about whom nothing has to be seen before.
   *
   * @param {Answers} answers
   */
  async #match(answers) {
    await (this.#form.isOnDevice
      ? this.#onDevice.match(answers)
      : this.#open(answers, answers.files));
  }

  /** @param {Answers} answers */
  async #submitted(answers) {
    this.#submissions++;
    await this.#onDevice.submit(
      answers,
      this.#form.isOnDevice ? null : (checked, files) => this.#open(checked, files),
    );
  }

  /**
   * @param {Answers} answers
   * @param {Answers['files']} files what is sent of them
   */
  async #open(answers, files) {
    const { columns, mapping = {}, accessCode, consent = {}, ...others } = answers;
    const working = new Working('service');
    working.show(this.#deadline.bar);
    let opened;
    try {
      opened = await api.openJob(
        {
          ...others,
          // That is between the page and the user.
          corrected: undefined,
          seen: undefined,
          files: await described(files),
          ...(Object.keys(columns).length > 0 && { columns }),
          ...(Object.keys(mapping).length > 0 && { mapping }),
          ...consent,
        },
        accessCode,
      );
    } catch (problem) {
      if (problem instanceof Refusal && problem.isAboutAccessCode) {
        this.#form.showWrongAccessCode();
      } else {
        this.#form.show(...whyRefused(problem));
      }
      return;
    }
    this.#job = { id: opened.id, secret: opened.secret };
    rememberJob(this.#job);
    this.#isSent = false;
    this.#fileNames = namesOf(answers);
    this.#answers = answers;
    this.#deadline.set(opened.deadline);
    await this.#upload(opened.uploads, files, working);
  }

  /**
   * @param {import('./api.js').Upload[]} uploads
   * @param {Answers['files']} files
   * @param {Working} working
   */
  async #upload(uploads, files, working) {
    const { signal } = this.#sending;
    askBeforeLeaving(true);
    const failure = await uploadAll(
      uploads,
      files,
      (fraction) => working.sent(fraction),
      signal,
    ).catch((/** @type {Error} */ problem) => problem);
    if (signal.aborted) {
      return; // The job ended while the files were on their way.
    }
    askBeforeLeaving(false);
    if (failure) {
      this.#trouble({
        heading: say('page.interrupted.heading'),
        text: [say('page.interrupted.text')],
        again: say('page.choose-again'),
      });
      return;
    }
    this.#isSent = true;
    working.allSent();
    await this.#follow(working);
  }

  /**
   * Looks at the job until it is decided, less and less often.
   *
   * @param {Working} [shown] the step that is shown already
   */
  async #follow(shown) {
    const turn = ++this.#turn;
    let working = shown;
    let between = FIRST_PAUSE_MS;
    for (let looks = 1; this.#turn === turn; looks++) {
      const { status, problem } = await look(this.#key);
      if (this.#turn !== turn || (status && this.#arrived(status, looks))) {
        return;
      }
      if (isGone(problem)) {
        this.#gone();
        return;
      }
      if (status?.state !== 'deleting' && status?.state !== 'deleted') {
        working ??= this.#resumedWork();
        working.reach(status?.stage ?? '');
        working.trouble(slowness(status, looks));
      }
      await pause(between);
      between = Math.min(between * PAUSE_GROWTH, LONGEST_PAUSE_MS);
    }
  }

  /** The key of the job that there is. */
  get #key() {
    return present(this.#job);
  }

  #resumedWork() {
    const working = new Working('resumed');
    working.show(this.#deadline.bar);
    working.allSent();
    return working;
  }

  /**
   * Shows the step that belongs to the job's state.
   *
   * @param {Status} status
   * @param {number} looks how many there were
   * @returns {boolean} whether there is nothing left to wait for
   */
  #arrived(status, looks) {
    if (status.state === 'deleted') {
      this.#deleted(status.receipt);
      return true;
    }
    if (status.state === 'deleting') {
      this.#deadline.ended(status.goneBy);
      this.#finishDeletion();
      return false;
    }
    this.#deadline.set(status.deadline);
    switch (status.state) {
      case 'awaiting-upload': {
        const isLost = !this.#isSent && looks > SLOW_AFTER_LOOKS;
        if (isLost) {
          this.#trouble({
            heading: say('page.not-arrived.heading'),
            text: [say('page.not-arrived.text')],
            again: say('page.choose-again'),
          });
        }
        return isLost;
      }
      case 'matched':
        this.#showFindings(status);
        return true;
      case 'rejected':
        this.#showProblems(status);
        return true;
      case 'failed':
        this.#trouble(
          {
            heading: say('page.failed.heading'),
            text: [say('page.failed.text'), say('page.failed.remedy')],
            again: say('page.failed.again'),
          },
          () => this.#startAgain({ withFiles: true }),
        );
        return true;
      default:
        return false;
    }
  }

  /** Not everything is gone yet: asks again until there is a receipt. */
  #finishDeletion() {
    if (!this.#isEnding) {
      this.#isEnding = true;
      this.#deadline.rest();
      showTrouble(
        {
          heading: say('page.deleting.heading'),
          text: [
            say('page.deleting.text', { time: byTime(this.#deadline.goneBy) }),
            say('page.deleting.waiting'),
          ],
          again: say('page.match-more'),
        },
        () => this.#leave(),
      );
    }
    api.remove(this.#key).catch(() => {});
  }

  /**
   * What has to be seen before anything is shared comes before the results.
   *
   * @param {Matched} status
   */
  #showFindings(status) {
    askBeforeLeaving(true);
    const { beforeSharing = [] } = status;
    const seen = this.#answers?.seen ?? [];
    const unseen = beforeSharing.filter((each) => !seen.includes(each));
    if (unseen.length > 0) {
      showBeforeSharing(
        unseen,
        say('page.before-sharing.remedy'),
        this.#deadline.bar,
        () => this.#showResults(status),
        foreign,
      );
    } else {
      this.#showResults(status);
    }
  }

  /** @param {Matched} status */
  #showResults(status) {
    const names = status.downloads.map(({ name }) => name);
    this.#results = new Results({
      onDownloadAll: () => this.#download(names),
      onDownload: (name) => this.#download([name]),
      onOpened: () => this.#opened(),
      onWait: () => this.#wait(),
      onDesk: this.#answers ? () => this.#lookAt(status) : undefined,
      onAgain: this.#answers && (() => this.#matchAgain()),
      lang: foreign,
    });
    this.#results.show(status, this.#fileNames, this.#deadline.bar);
  }

  /**
   * Shows the matches, where this device finds the very ones that the service found.
   *
   * @param {Matched} status
   */
  async #lookAt(status) {
    if (this.#grace.isRunning) {
      this.#wait(); // Whoever looks at the matches is not done with them.
    }
    if (this.#looked) {
      this.#looked.showDesk(); // With what was changed and undone there.
      return;
    }
    const job = this.#key;
    const answers = present(this.#answers);
    const results = present(this.#results);
    results.busy(true);
    results.say(say('page.desk.opening'));
    const found = await foundAlike(this.#engine, answers, status.downloads);
    if (this.#results !== results || this.#job !== job) {
      return; // Something else is shown by now.
    }
    results.busy(false);
    if (found !== 'alike') {
      this.#engine.end();
      results.say(
        found === 'different' ? say('page.desk.different') : say('page.desk.missing'),
        true,
      );
      return;
    }
    this.#looked = new DeviceResults(this.#engine, this.#fileNames, {
      seen: answers.seen ?? [],
      bar: () => this.#deadline.bar,
      onAgain: null,
      onFailed: () => this.#deskFailed(status),
      isTimed: true,
      onUnchanged: () => this.#backToResults(status),
    });
    this.#looked.showDesk();
  }

  /** @param {Matched} status */
  #backToResults(status) {
    this.#showResults(status);
    if (this.#received.hasAll(status.downloads)) {
      this.#askWhetherOpened(present(this.#results));
    }
  }

  /** @param {Matched} status */
  #deskFailed(status) {
    this.#forgetLooked();
    this.#backToResults(status);
    this.#results?.say(say('page.desk.missing'), true);
  }

  #forgetLooked() {
    this.#looked?.end();
    this.#looked = null;
    this.#engine.end();
  }

  /** @param {Rejected} status */
  async #showProblems(status) {
    const turn = this.#turn;
    const steps = await loadBeside().catch(() => null);
    if (this.#turn !== turn) {
      return;
    }
    if (!steps) {
      this.#trouble(
        {
          heading: say('page.unavailable.heading'),
          text: [say('page.unavailable.text')],
          again: say('page.failed.again'),
        },
        () => this.#showProblems(status),
      );
      return;
    }
    const step = steps.showProblems(status, this.#answers, this.#deadline.bar, {
      onAgain: () => this.#startAgain(),
      onCopy: (name) => this.#saveCopy(name, step),
      onTaken: () => this.#acknowledge(step.say),
      onGoOn: this.#answers && ((choices) => this.#goOn(choices)),
      lang: foreign,
    });
  }

  /**
   * Matches the same files again, as the user agreed after seeing what is wrong with them.
   *
   * @param {import('./steps/problems.js').Choices} choices
   */
  async #goOn(choices) {
    const answers = agreed(present(this.#answers), choices);
    if (choices.swaps) {
      this.#form.keep(answers);
    }
    const job = this.#key;
    this.#end();
    // If this fails, the deadline deletes the job.
    api.remove(job).catch(() => {});
    await this.#submitted(answers);
  }

  /**
   * Fetches a copy of a file that says what is wrong, and saves it.
   *
   * @param {string} name
   * @param {import('./steps/problems.js').ProblemsStep} step
   */
  async #saveCopy(name, step) {
    const job = this.#key;
    try {
      // The addresses of downloads are valid for a minute only: ask for new ones.
      const copies = downloadsOf(await api.status(job));
      await this.#received.fetchMissing(copies.filter((each) => each.name === name));
      this.#received.saveOne(name);
      step.say(say('page.rejected.saved'));
      step.offerDeletion(this.#received.hasAll(copies));
    } catch (problem) {
      this.#failed(job, problem, () => step.say(say('page.rejected.broken')));
    }
  }

  /**
   * Fetches these results, hands them to the browser, and once it has them all asks whether they
   * open.
   *
   * @param {string[]} names
   */
  async #download(names) {
    const job = this.#key;
    const results = present(this.#results);
    results.busy(true);
    results.say(say('page.results.fetching'));
    try {
      // The addresses of downloads are valid for a minute only: ask for new ones.
      const status = await api.status(job);
      if (status.state !== 'matched') {
        this.#follow();
        return;
      }
      this.#deadline.set(status.deadline);
      await this.#received.fetchMissing(
        status.downloads.filter(({ name }) => names.includes(name)),
      );
      if (this.#job !== job) {
        return; // It was deleted meanwhile, and that is what is shown.
      }
      this.#save(names);
      names.forEach((name) => results.passedOn(name));
      if (this.#received.hasAll(status.downloads)) {
        results.say(say('page.results.complete'));
        this.#askWhetherOpened(results);
      } else {
        results.say(
          say('page.results.partly', {
            arrived: this.#received.size,
            count: status.downloads.length,
          }),
        );
      }
    } catch (problem) {
      this.#failed(job, problem, () => results.say(say('page.results.broken'), true));
    } finally {
      results.busy(false);
    }
  }

  /** @param {string[]} names */
  #save(names) {
    const [only, ...others] = names;
    if (only !== undefined && others.length === 0) {
      this.#received.saveOne(only);
    } else {
      this.#received.saveAll(ARCHIVE_NAME);
    }
  }

  /** @param {Results} results */
  #askWhetherOpened(results) {
    if (this.#grace.isStopped) {
      results.question.wait();
    } else {
      this.#grace.start();
    }
    results.question.ask();
  }

  /** The person saw that the files open: nothing is lost with this page any more. */
  async #opened() {
    this.#grace.stop();
    askBeforeLeaving(false);
    await this.#acknowledge();
  }

  #wait() {
    this.#grace.stop();
    this.#results?.question.wait();
  }

  /**
   * Says to the service what has arrived, which deletes everything.
   *
   * @param {(sentence: string) => void} [tell] says why it did not work
   */
  async #acknowledge(tell = (sentence) => this.#results?.say(sentence, true)) {
    const job = this.#key;
    this.#results?.busy(true);
    try {
      await this.#deleted(await api.received(job, this.#received.checksums));
    } catch (problem) {
      this.#wait();
      this.#failed(job, problem, () => tell(notDeleted(this.#deadline.goneBy)));
    } finally {
      this.#results?.busy(false);
    }
  }

  async #deleteNow() {
    const job = this.#key;
    if (
      !(await confirmed({
        heading: say('page.confirm-delete.heading'),
        text: say('page.confirm-delete.text'),
        yes: say('page.confirm-delete.yes'),
        no: say('page.confirm-delete.no'),
      })) ||
      this.#job !== job
    ) {
      return;
    }
    try {
      await this.#deleted(await api.remove(job));
    } catch (problem) {
      this.#failed(job, problem, () => this.#deadline.say(notDeleted(this.#deadline.goneBy)));
    }
  }

  /**
   * A request about a job did not do what it should.
   *
   * @param {JobKey} job
   * @param {unknown} problem
   * @param {() => void} explain
   */
  #failed(job, problem, explain) {
    if (this.#job !== job) {
      return; // The job is over, and that is what is shown.
    }
    if (isGone(problem)) {
      this.#gone();
    } else if (problem instanceof Refusal && problem.isUnfinished) {
      this.#follow();
    } else {
      explain();
    }
  }

  /**
   * @param {{heading: string, text: string[], again: string}} what
   * @param {() => void} [onAgain]
   */
  #trouble(what, onAgain = () => this.#startAgain()) {
    showTrouble(what, onAgain, this.#deadline.bar);
  }

  /** Back to the form with the same files, if the user is sure to lose what is here. */
  async #matchAgain() {
    const job = this.#job;
    if (
      (await confirmed({
        heading: say('page.confirm-again.heading'),
        text: say('page.confirm-again.text'),
        yes: say('page.confirm-again.yes'),
        no: say('page.confirm-again.no'),
      })) &&
      this.#job === job
    ) {
      await this.#startAgain({ withFiles: true });
    }
  }

  /**
   * Deletes this job and goes back to the form, where the answers still stand.
   *
   * @param {{withFiles?: boolean}} [options] whether the same files are matched again
   */
  async #startAgain({ withFiles = false } = {}) {
    const job = this.#key;
    this.#end();
    if (!withFiles) {
      this.#form.clearFiles();
    }
    this.#form.show();
    // If this fails, the deadline deletes the job.
    await api.remove(job).catch(() => {});
  }

  /** The deadline has passed: from now on the service hands out nothing. */
  async #timeIsUp() {
    const turn = ++this.#turn;
    const { status } = await look(this.#key);
    if (this.#turn !== turn) {
      return;
    }
    if (!status) {
      this.#gone();
    } else if (!this.#arrived(status, 1)) {
      this.#follow();
    }
  }

  /**
   * The job is not there for us any more, and nobody said what was deleted. The key is kept until all
   * must be gone, to ask for the receipt.
   */
  #gone() {
    const { goneBy } = this.#deadline;
    this.#deadline.rest();
    this.#grace.reset();
    this.#endWork();
    this.#answers = null;
    this.#form.clearFiles();
    const onSaveResults = this.#savingAgain();
    showGone(goneBy, { onAgain: () => this.#leave(), onSaveResults });
    if (!onSaveResults) {
      askBeforeLeaving(false);
    }
    this.#waitForReceipt(goneBy);
  }

  /** @param {number} goneBy in the service's milliseconds */
  async #waitForReceipt(goneBy) {
    const turn = ++this.#turn;
    while (this.#turn === turn && serviceTime() < goneBy) {
      await pause(Math.min(RECEIPT_PAUSE_MS, Math.max(0, goneBy - serviceTime())));
      if (this.#turn !== turn) {
        return;
      }
      const { status } = await look(this.#key);
      if (status && this.#turn === turn) {
        this.#follow();
        return;
      }
    }
    if (this.#turn === turn) {
      forgetJob();
    }
  }

  /**
   * There is a receipt. Whether anything is deleted shows when it is checked.
   *
   * @param {Receipt} receipt
   */
  async #deleted(receipt) {
    const job = this.#key;
    const verdict = receipt.job === job.id ? await this.#check(receipt) : 'false';
    if (this.#job !== job) {
      return; // The person went on to others meanwhile.
    }
    if (verdict === 'false' || verdict === 'unreadable') {
      this.#notGenuine(receipt);
    } else {
      this.#over(receipt, verdict);
    }
  }

  /** @param {Receipt} receipt */
  async #check(receipt) {
    // The key is not published beside the page: it is younger than the page.
    const config = await api.config().catch(() => null);
    return verdictOn(receipt, config?.receiptKey);
  }

  /**
   * Somebody answered with a receipt that the service did not sign: nobody has seen a deletion. The
   * key is kept, so that the page asks again when it is loaded anew.
   *
   * @param {Receipt} receipt
   */
  #notGenuine(receipt) {
    this.#turn++;
    this.#deadline.rest();
    this.#grace.reset();
    this.#endWork();
    const onSaveResults = this.#savingAgain();
    showNotGenuine(this.#deadline.goneBy, {
      onAgain: () => this.#leave(),
      onSaveReceipt: () => saveReceipt(receipt),
      onSaveResults,
    });
    askBeforeLeaving(onSaveResults !== null);
  }

  /**
   * The job is over.
   *
   * @param {Receipt} receipt
   * @param {import('./receipt.js').Verdict} verdict
   */
  #over(receipt, verdict) {
    const onSaveResults = receipt.reason === 'received' ? this.#savingAgain() : null;
    this.#end({ isLeavingSafe: false });
    this.#form.clearFiles();
    showDeleted(receipt, verdict, {
      onAgain: () => this.#leave(),
      onSaveReceipt: () => saveReceipt(receipt),
      onSaveResults,
    });
    if (!onSaveResults) {
      askBeforeLeaving(false);
    }
  }

  /** Saves once more the results that have arrived; null if there are none. */
  #savingAgain() {
    const received = this.#received;
    return this.#results && received.size > 0 ? () => received.saveAll(ARCHIVE_NAME) : null;
  }

  /** On to other people. */
  #leave() {
    this.#end();
    this.#form.show();
  }

  /** What this page does for the job. */
  #endWork() {
    this.#sending.abort();
    this.#sending = new AbortController();
    this.#forgetLooked();
  }

  /** @param {{isLeavingSafe?: boolean}} [options] whether nothing is lost with this page */
  #end({ isLeavingSafe = true } = {}) {
    this.#deadline.end();
    this.#grace.reset();
    this.#endWork();
    this.#turn++;
    this.#isEnding = false;
    this.#received = new ReceivedFiles();
    this.#results = null;
    this.#job = null;
    this.#fileNames = {};
    this.#answers = null;
    if (isLeavingSafe) {
      askBeforeLeaving(false);
    }
    forgetJob();
  }
}

/** @param {number} goneBy */
function notDeleted(goneBy) {
  return say('page.deadline.failed', { time: byTime(goneBy) });
}

/**
 * Why no job was opened: the service's own words, if it has any.
 *
 * @param {unknown} problem
 */
function whyRefused(problem) {
  if (!(problem instanceof Refusal)) {
    return [say('page.errors.offline')];
  }
  return problem.sentences.length > 0 ? problem.sentences : [say('page.errors.refused')];
}

/** @param {unknown} problem */
function isGone(problem) {
  return problem instanceof Refusal && problem.isGone;
}

/**
 * @param {JobKey} job
 * @returns {Promise<{status?: Status, problem?: unknown}>}
 */
function look(job) {
  return api.status(job).then(
    (status) => ({ status }),
    (problem) => ({ problem }),
  );
}

/**
 * What makes it slow, or "".
 *
 * @param {Status | undefined} status none, where the service did not answer
 * @param {number} looks how many there were
 */
function slowness(status, looks) {
  if (!status) {
    return say('page.working.offline');
  }
  return looks > SLOW_AFTER_LOOKS ? say('page.working.slow') : '';
}

/**
 * @param {Status} status
 * @returns {Download[]}
 */
function downloadsOf(status) {
  return status.state === 'matched' || status.state === 'rejected' ? (status.downloads ?? []) : [];
}

/** @param {Record<string, import('./picked-file.js').PickedFile>} files */
function described(files) {
  return Promise.all(
    Object.entries(files).map(async ([name, file]) => ({
      name,
      mediaType: mediaType(file),
      bytes: file.bytes.length,
      sha256: await sha256(file.bytes),
    })),
  );
}

/** @param {Receipt} receipt */
function saveReceipt(receipt) {
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  save(RECEIPT_NAME, new TextEncoder().encode(text), 'application/json');
}
