/**
 * The job this tab works on. It is kept with the tab's place in the browser's history, so that a
 * reload goes on where it was; nothing is stored, and nothing stands in the address.
 */

/**
 * @typedef {object} RememberedJob
 * @property {string} id
 * @property {string} secret the key to the job
 * @property {Record<string, string>} fileNames the user's own file names, by the service's
 * @property {boolean} uploaded whether every file has arrived
 */

/** @returns {RememberedJob | null} */
export function rememberedJob() {
  return window.history.state?.job ?? null;
}

/** @param {RememberedJob} job */
export function rememberJob(job) {
  window.history.replaceState({ job }, '');
}

export function forgetJob() {
  window.history.replaceState(null, '');
}
