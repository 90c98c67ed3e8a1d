import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foldHeading } from '../../page/folding.js';
import { csvHeadings } from '../../page/headings.js';

const KNOWN = ['email address', 'first name', 'grade'];

const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @param {string} text @param {boolean} isLittleEndian */
function utf16(text, isLittleEndian) {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  [...text].forEach((character, at) =>
    view.setUint16(2 * at, character.charCodeAt(0), isLittleEndian),
  );
  return new Uint8Array(view.buffer);
}

describe('The headings of a file', () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    it(`are found between ${JSON.stringify(delimiter)}`, () => {
      const bytes = encode(['First name', 'E-mail', 'Grade'].join(delimiter));

      assert.deepEqual(csvHeadings(bytes, KNOWN), ['First name', 'E-mail', 'Grade']);
    });
  }

  it('are found below title rows, and as the file says between what', () => {
    const bytes = encode(
      'sep=;\r\nOur people;;\r\n;;\r\nFirst_Name;Grade;Other, and more\r\na;b;c',
    );

    assert.deepEqual(csvHeadings(bytes, KNOWN), ['First_Name', 'Grade', 'Other, and more']);
  });

  it('may be quoted, with line breaks and quotes in them', () => {
    const bytes = encode('"first\nname","the ""grade"" of",grade');

    assert.deepEqual(csvHeadings(bytes, KNOWN), ['first\nname', 'the "grade" of', 'grade']);
  });

  for (const isLittleEndian of [true, false]) {
    it(`are read in UTF-16, ${isLittleEndian ? 'little' : 'big'} end first`, () => {
      assert.deepEqual(csvHeadings(utf16('\uFEFFgrade\tPrénom', isLittleEndian), KNOWN), [
        'grade',
        'Prénom',
      ]);
    });
  }

  it('are read as Windows writes them where they are not UTF-8', () => {
    assert.deepEqual(
      csvHeadings(Uint8Array.of(...encode('grade,Pr'), 0xe9, ...encode('nom')), KNOWN),
      ['grade', 'Prénom'],
    );
  });

  it('are none where no known heading is', () => {
    assert.deepEqual(csvHeadings(encode('Amara,Okafor\nMei,Tanaka'), KNOWN), []);
  });
});

describe('Two headings', () => {
  it('are the same whatever the capitals, spaces, lines and invisible characters', () => {
    for (const written of ['First Name', 'first_name', 'FIRST-NAME', ' first\u00a0na\u200bme ']) {
      assert.equal(foldHeading(written), 'firstname');
    }
  });

  it('are the same whatever the quotation marks, references and punctuation at the end', () => {
    for (const written of [
      'Who’s “it”?:',
      'who\'s "it"?',
      'WHO&#8217;S &ldquo;it&rdquo;?!',
      'whoʼs «it»?',
    ]) {
      assert.equal(foldHeading(written), 'who\'s"it"?');
    }
  });
});
