import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** @param {string} name */
const read = (name) => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

for (const folder of ['page-tests', 'bundle']) {
  describe(`The tools of the page in ${folder}`, () => {
    it('are pinned to one version each', () => {
      for (const [name, version] of Object.entries(
        read(`${folder}/package.json`).devDependencies,
      )) {
        assert.match(String(version), /^\d+\.\d+\.\d+$/, name);
      }
    });

    it('are for development only', () => {
      assert.equal(read(`${folder}/package.json`).dependencies, undefined);
    });

    it('are locked by what they are, and not by where they come from', () => {
      for (const [name, locked] of Object.entries(read(`${folder}/package-lock.json`).packages)) {
        assert.equal(locked.resolved, undefined, name);
        assert.ok(name === '' || locked.integrity, name);
      }
    });
  });
}
