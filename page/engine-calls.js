/**
 * Answers the calls of a page with the engine, in the engine's thread: a call comes as a message,
 * and what comes of it goes back as one. Nothing is said of what went wrong: it might quote people.
 */

/** @typedef {import('./engine.js').Operation} Operation */
/** @typedef {{operation: Operation, call: string, contents: Uint8Array<ArrayBuffer>[]}} Call */
/** @typedef {{name: string, mediaType: string, content: Int8Array<ArrayBuffer>}} WrittenFile */
/**
 * What is compiled from the service's own source.
 *
 * @typedef {(call: string, contents: Int8Array[], onStage: (stage: string) => void) =>
 *     {json: string, files: WrittenFile[]}} Compiled
 */

/** @param {Promise<Record<Operation, Compiled>>} loading the engine */
export function answerCalls(loading) {
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
}

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
