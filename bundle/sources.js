import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What both bundles of the page are made from. */

export const WORDS = '../shared/words/src/main/resources/org/mentormatcher/words/';

/** @param {string} path from this folder */
export const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** @param {string} path from this folder */
export const read = (path) => readFileSync(at(path), 'utf8');

/**
 * @param {string} path from this folder
 * @param {string | Uint8Array} content
 */
export function write(path, content) {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), content);
}

/**
 * Scripts or a style, each of a source and all that it imports.
 *
 * @param {string} source
 * @param {Partial<import('esbuild').BuildOptions>} options
 */
export function bundled(source, options) {
  return build({
    entryPoints: [at(source)],
    absWorkingDir: at('.'),
    bundle: true,
    write: false,
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    target: 'es2023',
    ...options,
  });
}

/**
 * @param {string} text
 * @param {string | RegExp} part that is in it once
 * @param {string} other what stands there instead
 */
export function instead(text, part, other) {
  const [before, after, ...more] = text.split(part);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`The page has ${part} not once`);
  }
  return before + other + after;
}
