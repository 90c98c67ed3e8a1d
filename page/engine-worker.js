/**
 * The engine in a thread of its own, so that the page never stands still: a call comes as a message,
 * and what comes of it goes back as one. Nothing is said of what went wrong: it might quote people.
 */

/** @typedef {import('./engine.js').Operation} Operation */
/** @typedef {{operation: Operation, call: string, contents: Uint8Array<ArrayBuffer>[]}} Call */
/** @typedef {{name: string, mediaType: string, content: Int8Array<ArrayBuffer>}} WrittenFile */
/**
 * What is compiled from the service's own source. It is built with the program, not kept with the
 * page's sources.
 *
 * @typedef {(call: string, contents: Int8Array[], onStage: (stage: string) => void) =>
 *     {json: string, files: WrittenFile[]}} Compiled
 */

/** @type {string} */
const ENGINE = './engine/engine.js';

/** @type {Promise<Record<Operation, Compiled>>} */
const loading = import(ENGINE);

loading.then(
  () => postMessage({ loaded: true }),
  () => postMessage({ loaded: false }),
);

addEventListener('message', async (/** @type {MessageEvent<Call>} */ { data }) => {
  try {
    const { status, files } = answer(await loading, data);
    postMessage({ status, files }, { transfer: files.map(({ bytes }) => bytes.buffer) });
  } catch {
    postMessage({ failed: true });
  }
});

/**
 * @param {Record<Operation, Compiled>} engine
 * @param {Call} call
 */
function answer(engine, { operation, call, contents }) {
  const { json, files } = engine[operation](
    call,
    contents.map(({ buffer }) => new Int8Array(buffer)),
    (stage) => postMessage({ stage }),
  );
  return {
    status: JSON.parse(json),
    files: files.map(({ name, mediaType, content }) => ({
      name,
      mediaType,
      bytes: new Uint8Array(content),
    })),
  };
}
