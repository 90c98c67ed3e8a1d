import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Grace } from '../../page/grace.js';
import { askBeforeLeaving } from '../../page/leaving.js';
import { present } from '../../page/present.js';
import { forgetJob, rememberedJob, rememberJob } from '../../page/remembered-job.js';

/** A window without a browser: a place in the history, timers and listeners. */
class FakeWindow extends EventTarget {
  history = {
    state: /** @type {unknown} */ (null),
    replaceState: (/** @type {unknown} */ state) => {
      this.history.state = structuredClone(state);
    },
  };

  /** @type {Map<number, () => void>} */
  timers = new Map();

  /** @param {() => void} act */
  setInterval(act) {
    this.timers.set(this.timers.size + 1, act);
    return this.timers.size;
  }

  /** @param {number} timer */
  clearInterval(timer) {
    this.timers.delete(timer);
  }
}

/** @type {FakeWindow} */
let fakeWindow;

beforeEach(() => {
  fakeWindow = new FakeWindow();
  Object.assign(globalThis, { window: fakeWindow });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

describe('The tab', () => {
  it('keeps the key to the job and nothing else that stands beside it', () => {
    const job = { id: '5f0c', secret: 's3cret', fileNames: { mentors: 'Zoë Fox.csv' } };

    rememberJob(job);

    assert.deepEqual(fakeWindow.history.state, { key: { id: '5f0c', secret: 's3cret' } });
    assert.deepEqual(rememberedJob(), { id: '5f0c', secret: 's3cret' });
  });

  it('forgets it', () => {
    rememberJob({ id: '5f0c', secret: 's3cret' });
    forgetJob();

    assert.equal(fakeWindow.history.state, null);
    assert.equal(rememberedJob(), null);
  });

  it('takes nothing for a key that is none', () => {
    for (const state of [
      null,
      {},
      { job: { id: '1' } },
      { key: { id: '1' } },
      { key: [] },
      'key',
    ]) {
      fakeWindow.history.state = state;

      assert.equal(rememberedJob(), null);
    }
  });
});

describe('The minute of grace', () => {
  /** @type {number[]} */
  const ticks = [];
  let now = 0;
  const onOver = mock.fn();
  /** @type {Grace} */
  let grace;

  beforeEach(() => {
    mock.method(performance, 'now', () => now);
    now = 0;
    ticks.length = 0;
    onOver.mock.resetCalls();
    grace = new Grace((seconds) => ticks.push(seconds), onOver);
  });

  afterEach(() => {
    mock.restoreAll();
  });

  function tick() {
    [...fakeWindow.timers.values()].forEach((act) => act());
  }

  /** @param {number} seconds */
  function pass(seconds) {
    for (let each = 0; each < seconds; each++) {
      now += 1000;
      tick();
    }
  }

  it('counts every second down and is over once', () => {
    grace.start();
    pass(59);

    assert.deepEqual(ticks.slice(0, 3), [60, 59, 58]);
    assert.equal(ticks.at(-1), 1);
    assert.equal(onOver.mock.callCount(), 0);
    pass(30);
    assert.equal(onOver.mock.callCount(), 1);
  });

  it('is never over once it was stopped, until the next job', () => {
    grace.start();
    pass(10);
    grace.stop();
    pass(600);

    assert.equal(onOver.mock.callCount(), 0);
    assert.equal(grace.isStopped, true);
    grace.reset();
    assert.equal(grace.isStopped, false);
  });

  it('begins anew with each download', () => {
    grace.start();
    pass(50);
    grace.start();
    pass(50);

    assert.equal(onOver.mock.callCount(), 0);
  });

  it('is over at once after a sleep of the machine', () => {
    grace.start();
    now += 3_600_000;
    tick();

    assert.equal(onOver.mock.callCount(), 1);
  });
});

describe('Leaving', () => {
  const leave = () => fakeWindow.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('is asked about only while something would be lost', () => {
    assert.equal(leave(), true);
    askBeforeLeaving(true);
    askBeforeLeaving(true);
    assert.equal(leave(), false);
    askBeforeLeaving(false);
    assert.equal(leave(), true);
  });
});

describe('Something that must be there', () => {
  it('is itself, or a mistake that is said', () => {
    assert.equal(present(''), '');
    assert.equal(present(0), 0);
    assert.throws(() => present(null), TypeError);
    assert.throws(() => present(undefined), TypeError);
  });
});
