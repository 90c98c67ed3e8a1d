import { foldHeading } from './folding.js';

/**
 * The headings of a CSV file, found in the browser: what a programme refuses is named before
 * anything is sent. It looks as the service does, and at the beginning of the file only; whatever
 * it does not understand is left to the service to explain.
 */

const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_ROWS = 50;
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string[]} known headings that the programme understands
 * @returns {string[]} as they are written, none where none are recognised
 */
export function csvHeadings(bytes, known) {
  const text = decoded(bytes.subarray(0, SAMPLE_BYTES));
  const [, stated] = /^"?sep=(.)"?[,;\t]*\r?\n/i.exec(text) ?? [];
  const tables = (stated ? [stated] : DELIMITERS).map((delimiter) => rows(text, delimiter));
  const folded = new Set(known.map(foldHeading));
  /** @type {string[]} */
  let best = [];
  let mostKnown = 0;
  for (const row of tables.flat()) {
    const count = new Set(row.map(foldHeading).filter((heading) => folded.has(heading))).size;
    if (count > mostKnown) {
      best = row;
      mostKnown = count;
    }
  }
  return best.map((heading) => heading.trim()).filter(Boolean);
}

/** @param {Uint8Array<ArrayBuffer>} bytes the beginning of a file, cut anywhere */
function decoded(bytes) {
  try {
    return new TextDecoder(encoding(bytes), { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes that may begin with a byte-order mark */
function encoding([first, second]) {
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le';
  }
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * The first rows of a CSV text (RFC 4180).
 *
 * @param {string} text
 * @param {string} delimiter
 */
function rows(text, delimiter) {
  /** @type {string[][]} */
  const found = [];
  let row = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length && found.length < SAMPLE_ROWS; at++) {
    const character = text[at];
    if (isQuoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (character === '"' && (isQuoted || cell === '')) {
      isQuoted = !isQuoted;
    } else if (isQuoted) {
      cell += character;
    } else if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      found.push([...row, cell]);
      row = [];
      cell = '';
    } else {
      cell += character;
    }
  }
  return row.length > 0 || cell !== '' ? [...found, [...row, cell]] : found;
}
