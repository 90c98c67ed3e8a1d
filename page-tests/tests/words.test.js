import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { words } from '../../page/words.js';

/**
 * Every sentence, with its place. What needs values gets a few: a sentence is worded the same with
 * any.
 *
 * @param {unknown} part
 * @param {string} place
 * @returns {{place: string, sentence: string}[]}
 */
function sentences(part, place) {
  if (typeof part === 'string') {
    return [{ place, sentence: part }];
  }
  if (typeof part === 'function') {
    return part.length > 0 && takesValues(place) ? sentences(part(2, 3, 4), `${place}()`) : [];
  }
  if (part !== null && typeof part === 'object') {
    return Object.entries(part).flatMap(([name, each]) => sentences(each, `${place}.${name}`));
  }
  return [];
}

/** Whether what stands there is made of numbers. @param {string} place */
function takesValues(place) {
  return (
    /\.(left|soon|failed|lead|text|partly|promises|number|size)$/.test(place) &&
    !/columns/.test(place)
  );
}

const ALL = sentences(words, 'words');

/** @param {RegExp} pattern */
const saying = (pattern) => ALL.filter(({ sentence }) => pattern.test(sentence));

describe('The words of the page', () => {
  it('are many, so that these tests look at something', () => {
    assert.ok(ALL.length > 200, String(ALL.length));
  });

  it('do not shout', () => {
    assert.deepEqual(saying(/!/), []);
  });

  it('write email one way', () => {
    assert.deepEqual(saying(/e-mail/i), []);
  });

  it('have no straight quotation marks and no doubled spaces', () => {
    assert.deepEqual(saying(/"|'| {2}/), []);
  });

  it('never say that a download was saved, which no page can see', () => {
    assert.deepEqual(saying(/\b(is|are|was|were) saved\b/i), []);
  });

  it('never say that something is stored nowhere', () => {
    assert.deepEqual(saying(/stored? nothing|stored nowhere|no copy|no trace/i), []);
  });

  it('say that something is or was deleted only beside a receipt', () => {
    const claims = saying(/(\b(is|are|was|were) (all )?deleted\b|we deleted\b|all deleted)/i);

    assert.deepEqual(
      claims.map(({ place }) => place.replace(/\.(received|requested|expired)$/, '')).sort(),
      [
        'words.confirmAgain.text',
        'words.deleted.headings',
        'words.deleted.headings',
        'words.deleted.headings',
        'words.deleted.receiptLead',
        'words.deleted.texts',
        'words.deleted.texts',
        'words.results.files.aggregates.csv',
      ],
    );
  });
});
