import { sha256 } from './checksum.js';
import { save } from './download.js';
import { present } from './present.js';
import { askBeforeLeaving } from './leaving.js';
import { showBeforeSharing } from './steps/findings.js';
import { Results } from './steps/results.js';
import { say } from './words.js';
import { zip } from './zip.js';

/** @typedef {import('./match-desk.js').MatchDesk} MatchDesk */
/** @typedef {import('./engine.js').Edit} Edit */
/** @typedef {import('./engine.js').FoundMatches} FoundMatches */
/** @typedef {import('./engine.js').WrittenFile} WrittenFile */

const ARCHIVE_NAME = 'mentor-matches.zip';

/** A script of its own, which nobody waits for before there are files. */
export const loadBeside = () => import('./beside-engine.js');

/** A matching that this device has made: its matches, to be looked at and changed, and its files. */
export class DeviceResults {
  #engine;
  #fileNames;
  #acts;
  /** Once it was looked at. @type {MatchDesk | null} */
  #desk = null;
  #isOver = false;

  /**
   * @param {import('./engine.js').Engine} engine in which it was made last
   * @param {Record<string, string>} fileNames the user's own file names, by the service's
   * @param {object} acts
   * @param {string[]} acts.seen what was ticked off before the matching
   * @param {() => HTMLElement} acts.bar what stands below
   * @param {(() => void) | null} acts.onAgain to match the same files again
   * @param {() => void} acts.onFailed the engine does not answer any more
   * @param {boolean} [acts.isTimed] whether it is shown for a limited time
   * @param {() => void} [acts.onUnchanged] wants the files of the matching as it was made, where
   *     somebody else has them
   */
  constructor(engine, fileNames, acts) {
    this.#engine = engine;
    this.#fileNames = fileNames;
    this.#acts = acts;
  }

  /**
   * Shows its files; what has to be seen before anything is shared comes before.
   *
   * @param {FoundMatches} status
   * @param {WrittenFile[]} files
   */
  show(status, files) {
    askBeforeLeaving(true);
    const { beforeSharing = [] } = status;
    const showFiles = () => this.#showFiles(status, files);
    const unseen = beforeSharing.filter((each) => !this.#acts.seen.includes(each));
    if (unseen.length > 0) {
      showBeforeSharing(
        unseen,
        say('page.device.before-sharing.remedy'),
        this.#acts.bar(),
        showFiles,
      );
    } else {
      showFiles();
    }
  }

  /** Shows its matches. */
  async showDesk() {
    const { MatchDesk } = await loadBeside();
    if (this.#isOver) {
      return;
    }
    this.#desk ??= new MatchDesk(this.#engine, {
      onFiles: (edits, accepted) => this.#filesOf(edits, accepted),
      onFailed: () => this.#isOver || this.#acts.onFailed(),
    });
    this.#desk.show(this.#acts.bar(), Boolean(this.#acts.isTimed));
  }

  /** It is not shown any more, whatever is still under way. */
  end() {
    this.#isOver = true;
  }

  /**
   * @param {Edit[]} edits
   * @param {import('./engine.js').Accepted[]} accepted
   */
  async #filesOf(edits, accepted) {
    const { onUnchanged, onFailed } = this.#acts;
    if (edits.length === 0 && accepted.length === 0 && onUnchanged) {
      onUnchanged();
      return;
    }
    try {
      const { status, files } = await this.#engine.files(edits, accepted);
      if (!this.#isOver && status.state === 'matched') {
        this.show(status, files);
      }
    } catch {
      if (!this.#isOver) {
        onFailed();
      }
    }
  }

  /**
   * @param {FoundMatches} status
   * @param {WrittenFile[]} files
   */
  #showFiles(status, files) {
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
      onDesk: () => this.showDesk(),
      onAgain: this.#acts.onAgain,
    });
    const downloads = files.map(({ name, bytes }) => ({ name, bytes: bytes.length }));
    results.show({ ...status, downloads }, this.#fileNames, this.#acts.bar());
  }
}

/**
 * @param {WrittenFile[]} files
 * @param {string} wanted
 */
export function saveOne(files, wanted) {
  const { name, bytes, mediaType } = present(files.find((each) => each.name === wanted));
  save(name, bytes, mediaType);
}

/**
 * Whether the people are matched here as a service matched them: every file has the same bytes.
 *
 * @param {import('./engine.js').Engine} engine
 * @param {import('./steps/form.js').Answers} answers
 * @param {import('./api.js').Download[]} downloads the service's files
 * @returns {Promise<'alike' | 'different' | 'unknown'>}
 */
export async function foundAlike(engine, answers, downloads) {
  const found = await engine.runAsService(answers).catch(() => null);
  if (!found) {
    return 'unknown';
  }
  const here = await Promise.all(
    found.files.map(async ({ name, bytes }) => `${name} ${await sha256(bytes)}`),
  );
  const there = downloads.map(({ name, sha256: digest }) => `${name} ${digest}`);
  return here.sort().join() === there.sort().join() ? 'alike' : 'different';
}
