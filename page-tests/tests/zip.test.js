import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32 } from 'node:zlib';
import { zip } from '../../page/zip.js';

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
});
