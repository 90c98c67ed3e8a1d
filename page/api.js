/** The service's HTTP interface, as it is hosted and as it runs on one machine. */

/** @typedef {{name: string, title: string}} Choice */
/**
 * @typedef {object} Programme
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {string} objective what is optimised unless a run says otherwise
 * @property {boolean} usesSpecialCategoryData
 * @property {string[][]} files the sets of files that it takes, by the service's names
 * @property {{name: string, aliases: string[], answers: string[]}} [roleColumn] says who is what
 * @property {Column[]} columns
 * @property {boolean} refusesOtherColumns
 * @property {string[]} outputs
 * @property {ProgrammeDocument} document the whole programme
 */
/**
 * What the page changes in a programme's document, and nothing else of it.
 *
 * @typedef {object} ProgrammeDocument
 * @property {string} [name]
 * @property {string} [title]
 * @property {string} [objective]
 * @property {Rule[]} [rules]
 * @property {Partial<Record<Whose, Capacity>>} capacities
 * @property {Ladder[]} [ladders]
 */
/** @typedef {{column: string, default: number, most: number}} OwnCapacity as each person says */
/** @typedef {number | OwnCapacity} Capacity */
/** @typedef {'mentor' | 'mentee' | 'person'} Whose whose places are counted */
/** @typedef {{explanation: string, points?: number | Record<string, number>}} Rule */
/** @typedef {{name: string, steps: Step[]}} Ladder */
/** @typedef {{name: string, aliases?: string[]}} Step */
/**
 * @typedef {object} Column
 * @property {string} name
 * @property {string[]} aliases other headings for it
 * @property {string[]} of the files that have it: mentors, mentees
 * @property {'shared' | 'contact' | 'matching' | 'ignored'} purpose
 * @property {'optional' | 'column' | 'value'} required
 * @property {string[]} values what may be written there, if not anything
 */
/** @typedef {{id: string, secret: string}} JobKey */
/** @typedef {{name: string, method: string, url: string, headers: Record<string, string>}} Upload */
/** @typedef {{name: string, mediaType: string, url: string, bytes: number, sha256: string}} Download */
/**
 * @typedef {object} Config
 * @property {string} policyVersion the privacy notice that applies
 * @property {number} retentionMinutes after how many minutes without an action everything is gone
 * @property {boolean} accessCodeRequired whether opening a job takes a code
 * @property {{name: string, contact: string}} operator who runs the service and their address for
 *     mail or on the web, each "" where it is not said
 * @property {string} [receiptKey] what receipts are checked with, once it is made
 * @property {number} maxFileBytes
 * @property {number} maxProgrammeBytes
 * @property {string[]} furtherFiles what may be given beside the participants
 * @property {Choice[]} lawfulBases
 * @property {Choice[]} specialCategoryConditions
 * @property {string[]} objectives
 * @property {Programme[]} programmes the default first
 */
/**
 * @typedef {object} Receipt
 * @property {string} job which job
 * @property {string} policyVersion
 * @property {'received' | 'requested' | 'expired'} reason
 * @property {number} objects how many files were deleted
 * @property {number} bytes their lengths together
 * @property {string} deletedAt ISO 8601
 */
/**
 * What is said of a job that has not ended.
 *
 * @typedef {object} Look
 * @property {string} stage what the matching is doing, or ""
 * @property {string} deadline ISO 8601
 */
/**
 * A matching that was found.
 *
 * @typedef {object} Matched
 * @property {'matched'} state
 * @property {import('./steps/results.js').Summary} summary
 * @property {Download[]} downloads the results
 * @property {string[]} [understood] how the files were understood
 * @property {import('./steps/problems.js').Problem[]} [problems] of rows that were left out
 * @property {string[]} [beforeSharing] what to heed before results are shared
 * @property {string} [deleteBy] the last day on which results may be kept
 */
/**
 * Files that can't be matched as they are.
 *
 * @typedef {object} Rejected
 * @property {'rejected'} state
 * @property {import('./steps/problems.js').Problem[]} problems
 * @property {Download[]} [downloads] copies of the files that say what is wrong
 * @property {string[]} [understood] how the files were understood
 */
/** @typedef {{state: 'deleted', receipt: Receipt}} Deleted */
/** @typedef {{state: 'awaiting-upload' | 'matching' | 'failed'}} Undecided */
/**
 * A job that has ended and is not seen to be deleted.
 *
 * @typedef {object} Deleting
 * @property {'deleting'} state
 * @property {string} [goneBy] by when all is gone, ISO 8601; none when that has passed
 */
/** @typedef {(Look & (Matched | Rejected | Undecided)) | Deleting | Deleted} Status */

/** Of an answer to a deletion: it has begun and is to be asked for again. */
const ACCEPTED = 202;
const UNFINISHED = '/problems/deletion-unfinished';
const ACCESS_CODE = '/problems/access-code-required';

/** The service said no, and why. */
export class Refusal extends Error {
  /**
   * @param {number} status the HTTP status
   * @param {{type?: string, title?: string, detail?: string, errors?: {pointer: string, detail: string}[]} | null}
   *     answer the service's own words, if there are any
   */
  constructor(status, answer) {
    super([answer?.title, answer?.detail].filter(Boolean).join(' '));
    this.status = status;
    this.type = answer?.type;
    /** What is wrong where, if the service can tell. */
    this.faults = (answer?.errors ?? []).map(
      ({ pointer, detail }) => `${pointer || '/'}: ${detail}`,
    );
  }

  /** All that the service says. */
  get sentences() {
    return [this.message, ...this.faults].filter(Boolean);
  }

  /** Whether the job is unknown here: deleted, expired, never opened, or not ours. */
  get isGone() {
    return this.status === 404 || this.status === 410;
  }

  /** Whether the access code is missing or is another one. */
  get isAboutAccessCode() {
    return this.type === ACCESS_CODE;
  }

  /** Whether a deletion has begun that is not complete yet: nothing is handed out any more. */
  get isUnfinished() {
    return this.type === UNFINISHED;
  }
}

let clockDifference = 0;

/** The service's time now, in milliseconds: the clock of a user's machine may be wrong. */
export function serviceTime() {
  return Date.now() + clockDifference;
}

let wantedLanguage = '';

/**
 * From here on the service is asked to answer in the page's language, not in the browser's.
 *
 * @param {string} tag as BCP 47 writes it
 */
export function wantAnswersIn(tag) {
  wantedLanguage = tag;
}

export const api = {
  /** @returns {Promise<Config>} */
  config: () => call('GET', '/api/config'),

  /**
   * What a programme says; nothing of it is kept. Its text goes as it is: a key that stands there
   * twice would be lost in an object.
   *
   * @param {string} text
   * @returns {Promise<Programme>}
   */
  describe: (text) => call('POST', '/api/programmes', { text }),

  /**
   * @param {object} request
   * @param {string} [accessCode] for a private deployment
   * @returns {Promise<{id: string, secret: string, uploads: Upload[], deadline: string}>}
   */
  openJob: (request, accessCode) => call('POST', '/api/jobs', { body: request, accessCode }),

  /**
   * @param {JobKey} job
   * @returns {Promise<Status>}
   */
  status: (job) => call('GET', jobPath(job), { job }),

  /**
   * Says that the results, or the copies of rejected files, have arrived, which deletes everything.
   *
   * @param {JobKey} job
   * @param {Record<string, string>} checksums the SHA-256 of each file, by its name
   * @returns {Promise<Receipt>}
   */
  received: (job, checksums) =>
    call('POST', `${jobPath(job)}/received`, { job, body: { sha256: checksums } }),

  /**
   * @param {JobKey} job
   * @returns {Promise<Receipt>}
   */
  remove: (job) => call('DELETE', jobPath(job), { job }),
};

/** @param {JobKey} job */
function jobPath(job) {
  return `/api/jobs/${encodeURIComponent(job.id)}`;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {{job?: JobKey, body?: unknown, text?: string, accessCode?: string}} [options] the body,
 *     or its text
 */
async function call(method, path, { job, body, text = JSON.stringify(body), accessCode } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (wantedLanguage) {
    headers['Accept-Language'] = wantedLanguage;
  }
  if (job) {
    headers.Authorization = `Bearer ${job.secret}`;
  }
  if (accessCode) {
    headers['X-Access-Code'] = accessCode;
  }
  if (text !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await fetch(path, {
    method,
    headers,
    body: text,
    cache: 'no-store',
    credentials: 'omit',
  });
  keepTime(response);
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Refusal(response.status, answer);
  }
  if (response.status === ACCEPTED) {
    throw new Refusal(ACCEPTED, { type: UNFINISHED });
  }
  return answer;
}

/** @param {Response} response */
function keepTime(response) {
  const date = Date.parse(response.headers.get('Date') ?? '');
  if (!Number.isNaN(date)) {
    clockDifference = date - Date.now();
  }
}
