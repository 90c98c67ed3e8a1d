/** What is loaded once it may be needed, and not before: what matches on this device, and shows it. */

/** @type {Promise<typeof import('./match-desk.js').MatchDesk | null> | null} */
let loading = null;

/**
 * The match desk; null where it did not arrive, and then it is asked for again the next time.
 *
 * @returns {Promise<typeof import('./match-desk.js').MatchDesk | null>}
 */
export async function loadMatchDesk() {
  loading ??= import('./match-desk.js').then(
    ({ MatchDesk }) => MatchDesk,
    () => null,
  );
  const desk = await loading;
  if (!desk) {
    loading = null;
  }
  return desk;
}

/**
 * Both: what one has before the connection is lost goes on without it.
 *
 * @param {import('./engine.js').Engine} engine
 * @returns {Promise<boolean>} whether they are here
 */
export async function loadAll(engine) {
  const [isHere, desk] = await Promise.all([engine.load(), loadMatchDesk()]);
  return isHere && desk !== null;
}
