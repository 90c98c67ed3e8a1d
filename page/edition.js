import { address } from './address.js';
import { api } from './api.js';

/**
 * Where this page has its parts from, and what it can do with them. The page that is one file, to be
 * opened from a disk, has a module of its own in the place of this one (`bundle/edition.js`);
 * nothing else knows which of the two it is.
 */

/** @typedef {'service' | 'device'} Way */

/** Where people can be matched, the usual way first. @type {Way[]} */
export const WAYS = ['service', 'device'];

/**
 * What a programme says, null where nothing can tell: then none of one's own is asked for or saved.
 *
 * @type {((text: string) => Promise<import('./api.js').Programme>) | null}
 */
export const describe = api.describe;

/**
 * @param {string} catalogue
 * @returns {Promise<import('./sentences.js').Sentences>}
 */
export async function readCatalogue(catalogue) {
  const response = await fetch(address(catalogue));
  if (!response.ok) {
    throw new TypeError(`The catalogue ${catalogue} is not there`);
  }
  return response.json();
}

/** @param {string} fileName of made-up participants */
export async function readDemonstration(fileName) {
  const response = await fetch(`demo/${fileName}`);
  if (!response.ok) {
    throw new TypeError(`The file ${fileName} is not there`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

/** What matches on this device, in a thread of its own. */
export function startWorker() {
  return new Worker(address('engine-worker.js'), { type: 'module' });
}
