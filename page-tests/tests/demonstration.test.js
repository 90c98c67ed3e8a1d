import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dated } from '../../page/demonstration.js';
import { MADE_UP } from '../../page/made-up.js';

const DEMO = new URL('../../page/demo/', import.meta.url);

describe('Made-up people', () => {
  it('are every file that comes with the page', () => {
    const files = readdirSync(DEMO, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.csv'))
      .map((name) => name.replaceAll('\\', '/'));

    assert.deepEqual(Object.values(MADE_UP).flatMap(Object.values).sort(), files.sort());
  });

  it('confirmed as long ago as when they were made up, and are otherwise as they are written', () => {
    const written = readFileSync(new URL('modern-civil-service/participants.csv', DEMO));

    const same = dated(Uint8Array.from(written), Date.UTC(2026, 9, 1, 23));
    const later = dated(Uint8Array.from(written), Date.UTC(2027, 9, 1));

    assert.deepEqual([...same], [...written]);
    const [text, moved] = [written.toString(), new TextDecoder().decode(later)];
    assert.equal(moved.length, text.length);
    assert.ok(text.includes('2026-09-01') && moved.includes('2027-09-01'));
  });
});
