import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import { droppedFiles, placesOf } from '../../page/steps/dropped-files.js';
import { fileIn, zip } from '../../page/zip.js';

/** By Python's zipfile: pairs.csv in a folder, behind what macOS writes beside it. */
const COMPRESSED =
  'UEsDBBQAAAAIAAAAIQB+FRwgDgAAAAwAAAAcAAAAX19NQUNPU1gvcmVzdWx0cy8uX3BhaXJzLmNzdsvLL1EoycgsVsjPSwUA' +
  'UEsDBBQAAAAIAAAAIQA+Zp0pJAAAAGsAAAARAAAAcmVzdWx0cy9wYWlycy5jc3bLTc0ryS/SyQVSqalciSmJDqkVibkFOal6' +
  '+UXpOkn5yFwKpQFQSwECFAMUAAAACAAAACEAfhUcIA4AAAAMAAAAHAAAAAAAAAAAAAAAgAEAAAAAX19NQUNPU1gvcmVzdWx0' +
  'cy8uX3BhaXJzLmNzdlBLAQIUAxQAAAAIAAAAIQA+Zp0pJAAAAGsAAAARAAAAAAAAAAAAAACAAUgAAAByZXN1bHRzL3BhaXJz' +
  'LmNzdlBLBQYAAAAAAgACAIkAAACbAAAAAAA=';

const encode = (/** @type {string} */ text) => new TextEncoder().encode(text);

describe('An archive', () => {
  it('begins and ends as PKWARE says, and counts its files', () => {
    const archive = zip([
      { name: 'a.csv', bytes: encode('a') },
      { name: 'b.csv', bytes: encode('') },
    ]);
    const view = new DataView(archive.buffer);
    const end = archive.length - 22;

    assert.equal(view.getUint32(0, true), 0x04034b50);
    assert.equal(view.getUint32(end, true), 0x06054b50);
    assert.equal(view.getUint16(end + 10, true), 2);
  });

  it('holds the bytes as they are, with their CRC-32 and the name in UTF-8', () => {
    const bytes = encode('mentor,mentee\nZoë,Mei\n');
    const archive = zip([{ name: 'Zoë.csv', bytes }]);
    const view = new DataView(archive.buffer);
    const nameLength = view.getUint16(26, true);
    const start = 30 + nameLength;

    assert.equal(new TextDecoder().decode(archive.subarray(30, start)), 'Zoë.csv');
    assert.deepEqual(archive.subarray(start, start + bytes.length), bytes);
    assert.equal(view.getUint32(14, true), crc32(bytes));
  });

  it('says nothing of when it was made', () => {
    const [first, second] = [
      zip([{ name: 'a', bytes: encode('a') }]),
      zip([{ name: 'a', bytes: encode('a') }]),
    ];

    assert.deepEqual(first, second);
  });

  it('gives back what it holds under a name, in whatever folder, compressed or not', async () => {
    const bytes = encode('mentor,mentee\nZoë,Mei\n');
    const ours = zip([
      { name: 'other.csv', bytes: encode('x') },
      { name: 'results/pairs.csv', bytes },
    ]);
    const theirs = new Uint8Array(Buffer.from(COMPRESSED, 'base64'));

    assert.deepEqual(await fileIn(ours, 'pairs.csv'), bytes);
    assert.equal(
      new TextDecoder().decode((await fileIn(theirs, 'pairs.csv')) ?? undefined),
      `mentor,mentee\n${'ada@example.org,bo@example.org\n'.repeat(3)}`,
    );
  });

  it('holds nothing where it is none, is cut off, or says more than there is', async () => {
    const whole = zip([{ name: 'pairs.csv', bytes: encode('mentor,mentee') }]);
    const deceiving = whole.slice();
    new DataView(deceiving.buffer).setUint32(whole.length - 6, 0xfffffff0, true);

    for (const archive of [encode(''), encode('PK'), whole.slice(0, -30), deceiving]) {
      assert.equal(await fileIn(archive, 'pairs.csv'), null);
    }
    assert.equal(await fileIn(whole, 'unmatched.csv'), null);
  });
});

describe('Files that are dropped', () => {
  it('belong where they are called so, and else in the order of what is asked', () => {
    const asked = [place('mentors'), place('mentees')];

    assert.deepEqual(placesOf(['Mentee list.csv', 'other.csv'], asked), ['mentees', 'mentors']);
    assert.deepEqual(placesOf(['a.csv', 'b.csv', 'c.csv'], asked), ['mentors', 'mentees', '']);
    assert.deepEqual(placesOf(['mentors 1.csv', 'mentors 2.csv'], asked), ['mentors', 'mentees']);
    assert.deepEqual(placesOf(['mentees.csv'], [place('participants')]), ['participants']);
    assert.deepEqual(
      placesOf(['Mentoring 2026 mentees.csv', 'Mentoring 2026 mentors.xlsx'], asked),
      ['mentees', 'mentors'],
    );
    assert.deepEqual(placesOf(['mentees of our mentors.csv', 'b.csv'], asked), [
      'mentors',
      'mentees',
    ]);
  });

  it('take the place of another only by their names, or all together', () => {
    const asked = [place('mentors', true), place('mentees')];
    const full = [place('mentors', true), place('mentees', true)];

    assert.deepEqual(placesOf(['second.csv'], asked), ['mentees']);
    assert.deepEqual(placesOf(['third.csv'], full), ['']);
    assert.deepEqual(placesOf(['new mentors.csv'], full), ['mentors']);
    assert.deepEqual(placesOf(['a.csv', 'b.csv'], full), ['mentors', 'mentees']);
    assert.deepEqual(placesOf(['photo.png', 'programme.json'], asked), ['', '']);
  });

  it('are the pairs of an earlier run by themselves, numbered, or in its archive', async () => {
    const pairs = new File(['mentor,mentee'], 'pairs (2).csv');
    const archive = new File(
      [zip([{ name: 'pairs.csv', bytes: encode('mentor,mentee') }])],
      'mentor-matches.ZIP',
    );
    const people = new File(['email'], 'pairs of people.csv');
    const broken = new File(['PK'], 'photos.zip');

    const another = new File(['mentor,mentee'], 'pairs.csv');
    assert.deepEqual(await droppedFiles([pairs, people, another]), {
      announced: pairs,
      rest: [people],
      unread: ['pairs.csv'],
    });
    const { announced, unread } = await droppedFiles([broken, archive]);
    assert.equal(await announced?.text(), 'mentor,mentee');
    assert.deepEqual(unread, ['photos.zip']);
  });
});

/**
 * @param {string} name
 * @param {boolean} isTaken
 */
function place(name, isTaken = false) {
  return { name, isTaken };
}
