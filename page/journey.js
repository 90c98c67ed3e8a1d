import { api, Refusal } from './api.js';
import { sha256 } from './checksum.js';
import { Deadline } from './deadline.js';
import { ReceivedFiles, save } from './download.js';
import { showNotice } from './notice.js';
import { madeUpParticipants, mediaType } from './picked-file.js';
import { forgetJob, rememberedJob, rememberJob } from './remembered-job.js';
import { confirmDeletion } from './screen.js';
import { showDeleted, showTrouble } from './steps/endings.js';
import { showBeforeSharing } from './steps/findings.js';
import { Form } from './steps/form.js';
import { showProblems } from './steps/problems.js';
import { Results } from './steps/results.js';
import { Working } from './steps/working.js';
import { uploadAll } from './upload.js';
import { words } from './words.js';

/** @typedef {import('./remembered-job.js').RememberedJob} Job */
/** @typedef {import('./steps/form.js').Answers} Answers */

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4000;
const PAUSE_GROWTH = 1.4;
/** After this many looks, about a minute, it takes longer than usual. */
const SLOW_AFTER_LOOKS = 20;

/** The way of one job through the page, from the form to the receipt. */
export class Journey {
  /** @type {Job | null} */
  #job = null;
  #received = new ReceivedFiles();
  /** What this job was opened with, until the page is loaded anew. @type {Answers | null} */
  #answers = null;
  /** Ends uploads that are under way. */
  #sending = new AbortController();
  /** Whose turn it is to watch the job: a later watcher ends an earlier one. */
  #turn = 0;
  #deadline = new Deadline(
    () => this.#deleteNow(),
    () => this.#follow(),
  );
  #form;

  async begin() {
    if (!window.isSecureContext) {
      showTrouble(words.insecure, null);
      return;
    }
    const config = await api.config().catch(() => null);
    if (!config) {
      showTrouble(words.unavailable, () => this.begin());
      return;
    }
    showNotice(config);
    this.#form = new Form(
      config,
      (answers) => this.#open(answers),
      () => this.#demo(config),
    );
    this.#job = rememberedJob();
    if (this.#job) {
      this.#follow();
    } else {
      this.#form.show();
    }
  }

  /**
   * Made-up people are nobody's data: the answers that the law asks for are filled in, and it starts.
   *
   * @param {import('./api.js').Config} config
   */
  async #demo(config) {
    const [programme] = config.programmes;
    const files = await madeUpParticipants().catch(() => null);
    if (!files) {
      this.#form.show(words.errors.offline);
      return;
    }
    await this.#open({
      lawfulBasis: 'legitimate-interests',
      ...(programme.usesSpecialCategoryData && { specialCategoryCondition: 'made-public' }),
      programme: programme.name,
      objective: programme.objective,
      columns: {},
      files,
    });
  }

  /**
   * @param {Answers} answers
   * @param {boolean} [leaveOutProblemRows] the user's consent
   */
  async #open(answers, leaveOutProblemRows = false) {
    const { files, columns, ...others } = answers;
    const working = new Working();
    working.show(this.#deadline.bar);
    let opened;
    try {
      opened = await api.openJob({
        ...others,
        files: await described(files),
        ...(Object.keys(columns).length > 0 && { columns }),
        ...(leaveOutProblemRows && { leaveOutProblemRows }),
      });
    } catch (problem) {
      const isRefusal = problem instanceof Refusal;
      this.#form.show(
        ...(isRefusal ? words.errors.refused(problem.sentences) : [words.errors.offline]),
      );
      return;
    }
    this.#remember({
      id: opened.id,
      secret: opened.secret,
      fileNames: Object.fromEntries(
        Object.entries(files).map(([name, { fileName }]) => [name, fileName]),
      ),
      uploaded: false,
    });
    this.#answers = answers;
    this.#deadline.set(opened.deadline);
    await this.#upload(opened.uploads, files, working);
  }

  /**
   * @param {import('./api.js').Upload[]} uploads
   * @param {import('./steps/form.js').Answers['files']} files
   * @param {Working} working
   */
  async #upload(uploads, files, working) {
    const job = this.#job;
    const failure = await uploadAll(
      uploads,
      files,
      (fraction) => working.sent(fraction),
      this.#sending.signal,
    ).catch((/** @type {Error} */ problem) => problem);
    if (this.#job !== job) {
      return; // It was deleted while the files were on their way.
    }
    if (failure) {
      this.#trouble(words.interrupted);
      return;
    }
    this.#remember({ ...job, uploaded: true });
    working.allSent();
    await this.#follow(working);
  }

  /** @param {Job} job */
  #remember(job) {
    this.#job = job;
    rememberJob(job);
  }

  /**
   * Looks at the job until it is decided, less and less often.
   *
   * @param {Working} [working] the step that is shown already
   */
  async #follow(working) {
    const turn = ++this.#turn;
    let pause = FIRST_PAUSE_MS;
    for (let looks = 1; this.#turn === turn; looks++) {
      const { status, problem } = await look(this.#job);
      if (this.#turn !== turn || (status && this.#arrived(status))) {
        return;
      }
      if (isGone(problem)) {
        this.#deleted('expired', null);
        return;
      }
      working ??= this.#resumedWork();
      if (problem) {
        working.trouble(words.working.offline);
      } else {
        working.reach(status.stage);
        working.trouble(looks > SLOW_AFTER_LOOKS ? words.working.slow : '');
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * PAUSE_GROWTH, LONGEST_PAUSE_MS);
    }
  }

  #resumedWork() {
    const working = new Working();
    working.show(this.#deadline.bar);
    working.allSent();
    return working;
  }

  /**
   * Shows the step that belongs to the job's state.
   *
   * @param {import('./api.js').Status} status
   * @returns {boolean} whether there is nothing left to wait for
   */
  #arrived(status) {
    this.#deadline.set(status.deadline);
    switch (status.state) {
      case 'awaiting-upload':
        if (!this.#job.uploaded) {
          this.#trouble(words.interrupted);
        }
        return !this.#job.uploaded;
      case 'matched':
        this.#showFindings(status);
        return true;
      case 'rejected':
        this.#showProblems(status);
        return true;
      case 'failed':
        this.#trouble(words.failed);
        return true;
      case 'deleting':
        // Not everything is gone yet: ask again until there is a receipt.
        api.remove(this.#job).catch(() => {});
        return false;
      case 'deleted':
        this.#deleted(status.receipt.reason, status.receipt);
        return true;
      default:
        return false;
    }
  }

  /**
   * What has to be seen before anything is shared comes before the results.
   *
   * @param {import('./api.js').Status} status
   */
  #showFindings(status) {
    const { beforeSharing = [] } = status;
    if (beforeSharing.length > 0) {
      showBeforeSharing(beforeSharing, this.#deadline.bar, () => this.#showResults(status));
    } else {
      this.#showResults(status);
    }
  }

  /** @param {import('./api.js').Status} status */
  #showResults(status) {
    const results = new Results();
    const names = status.downloads.map(({ name }) => name);
    results.show(
      status,
      this.#job.fileNames,
      this.#deadline.bar,
      () => this.#download(results, names),
      (name) => this.#download(results, [name]),
    );
  }

  /** @param {import('./api.js').Status} status */
  #showProblems(status) {
    const say = showProblems(status, this.#job.fileNames, this.#deadline.bar, {
      onAgain: () => this.#startAgain(),
      onCopy: (name) => this.#saveCopy(name, say),
      onGoOn: this.#answers && ((choices) => this.#goOn(choices)),
    });
  }

  /**
   * Matches the same files again, as the user agreed after seeing what is wrong with them.
   *
   * @param {{columns: Record<string, string>, leaveOut: boolean}} choices
   */
  async #goOn({ columns, leaveOut }) {
    const answers = { ...this.#answers, columns: { ...this.#answers.columns, ...columns } };
    const job = this.#job;
    this.#end();
    // If this fails, the deadline deletes the job.
    api.remove(job).catch(() => {});
    await this.#open(answers, leaveOut);
  }

  /**
   * Fetches a copy of a file that says what is wrong, and saves it.
   *
   * @param {string} name
   * @param {(sentence: string) => void} say
   */
  async #saveCopy(name, say) {
    const job = this.#job;
    try {
      // The addresses of downloads are valid for a minute only: ask for new ones.
      const { downloads = [] } = await api.status(job);
      await this.#received.fetchMissing(downloads.filter((each) => each.name === name));
      this.#received.saveOne(name);
      say(words.rejected.saved);
    } catch (problem) {
      if (this.#job !== job) {
        return; // It was deleted meanwhile, and that is what is shown.
      }
      if (isGone(problem)) {
        this.#deleted('expired', null);
      } else {
        say(words.rejected.broken);
      }
    }
  }

  /**
   * Fetches these results, saves them, and once every result has arrived says so.
   *
   * @param {Results} results
   * @param {string[]} names
   */
  async #download(results, names) {
    const job = this.#job;
    results.busy(true);
    results.say(words.results.fetching);
    try {
      // The addresses of downloads are valid for a minute only: ask for new ones.
      const { state, downloads, deadline } = await api.status(job);
      if (state !== 'matched') {
        this.#follow();
        return;
      }
      this.#deadline.set(deadline);
      await this.#received.fetchMissing(downloads.filter(({ name }) => names.includes(name)));
      this.#save(names);
      names.forEach((name) => results.saved(name));
      if (this.#received.size === downloads.length) {
        results.say(words.results.complete);
        await this.#acknowledge(results);
      } else {
        results.say(words.results.partly(this.#received.size, downloads.length));
      }
    } catch (problem) {
      if (this.#job !== job) {
        return; // It was deleted meanwhile, and that is what is shown.
      }
      if (isGone(problem)) {
        this.#deleted('expired', null);
      } else {
        results.say(words.results.broken, true);
      }
    } finally {
      results.busy(false);
    }
  }

  /** @param {string[]} names */
  #save(names) {
    if (names.length === 1) {
      this.#received.saveOne(names[0]);
    } else {
      this.#received.saveAll(words.results.archive);
    }
  }

  /** @param {Results} results */
  async #acknowledge(results) {
    try {
      this.#deleted('received', await api.received(this.#job, this.#received.checksums));
    } catch (problem) {
      if (isGone(problem)) {
        this.#deleted('received', null);
      } else {
        results.say(words.results.notDeleted, true);
      }
    }
  }

  async #deleteNow() {
    if (!(await confirmDeletion())) {
      return;
    }
    try {
      this.#deleted('requested', await api.remove(this.#job));
    } catch (problem) {
      if (isGone(problem)) {
        this.#deleted('expired', null);
      } else {
        this.#deadline.say(words.deadline.failed);
      }
    }
  }

  /** @param {{heading: string, text: string[], again: string}} what */
  #trouble(what) {
    showTrouble(what, () => this.#startAgain(), this.#deadline.bar);
  }

  /** Deletes this job and goes back to the form, where the answers still stand. */
  async #startAgain() {
    const job = this.#job;
    this.#end();
    this.#form.clearFiles();
    this.#form.show();
    // If this fails, the deadline deletes the job.
    await api.remove(job).catch(() => {});
  }

  /**
   * @param {import('./api.js').Receipt['reason']} reason
   * @param {import('./api.js').Receipt | null} receipt
   */
  #deleted(reason, receipt) {
    const received = this.#received;
    this.#end();
    showDeleted(reason, receipt, {
      onAgain: () => this.#form.show(),
      onSaveReceipt: () => saveReceipt(receipt),
      onSaveResults: reason === 'received' ? () => received.saveAll(words.results.archive) : null,
    });
  }

  #end() {
    this.#deadline.end();
    this.#sending.abort();
    this.#sending = new AbortController();
    this.#turn++;
    this.#received = new ReceivedFiles();
    this.#job = null;
    this.#answers = null;
    forgetJob();
  }
}

/** @param {unknown} problem */
function isGone(problem) {
  return problem instanceof Refusal && problem.isGone;
}

/**
 * @param {Job} job
 * @returns {Promise<{status?: import('./api.js').Status, problem?: unknown}>}
 */
function look(job) {
  return api.status(job).then(
    (status) => ({ status }),
    (problem) => ({ problem }),
  );
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

/** @param {import('./api.js').Receipt} receipt */
function saveReceipt(receipt) {
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  save(words.deleted.receiptFile, new TextEncoder().encode(text), 'application/json');
}
