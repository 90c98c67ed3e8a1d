import { catalogues, demonstration, worker } from 'parts';
import { present } from '../page/present.js';
import { alone } from './words.js';

/** Where the page that is one file has its parts from: out of itself. There is no service. */

/** @typedef {'service' | 'device'} Way */

/** @type {Way[]} */
export const WAYS = ['device'];

/** The engine reads programmes, and does not tell yet what they say. */
export const describe = null;

/** @param {string} catalogue */
export function readCatalogue(catalogue) {
  // The catalogues here are whole: what the engine says is in the same one.
  return Promise.resolve(alone(present(catalogues[catalogue.replace('-engine.', '.')])));
}

/** @param {string} fileName */
export function readDemonstration(fileName) {
  return Promise.resolve(new TextEncoder().encode(present(demonstration[fileName])));
}

/** A classic worker out of the page's memory: of files on a disk browsers make none. */
export function startWorker() {
  const address = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
  const started = new Worker(address);
  started.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
  return started;
}
