/** The service's HTTP interface, as it is hosted and as it runs on one machine. */

/** @typedef {{name: string, title: string}} Choice */
/**
 * @typedef {object} Programme
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {string} objective what is optimised unless a run says otherwise
 * @property {boolean} usesSpecialCategoryData
 */
/** @typedef {{id: string, secret: string}} JobKey */
/** @typedef {{name: string, method: string, url: string, headers: Record<string, string>}} Upload */
/** @typedef {{name: string, mediaType: string, url: string, bytes: number, sha256: string}} Download */
/**
 * @typedef {object} Config
 * @property {string} policyVersion the privacy notice that applies
 * @property {number} retentionMinutes after how many minutes without an action everything is gone
 * @property {number} maxFileBytes
 * @property {Choice[]} lawfulBases
 * @property {Choice[]} specialCategoryConditions
 * @property {string[]} objectives
 * @property {Programme[]} programmes the default first
 */
/**
 * @typedef {object} Receipt
 * @property {string} policyVersion
 * @property {'received' | 'requested' | 'expired'} reason
 * @property {number} objects how many files were deleted
 * @property {number} bytes their lengths together
 * @property {string} deletedAt ISO 8601
 */
/**
 * @typedef {object} Status
 * @property {string} state
 * @property {string} stage what the matching is doing, or ""
 * @property {import('./steps/problems.js').Problem[]} [problems] if rejected
 * @property {import('./steps/results.js').Summary} [summary] if matched
 * @property {Download[]} [downloads] if matched; copies that say what is wrong, if rejected
 * @property {Receipt} [receipt] once deleted
 * @property {string} deadline ISO 8601
 */

/** The service said no, and why. */
export class Refusal extends Error {
  /**
   * @param {number} status the HTTP status
   * @param {string} sentences the service's own words, or ""
   */
  constructor(status, sentences) {
    super(sentences);
    this.status = status;
  }

  /** Whether the job is unknown here: deleted, expired or never opened. */
  get isGone() {
    return this.status === 404 || this.status === 410;
  }
}

let clockDifference = 0;

/** The service's time now, in milliseconds: the clock of a user's machine may be wrong. */
export function serviceTime() {
  return Date.now() + clockDifference;
}

export const api = {
  /** @returns {Promise<Config>} */
  config: () => call('GET', '/api/config'),

  /** @param {object} request */
  openJob: (request) => call('POST', '/api/jobs', { body: request }),

  /**
   * @param {JobKey} job
   * @returns {Promise<Status>}
   */
  status: (job) => call('GET', jobPath(job), { job }),

  /**
   * Says that the results have arrived, which deletes everything.
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
 * @param {{job?: JobKey, body?: object}} [options]
 */
async function call(method, path, { job, body } = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (job) {
    headers.Authorization = `Bearer ${job.secret}`;
  }
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await fetch(path, {
    method,
    headers,
    body: body && JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
  });
  keepTime(response);
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    throw new Refusal(response.status, [answer?.title, answer?.detail].filter(Boolean).join(' '));
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
