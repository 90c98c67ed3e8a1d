import { pause } from './pause.js';
import { present } from './present.js';

/**
 * Sends files to where the service said. `XMLHttpRequest` because `fetch` can't tell how far an
 * upload is.
 */

/** Headers that the browser sets by itself and lets no page set. */
const SET_BY_BROWSER = new Set(['content-length', 'host']);

const ATTEMPTS = 3;
const PAUSE_MS = 1000;

/** A file could not be sent. */
class UploadFailed extends Error {}

/**
 * @param {import('./api.js').Upload[]} uploads
 * @param {Record<string, import('./picked-file.js').PickedFile>} files by the service's names
 * @param {(fraction: number) => void} onProgress how much has been sent, from 0 to 1
 * @param {AbortSignal} signal ends it at once: nothing more is sent after a deletion
 */
export async function uploadAll(uploads, files, onProgress, signal) {
  const sent = new Map();
  const total = uploads.reduce((sum, { name }) => sum + present(files[name]).bytes.length, 0);
  await Promise.all(
    uploads.map((upload) =>
      send(
        upload,
        present(files[upload.name]).bytes,
        (bytes) => {
          sent.set(upload.name, bytes);
          onProgress([...sent.values()].reduce((sum, each) => sum + each, 0) / total);
        },
        signal,
      ),
    ),
  );
}

/**
 * @param {import('./api.js').Upload} upload
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {(bytes: number) => void} onSent
 * @param {AbortSignal} signal
 */
async function send(upload, bytes, onSent, signal) {
  for (let attempt = 1; ; attempt++) {
    const status = await put(upload, bytes, onSent, signal);
    // 412: it is there already. An answer got lost, and the next attempt found its own file.
    if ((status >= 200 && status < 300) || status === 412) {
      onSent(bytes.length);
      return;
    }
    const mayPass = status === 0 || status >= 500;
    if (!mayPass || attempt === ATTEMPTS || signal.aborted) {
      throw new UploadFailed(`${upload.name}: ${status}`);
    }
    await pause(PAUSE_MS * attempt);
    if (signal.aborted) {
      throw new UploadFailed(`${upload.name}: ended`);
    }
  }
}

/**
 * @param {import('./api.js').Upload} upload
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {(bytes: number) => void} onSent
 * @param {AbortSignal} signal
 * @returns {Promise<number>} the HTTP status, 0 where there was no answer
 */
function put(upload, bytes, onSent, signal) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, upload.url);
    for (const [name, value] of Object.entries(upload.headers)) {
      if (!SET_BY_BROWSER.has(name.toLowerCase())) {
        request.setRequestHeader(name, value);
      }
    }
    request.upload.addEventListener('progress', (event) => onSent(event.loaded));
    request.addEventListener('loadend', () => resolve(request.status));
    signal.addEventListener('abort', () => request.abort());
    request.send(bytes);
  });
}
