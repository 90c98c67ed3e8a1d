/**
 * How written values are compared, by the same rules as the service's `Folding`: people write the
 * same thing in many ways. A test holds the two equal for every character there is.
 */

/** Do not count at all in a heading. */
const FILLERS = /[\s\p{Z}\p{Cf}_-]+/gu;
// eslint-disable-next-line no-control-regex -- Java calls these four separators white space too
const SPACES = /[\t-\r\u001c-\u001f\p{Z}]+/gu;
const INVISIBLE = /[\p{Cc}\p{Cf}\ufe00-\ufe0f\u034f\u115f\u1160\u3164\uffa0]/gu;
const SINGLE_QUOTES = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u02bb\u00b4`]/gu;
const DOUBLE_QUOTES = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/gu;
const DASHES = /[\p{Pd}\u2043\u2212\u02d7]/gu;
const END = /[.,;:! ]+$/;

const REFERENCE = /&(#[xX]?[0-9a-fA-F]+|[a-z]+);/g;
/** Of the ampersand and the name. */
const LONGEST_REFERENCE = 10;
const LAST_CODE_POINT = 0x10ffff;
/** Character references, as a web form leaves them behind. */
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lsquo', "'"],
  ['rsquo', "'"],
  ['ldquo', '"'],
  ['rdquo', '"'],
  ['ndash', '-'],
  ['mdash', '-'],
  ['shy', ''],
]);

/**
 * What two headings have in common that mean the same: capitals, spaces, invisible characters, `_`
 * and `-`, the form of quotation marks and punctuation at the end do not count.
 *
 * @param {string} written
 */
export function foldHeading(written) {
  const plain = withoutEnd(plainly(written.replace(FILLERS, '')));
  // Upper case first: it makes one of a sharp s and its two letters. Where a sigma ends a word is not
  // agreed upon, so both are one.
  return plain.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}

/** @param {string} written */
function plainly(written) {
  return resolved(resolved(written))
    .normalize('NFKC')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * Without a full stop and the like at the end, unless nothing else is written.
 *
 * @param {string} plain
 */
function withoutEnd(plain) {
  return plain.replace(END, '') || plain;
}

/** @param {string} written */
function resolved(written) {
  return written.replace(REFERENCE, (reference, name) =>
    reference.length - 1 > LONGEST_REFERENCE ? reference : (meant(name) ?? reference),
  );
}

/** @param {string} name */
function meant(name) {
  if (!name.startsWith('#')) {
    return NAMED.get(name);
  }
  const isHexadecimal = /^#x/i.test(name);
  const digits = name.slice(isHexadecimal ? 2 : 1);
  const isNumber = isHexadecimal ? digits !== '' : /^\d+$/.test(digits);
  const codePoint = isNumber ? Number.parseInt(digits, isHexadecimal ? 16 : 10) : NaN;
  return codePoint <= LAST_CODE_POINT ? String.fromCodePoint(codePoint) : undefined;
}
