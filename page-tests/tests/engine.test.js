import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { agreed } from '../../page/consent.js';
import { callOf, Engine, EngineFailure } from '../../page/engine.js';

/** @typedef {import('../../page/steps/form.js').Answers} Answers */

/** @param {number[]} bytes */
const file = (...bytes) => ({ fileName: 'a.csv', bytes: Uint8Array.from(bytes) });

/** @type {Answers} */
const ANSWERS = {
  lawfulBasis: 'consent',
  programme: 'seen',
  objective: 'best-matches',
  columns: { Post: 'job title' },
  files: { participants: file(1, 2), 'opt-outs': file(3) },
};

const CHOICES = { columns: {}, leaveOut: false, acceptUnknown: [], acceptLost: [], answers: {} };

/** A worker that does what a test tells it to. */
class FakeWorker extends EventTarget {
  /** @type {FakeWorker[]} */
  static all = [];
  isEnded = false;
  /** @type {any[]} */
  heard = [];

  constructor() {
    super();
    FakeWorker.all.push(this);
  }

  /** @param {any} data */
  says(data) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** @param {any} message */
  postMessage(message) {
    this.heard.push(message);
  }

  terminate() {
    this.isEnded = true;
  }
}

/** The worker that was started last. */
const worker = () => /** @type {FakeWorker} */ (FakeWorker.all.at(-1));

/** Lets what is waited for go on. */
const settled = () => new Promise(setImmediate);

describe('The engine', () => {
  const { Worker: before } = globalThis;

  beforeEach(() => {
    FakeWorker.all = [];
    Object.assign(globalThis, { Worker: FakeWorker });
  });

  afterEach(() => {
    Object.assign(globalThis, { Worker: before });
  });

  it('is asked in the words of the service’s interface', () => {
    const consent = { leaveOutProblemRows: true, answers: { dates: 'day-first' } };

    assert.deepEqual(callOf({ ...ANSWERS, consent }, new Date(2031, 6, 1)), {
      programme: 'seen',
      objective: 'best-matches',
      files: [{ name: 'participants' }, { name: 'opt-outs', as: 'opt-outs' }],
      columns: { Post: 'job title' },
      leaveOutProblemRows: true,
      answers: { dates: 'day-first' },
      today: '2031-07-01',
    });
  });

  it('is not here where what is needed beside it does not arrive', async () => {
    const engine = new Engine(() => Promise.reject(new TypeError()));

    const loaded = engine.load();
    worker().says({ loaded: true });

    assert.equal(await loaded, false);
  });

  it('is loaded once, and tells each stage before what was found', async () => {
    const engine = new Engine();
    /** @type {string[]} */
    const stages = [];
    const found = { status: { state: 'matched' }, files: [] };

    const loaded = engine.load();
    const run = engine.run(ANSWERS, (stage) => stages.push(stage));
    worker().says({ loaded: true });
    assert.equal(await loaded, true);
    await settled();
    worker().says({ stage: 'reading' });
    worker().says(found);

    assert.deepEqual(await run, found);
    assert.deepEqual(stages, ['reading']);
    assert.equal(FakeWorker.all.length, 1);
    assert.deepEqual(worker().heard[0].contents, [Uint8Array.of(1, 2), Uint8Array.of(3)]);
    assert.notEqual(worker().heard[0].contents[0], ANSWERS.files.participants?.bytes);
  });

  it('is given its language before it is asked, and asked in it but for what the service does', async () => {
    const tongue = { language: 'cy', read: async () => ({ yes: 'ie' }) };
    const engine = new Engine(undefined, tongue);

    const check = engine.check(ANSWERS);
    worker().says({ loaded: true });
    await settled();
    worker().says({ status: {}, files: [] });
    await check;
    const run = engine.runAsService(ANSWERS);
    await settled();
    worker().says({ status: {}, files: [] });
    await run;

    const [words, checked, matched] = worker().heard;
    assert.deepEqual(words, { language: 'cy', words: '{"yes":"ie"}' });
    assert.equal(JSON.parse(checked.call).language, 'cy');
    assert.equal('language' in JSON.parse(matched.call), false);
  });

  it('is not here where its language does not arrive', async () => {
    const engine = new Engine(undefined, {
      language: 'cy',
      read: () => Promise.reject(new TypeError()),
    });

    const loaded = engine.load();
    worker().says({ loaded: true });

    assert.equal(await loaded, false);
    assert.equal(worker().isEnded, true);
  });

  it('says that it is not there where it does not arrive, and can be tried again', async () => {
    const engine = new Engine();

    const loaded = engine.load();
    worker().says({ loaded: false });
    assert.equal(await loaded, false);
    assert.equal(worker().isEnded, true);
    const check = engine.check(ANSWERS);
    worker().dispatchEvent(new Event('error'));
    await assert.rejects(check, EngineFailure);

    assert.equal(FakeWorker.all.length, 2);
  });

  it('gives nothing any more once it was ended or broke off', async () => {
    const engine = new Engine();
    const run = engine.run(ANSWERS, () => {});
    worker().says({ loaded: true });
    await settled();

    engine.end();

    await assert.rejects(run, EngineFailure);
    assert.equal(worker().isEnded, true);
    const again = engine.check(ANSWERS);
    worker().says({ loaded: true });
    await settled();
    worker().says({ failed: true });
    await assert.rejects(again, EngineFailure);
  });
});

describe('What was agreed to', () => {
  it('is kept when more is asked, and nothing is agreed to without a tick', () => {
    const first = agreed(ANSWERS, { ...CHOICES, leaveOut: true, acceptLost: ['mentors'] });
    const second = agreed(first, {
      ...CHOICES,
      columns: { Grade: 'grade' },
      acceptLost: ['mentees'],
      answers: { dates: 'day-first' },
    });

    assert.deepEqual(agreed(ANSWERS, CHOICES).consent, {});
    assert.deepEqual(second.columns, { Post: 'job title', Grade: 'grade' });
    assert.deepEqual(second.consent, {
      leaveOutProblemRows: true,
      acceptLost: ['mentors', 'mentees'],
      answers: { dates: 'day-first' },
    });
  });
});
