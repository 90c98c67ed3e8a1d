/**
 * The key to the job that this tab works on. It is kept with the tab's place in the browser's
 * history, so that a reload goes on where it was: no cookie, no storage, nothing in the address.
 * Browsers may write that place to their profile on disk, in the clear, so nothing but the key goes
 * there, and the privacy notice says so.
 */

/** @typedef {import('./api.js').JobKey} JobKey */

/** @returns {JobKey | null} */
export function rememberedJob() {
  const { id, secret } = window.history.state?.key ?? {};
  return typeof id === 'string' && typeof secret === 'string' ? { id, secret } : null;
}

/** @param {JobKey} key */
export function rememberJob({ id, secret }) {
  window.history.replaceState({ key: { id, secret } }, '');
}

export function forgetJob() {
  window.history.replaceState(null, '');
}
