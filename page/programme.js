import { foldHeading } from './folding.js';

/** What a programme says about files, and changes to a programme's document. */

/** @typedef {import('./api.js').Programme} Programme */
/** @typedef {import('./api.js').Column} Column */

/**
 * Whether a heading is that of the column with which a copy of a file says what is wrong: files may
 * keep it.
 *
 * @param {string} heading
 */
export function isOwnHeading(heading) {
  return heading === 'Problems' || heading.startsWith('Problems:');
}

/**
 * The columns of one of the programme's files.
 *
 * @param {Programme} programme
 * @param {string} file the service's name for it
 * @returns {Column[]}
 */
export function columnsOf({ columns }, file) {
  return columns.filter(({ of }) => file === 'participants' || of.includes(file));
}

/**
 * Every heading that is understood.
 *
 * @param {Programme} programme
 */
export function knownHeadings({ columns, roleColumn }) {
  return [...columns, ...(roleColumn ? [roleColumn] : [])].flatMap(({ name, aliases }) => [
    name,
    ...aliases,
  ]);
}

/**
 * What stands in a file's headings, compared with what the programme asks for. Refused is only what
 * it has on neither side: the other side's columns may be those of a file in the wrong place, which
 * is found out and told when the files are looked at.
 *
 * @param {Programme} programme
 * @param {string} file
 * @param {string[]} headings
 * @returns {{unknown: string[], refused: string[], missing: Column[]}}
 */
export function compared(programme, file, headings) {
  const columns = columnsOf(programme, file);
  const understood = new Set(knownHeadings({ ...programme, columns }).map(foldHeading));
  const written = new Set(headings.map(foldHeading));
  const unknown = headings.filter(
    (heading) => !understood.has(foldHeading(heading)) && !isOwnHeading(heading),
  );
  const missing = columns.filter(
    ({ name, aliases, required }) =>
      required !== 'optional' && ![name, ...aliases].some((each) => written.has(foldHeading(each))),
  );
  const anywhere = new Set(knownHeadings(programme).map(foldHeading));
  const refused = programme.refusesOtherColumns
    ? unknown.filter((heading) => !anywhere.has(foldHeading(heading)))
    : [];
  return { unknown, refused, missing };
}

/**
 * A file with the headings that a programme asks for, and nobody in it, as spreadsheet programs read
 * it best: UTF-8 with a byte-order mark.
 *
 * @param {Programme} programme
 * @param {string} file
 */
export function blankFile(programme, file) {
  const { roleColumn } = programme;
  const names = columnsOf(programme, file)
    .filter(({ purpose }) => purpose !== 'ignored')
    .map(({ name }) => name);
  const headings = file === 'participants' && roleColumn ? [roleColumn.name, ...names] : names;
  return new TextEncoder().encode(`\uFEFF${headings.map(quoted).join(',')}\r\n`);
}

/** A cell of a CSV file, as RFC 4180 writes it. @param {string} text */
function quoted(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A short name for command lines and files.
 *
 * @param {string} title
 */
export function shortName(title) {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return name || 'programme';
}

/** A ladder as people change it: a step a line, the lowest first, spellings after an equals sign. */
export const ladderText = {
  /** @param {{name: string, aliases?: string[]}[]} steps */
  write: (steps) =>
    steps.map(({ name, aliases = [] }) => [name, ...aliases].join(' = ')).join('\n'),

  /** @param {string} text */
  read: (text) =>
    text
      .split('\n')
      .map((line) =>
        line
          .split('=')
          .map((spelling) => spelling.trim())
          .filter(Boolean),
      )
      .flatMap(([name, ...aliases]) =>
        name === undefined ? [] : [aliases.length > 0 ? { name, aliases } : { name }],
      ),
};
