import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filledIn, greeted, ofMatch, unknownPlaces } from '../../page/letters.js';

const LETTERS = {
  to: /** @type {const} */ ('mentees'),
  headings: ['email address', 'first name', 'match number', 'match grade (now)', 'match why'],
  rows: [['ada@example.org', 'Ada', '1', 'SEO', 'They have ((nothing)) in common, $& and $1.']],
};
const [ROW = []] = LETTERS.rows;

describe('Letters', () => {
  it('are filled in from a row, whatever stands in it', () => {
    assert.equal(
      filledIn('Dear ((First Name)): ((match grade (now))). ((match why))', LETTERS, ROW),
      'Dear Ada: SEO. They have ((nothing)) in common, $& and $1.',
    );
  });

  it('tell what is to be filled in and stands in no list', () => {
    assert.deepEqual(unknownPlaces('((first name)) ((Surname)) (only one) ((()))', LETTERS), [
      'Surname',
      '()',
    ]);
    assert.equal(filledIn('((Surname))', LETTERS, ROW), '((Surname))');
  });

  it('greet by what is no address, and tell of the match what is shown of it', () => {
    assert.equal(greeted(LETTERS), 'first name');
    assert.equal(greeted({ ...LETTERS, headings: ['email address'] }), 'email address');
    assert.deepEqual(ofMatch(LETTERS), [{ heading: 'match grade (now)', title: 'grade (now)' }]);
  });
});
