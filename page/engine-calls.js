/**
 * Answers the calls of a page with the engine, in the engine's thread: a call comes as a message,
 * and what comes of it goes back as one. Nothing is said of what went wrong: it might quote people.
 */

import { priming } from './priming.js';

/** @typedef {import('./engine.js').Operation} Operation */
/** @typedef {{operation: Operation, call: string, contents: Uint8Array<ArrayBuffer>[]}} Call */
/** @typedef {{name: string, mediaType: string, content: Int8Array<ArrayBuffer>}} WrittenFile */
/**
 * What is compiled from the service's own source.
 *
 * @typedef {(call: string, contents: Int8Array[], onStage: (stage: string) => void) =>
 *     {json: string, files: WrittenFile[]}} Compiled
 */

/**
 * What the engine says in a language.
 *
 * @typedef {{language: string, words: string}} Words
 */
/**
 * @typedef {Record<Operation, Compiled> & {learn: (language: string, words: string) => void}} Loaded
 */

/** @param {Promise<Loaded>} loading the engine */
export function answerCalls(loading) {
  let isAsked = false;
  const nextUnlessAsked = (/** @type {() => void} */ act) =>
    setTimeout(() => {
      try {
        if (!isAsked) {
          act();
        }
      } catch {
        // Whoever asks is told.
      }
    });
  loading.then(
    (engine) => {
      postMessage({ loaded: true });
      nextUnlessAsked(() => prime(engine, nextUnlessAsked));
    },
    () => postMessage({ loaded: false }),
  );
  addEventListener('message', async (/** @type {MessageEvent<Call | Words>} */ { data }) => {
    if ('words' in data) {
      (await loading).learn(data.language, data.words);
      return;
    }
    isAsked = true;
    try {
      const { status, files } = answer(await loading, data);
      postMessage({ status, files }, { transfer: files.map(({ bytes }) => bytes.buffer) });
    } catch {
      postMessage({ failed: true });
    }
  });
}

/**
 * Makes the engine ready for the first files, as long as nobody asks for them.
 *
 * @param {Record<Operation, Compiled>} engine
 * @param {(act: () => void) => void} next
 */
function prime(engine, next) {
  const { call, contents } = priming();
  engine.check(call, contents, () => {});
  next(() => engine.run(call, contents, () => {}));
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
