import { present } from './present.js';

/**
 * Packs files into one ZIP archive without compressing them: browsers ask, or refuse, when a page
 * saves several files at once, and a library would be more code than the format needs. After
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
