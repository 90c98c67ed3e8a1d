import { present } from './present.js';

/**
 * Packs files into one ZIP archive without compressing them, and reads a file of one again: browsers
 * ask, or refuse, when a page saves several files at once, and a library would be more code than
 * the format needs. After
 * PKWARE's APPNOTE 6.3.10, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (its end).
 */

const UTF_8_NAMES = 0x0800;
const VERSION = 20;
/** 1 January 1980, the first day that a ZIP knows: the time of saving is nobody's business. */
const DATE = 0x0021;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let remainder = index;
  for (let bit = 0; bit < 8; bit++) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  return remainder;
});

/**
 * @param {{name: string, bytes: Uint8Array<ArrayBuffer>}[]} files
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(files) {
  /** @type {Uint8Array[]} */
  const contents = [];
  /** @type {Uint8Array[]} */
  const directory = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const encodedName = new TextEncoder().encode(name);
    const shared = [
      u16(VERSION),
      u16(UTF_8_NAMES),
      u16(0),
      u16(0),
      u16(DATE),
      u32(crc32(bytes)),
      u32(bytes.length),
      u32(bytes.length),
      u16(encodedName.length),
      u16(0),
    ];
    const local = join([u32(0x04034b50), ...shared, encodedName, bytes]);
    contents.push(local);
    directory.push(
      u32(0x02014b50),
      u16(VERSION),
      ...shared,
      u16(0),
      u16(0),
      u16(0),
      u32(0),
      u32(offset),
      encodedName,
    );
    offset += local.length;
  }
  const listing = join(directory);
  const end = [
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(files.length),
    u16(files.length),
    u32(listing.length),
    u32(offset),
    u16(0),
  ];
  return join([...contents, listing, ...end]);
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
function crc32(bytes) {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder = present(CRC_TABLE[(remainder ^ byte) & 0xff]) ^ (remainder >>> 8);
  }
  return (remainder ^ 0xffffffff) >>> 0;
}

/** @param {number} value */
function u16(value) {
  return Uint8Array.of(value & 0xff, value >>> 8);
}

/** @param {number} value */
function u32(value) {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24);
}

/** @param {Uint8Array[]} parts */
function join(parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * What an archive holds under a name, in whatever folder of it.
 *
 * @param {Uint8Array<ArrayBuffer>} archive
 * @param {string} wanted
 * @returns {Promise<Uint8Array<ArrayBuffer> | null>} null where it holds none, or is no archive
 */
export async function fileIn(archive, wanted) {
  try {
    for (const entry of directoryOf(archive)) {
      if (isCalled(entry.name, wanted)) {
        return await contentOf(archive, entry);
      }
    }
  } catch {
    // It says that there is more in it than there is, or the like.
  }
  return null;
}

/**
 * Folders with two underlines hold what a system wrote beside the files, under their names.
 *
 * @param {string} path
 * @param {string} name
 */
function isCalled(path, name) {
  return path.split('/').at(-1) === name && !path.startsWith('__');
}

/**
 * @typedef {{name: string, method: number, length: number, offset: number}} Entry where its local
 *     header stands, and how many bytes follow it
 */

/**
 * @param {Uint8Array<ArrayBuffer>} archive
 * @returns {Generator<Entry>}
 */
function* directoryOf(archive) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let end = archive.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) {
    end--; // A comment may follow; before the first byte this throws.
  }
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const nameLength = view.getUint16(at + 28, true);
    const name = archive.subarray(at + 46, at + 46 + nameLength);
    yield {
      name: new TextDecoder().decode(name),
      method: view.getUint16(at + 10, true),
      length: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/**
 * @param {Uint8Array<ArrayBuffer>} archive
 * @param {Entry} entry
 */
async function contentOf(archive, { method, length, offset }) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const bytes = archive.slice(start, start + length);
  if (method === 0) {
    return bytes;
  }
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}
