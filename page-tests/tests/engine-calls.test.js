import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

/** @typedef {(event: {data: any}) => Promise<void>} Listener */

/** What the worker said. @type {any[]} */
const said = [];
/** @type {Listener[]} */
const listeners = [];
Object.assign(globalThis, {
  postMessage: (/** @type {any} */ message) => said.push(message),
  addEventListener: (/** @type {string} */ _, /** @type {Listener} */ heard) =>
    listeners.push(heard),
});
const { answerCalls } = await import('../../page/engine-calls.js');

const turn = () =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** An engine that only notes what it was asked. @param {string[]} asked */
function engine(asked) {
  const answer = (/** @type {string} */ operation) => (/** @type {string} */ call) => {
    asked.push(`${operation} ${call.length > 2 ? 'nobody' : 'somebody'}`);
    return { json: '{}', files: [] };
  };
  return /** @type {any} */ ({ check: answer('check'), run: answer('run') });
}

describe('What answers the calls of a page', () => {
  it('makes the engine ready while nobody asks', async () => {
    /** @type {string[]} */
    const asked = [];

    answerCalls(Promise.resolve(engine(asked)));
    await turn();
    await turn();
    await turn();

    assert.deepEqual(asked, ['check nobody', 'run nobody']);
    assert.deepEqual(said, [{ loaded: true }]);
  });

  it('answers instead, once somebody asks', async () => {
    /** @type {string[]} */
    const asked = [];
    said.length = 0;

    answerCalls(Promise.resolve(engine(asked)));
    await listeners.at(-1)?.({ data: { operation: 'check', call: '{}', contents: [] } });
    await turn();
    await turn();

    assert.deepEqual(asked, ['check somebody']);
    assert.deepEqual(said, [{ loaded: true }, { status: {}, files: [] }]);
  });

  it('answers too where it could not be made ready', async () => {
    for (const { check } of [engine([]), { check: undefined }]) {
      said.length = 0;

      answerCalls(Promise.resolve(/** @type {any} */ ({ check })));
      await turn();
      await turn();
      await turn();
      await listeners.at(-1)?.({ data: { operation: 'run', call: '{}', contents: [] } });

      assert.deepEqual(said, [{ loaded: true }, { failed: true }]);
    }
  });
});
