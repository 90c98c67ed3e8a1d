/**
 * A file the user picked, read into memory at once: one that is saved again afterwards, in a
 * spreadsheet that is still open, could no longer be read.
 */

/** @typedef {{fileName: string, bytes: Uint8Array<ArrayBuffer>}} PickedFile */

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Whether it is an Excel workbook, which is a ZIP archive, whatever its name says.
 *
 * @param {PickedFile} file
 */
export function isWorkbook({ bytes }) {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The media type to announce where it is not CSV.
 *
 * @param {PickedFile} file
 */
export function mediaType(file) {
  return isWorkbook(file) ? WORKBOOK : undefined;
}

/** Why a file can't be taken. */
export class UnusableFile extends Error {
  /** @param {'unreadable' | 'empty' | 'tooLarge'} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * @param {File} file
 * @param {number} maxBytes the most the service takes
 * @returns {Promise<PickedFile>}
 */
export async function readPicked(file, maxBytes) {
  if (file.size > maxBytes) {
    throw new UnusableFile('tooLarge');
  }
  const bytes = await file.arrayBuffer().catch(() => {
    throw new UnusableFile('unreadable');
  });
  if (bytes.byteLength === 0) {
    throw new UnusableFile('empty');
  }
  return { fileName: file.name, bytes: new Uint8Array(bytes) };
}

/**
 * The user's own file names, by the service's.
 *
 * @param {Pick<import('./steps/form.js').Answers, 'files'>} answers
 */
export function namesOf({ files }) {
  return Object.fromEntries(Object.entries(files).map(([name, { fileName }]) => [name, fileName]));
}
