import { sha256 } from './checksum.js';
import { present } from './present.js';
import { zip } from './zip.js';

/** @typedef {{name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>, sha256: string}} ReceivedFile */

/** A file did not arrive, or not as it was sent. Nothing is lost: it can be fetched again. */
export class BrokenDownload extends Error {}

/** The results that have arrived so far. They are kept in memory until the page is left. */
export class ReceivedFiles {
  /** @type {Map<string, ReceivedFile>} */
  #files = new Map();

  /**
   * Fetches what is not there yet and checks that it is, byte for byte, what the service wrote.
   *
   * @param {import('./api.js').Download[]} downloads
   * @throws {BrokenDownload} what arrived before is kept
   */
  async fetchMissing(downloads) {
    const missing = downloads.filter(({ name }) => !this.#files.has(name));
    const outcomes = await Promise.allSettled(missing.map((each) => this.#fetch(each)));
    const broken = outcomes.find(({ status }) => status === 'rejected');
    if (broken) {
      throw /** @type {PromiseRejectedResult} */ (broken).reason;
    }
  }

  /** @param {import('./api.js').Download} download */
  async #fetch({ name, mediaType, url, sha256: expected }) {
    const bytes = await fetchBytes(url);
    if ((await sha256(bytes)) !== expected) {
      throw new BrokenDownload(name);
    }
    this.#files.set(name, { name, mediaType, bytes, sha256: expected });
  }

  get size() {
    return this.#files.size;
  }

  /** @param {import('./api.js').Download[]} downloads */
  hasAll(downloads) {
    return downloads.every(({ name }) => this.#files.has(name));
  }

  /** The SHA-256 of each file, by its name. */
  get checksums() {
    return Object.fromEntries([...this.#files.values()].map((file) => [file.name, file.sha256]));
  }

  /** @param {string} name */
  saveOne(name) {
    const { bytes, mediaType } = present(this.#files.get(name));
    save(name, bytes, mediaType);
  }

  /** @param {string} archiveName */
  saveAll(archiveName) {
    save(archiveName, zip([...this.#files.values()]), 'application/zip');
  }
}

/** @param {string} url */
async function fetchBytes(url) {
  try {
    const response = await fetch(url, { cache: 'no-store', credentials: 'omit' });
    if (response.ok) {
      return new Uint8Array(await response.arrayBuffer());
    }
  } catch {
    // No answer, or one that broke off: the same to the user as a refusal.
  }
  throw new BrokenDownload(url.split('?')[0]);
}

/**
 * Hands a file to the browser to save in its downloads folder.
 *
 * @param {string} fileName
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} mediaType
 */
export function save(fileName, bytes, mediaType) {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the blob after the click; a minute is long enough for a slow disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
