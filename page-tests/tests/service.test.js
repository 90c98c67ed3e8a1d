import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { api, Refusal, serviceTime, wantAnswersIn } from '../../page/api.js';
import { sha256 } from '../../page/checksum.js';
import { BrokenDownload, ReceivedFiles } from '../../page/download.js';
import { isWorkbook, mediaType, readPicked, UnusableFile } from '../../page/picked-file.js';

const JOB = { id: 'a/b', secret: 's3cret' };
const DATE = 'Wed, 02 Jul 2031 10:00:00 GMT';

/** @param {number} status @param {unknown} body @param {Record<string, string>} [headers] */
function answers(status, body, headers = {}) {
  return mock.method(globalThis, 'fetch', async () => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return new Response(text, { status, headers });
  });
}

afterEach(() => mock.restoreAll());

describe('The service', () => {
  it('is asked with the secret in a header and never in the address', async () => {
    const fetched = answers(200, { state: 'matching' });

    await api.status(JOB);

    const [path, options] = fetched.mock.calls[0]?.arguments ?? [];
    assert.equal(path, '/api/jobs/a%2Fb');
    assert.equal(new Headers(options?.headers).get('Authorization'), 'Bearer s3cret');
    assert.equal(options?.credentials, 'omit');
    assert.equal(options?.cache, 'no-store');
  });

  it('gets the text of a programme as it is, where a key may stand twice', async () => {
    const fetched = answers(200, {});

    await api.describe('{"name": "a", "name": "b"}');

    const [, options] = fetched.mock.calls[0]?.arguments ?? [];
    assert.equal(options?.body, '{"name": "a", "name": "b"}');
    assert.equal(new Headers(options?.headers).get('Content-Type'), 'application/json');
  });

  it('is asked to answer in the language of the page', async () => {
    const fetched = answers(200, {});

    wantAnswersIn('en-XA');
    await api.config();

    const [, options] = fetched.mock.calls[0]?.arguments ?? [];
    assert.equal(new Headers(options?.headers).get('Accept-Language'), 'en-XA');
  });

  it('knows the time better than this machine', async () => {
    answers(200, {}, { Date: DATE });

    await api.config();

    assert.ok(Math.abs(serviceTime() - Date.parse(DATE)) < 5000);
  });

  for (const status of [404, 410]) {
    it(`no longer knows a job where it answers ${status}`, async () => {
      answers(status, { title: 'There is no such job.' });

      await assert.rejects(
        api.status(JOB),
        (problem) => problem instanceof Refusal && problem.isGone,
      );
    });
  }

  it('is unfinished with a deletion only where it says so', async () => {
    answers(503, { type: '/problems/deletion-unfinished' });
    await assert.rejects(
      api.remove(JOB),
      (problem) => problem instanceof Refusal && problem.isUnfinished,
    );
    mock.restoreAll();

    answers(503, 'Bad gateway');
    await assert.rejects(
      api.remove(JOB),
      (problem) => problem instanceof Refusal && !problem.isUnfinished,
    );
  });

  it('has not deleted where it only accepts, whatever it answers', async () => {
    answers(202, { state: 'deleting', goneBy: '2031-07-02T10:05:00Z' });

    for (const ask of [() => api.remove(JOB), () => api.received(JOB, {})]) {
      await assert.rejects(
        ask(),
        (problem) => problem instanceof Refusal && problem.isUnfinished && !problem.isGone,
      );
    }
  });

  it('is quoted with every place that it names', async () => {
    answers(422, {
      title: 'No.',
      errors: [
        { pointer: '', detail: 'All.' },
        { pointer: '/a', detail: 'A.' },
      ],
    });

    await assert.rejects(
      api.describe('{}'),
      (problem) => problem instanceof Refusal && problem.sentences.join() === 'No.,/: All.,/a: A.',
    );
  });
});

describe('Received files', () => {
  const content = 'mentor,mentee\n';

  /** @param {string} digest */
  const download = (digest) => [
    {
      name: 'pairs.csv',
      mediaType: 'text/csv',
      url: 'https://s3/pairs.csv?x',
      bytes: 14,
      sha256: digest,
    },
  ];

  it('are taken only as they were written', async () => {
    const files = new ReceivedFiles();
    const right = await sha256(new TextEncoder().encode(content));
    answers(200, content);

    await assert.rejects(files.fetchMissing(download('00')), BrokenDownload);
    assert.equal(files.hasAll(download(right)), false);
    await files.fetchMissing(download(right));

    assert.equal(files.hasAll(download(right)), true);
    assert.deepEqual(files.checksums, { 'pairs.csv': right });
  });

  it('are not fetched twice', async () => {
    const files = new ReceivedFiles();
    const right = await sha256(new TextEncoder().encode(content));
    const fetched = answers(200, content);

    await files.fetchMissing(download(right));
    await files.fetchMissing(download(right));

    assert.equal(fetched.mock.callCount(), 1);
  });
});

describe('A picked file', () => {
  it('is a workbook by its first bytes, whatever its name', async () => {
    const workbook = await readPicked(new File(['PK\u0003\u0004…'], 'people.csv'), 100);
    const table = await readPicked(new File(['first name\n'], 'people.xlsx'), 100);

    assert.equal(isWorkbook(workbook), true);
    assert.equal(mediaType(table), undefined);
  });

  it('is refused when it is empty or larger than the service takes', async () => {
    const reason = (/** @type {string} */ expected) => (/** @type {unknown} */ problem) =>
      problem instanceof UnusableFile && problem.reason === expected;

    await assert.rejects(readPicked(new File([], 'a.csv'), 10), reason('empty'));
    await assert.rejects(readPicked(new File(['x'.repeat(11)], 'a.csv'), 10), reason('tooLarge'));
  });
});
