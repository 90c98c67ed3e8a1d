import { present } from './present.js';

/** What the columns of files are said to be, and the document in which that is kept. */

/** @typedef {import('./engine.js').SeenTable} SeenTable */
/**
 * The headings of each of the programme's columns, by whose file it is: none where the file has no
 * such column.
 *
 * @typedef {Partial<Record<'mentors' | 'mentees' | 'everybody', Record<string, string[]>>>} Mapping
 */

const WHOSE = /** @type {const} */ (['mentors', 'mentees', 'everybody']);

/**
 * What was said before, with what is said now.
 *
 * @param {Mapping} before
 * @param {Mapping} now
 * @returns {Mapping}
 */
export function together(before, now) {
  /** @type {Mapping} */
  const mapping = {};
  for (const of of WHOSE) {
    if (before[of] || now[of]) {
      mapping[of] = { ...before[of], ...now[of] };
    }
  }
  return mapping;
}

/**
 * The answers with what is said of columns now. It goes before what was said of a heading in whatever
 * file: that is forgotten, so that another file asks again rather than be read as nobody says.
 *
 * @template {Pick<import('./steps/form.js').Answers, 'columns' | 'mapping'>} T
 * @param {T} answers
 * @param {Mapping} now
 * @returns {T}
 */
export function saying(answers, now) {
  const said = new Set(Object.values(now).flatMap(Object.keys));
  const columns = Object.entries(answers.columns).filter(([, column]) => !said.has(column));
  return {
    ...answers,
    columns: Object.fromEntries(columns),
    mapping: together(answers.mapping ?? {}, now),
  };
}

/**
 * The answers without what was said of columns: only their headings say what they are.
 *
 * @template {Pick<import('./steps/form.js').Answers, 'columns' | 'mapping'>} T
 * @param {T} answers
 * @returns {T}
 */
export function withoutColumns(answers) {
  return { ...answers, columns: {}, mapping: {} };
}

/**
 * The answers with each of the two files in the other one's place, with what was said of it.
 *
 * @param {import('./steps/form.js').Answers} answers
 * @returns {import('./steps/form.js').Answers}
 */
export function swapped(answers) {
  const { mentors, mentees, ...others } = answers.files;
  const { mentors: ofMentors, mentees: ofMentees, ...mapping } = answers.mapping ?? {};
  return {
    ...answers,
    mapping: {
      ...mapping,
      ...(ofMentees && { mentors: ofMentees }),
      ...(ofMentors && { mentees: ofMentors }),
    },
    ...(answers.corrected && { corrected: answers.corrected.map(otherSide) }),
    files: { mentors: present(mentees), mentees: present(mentors), ...others },
  };
}

/** @param {string} file */
function otherSide(file) {
  return { mentors: 'mentees', mentees: 'mentors' }[file] ?? file;
}

/**
 * What was said of the columns of one file.
 *
 * @param {Mapping | undefined} mapping
 * @param {string} file the service's name for it
 */
export function saidOf(mapping, file) {
  return mapping?.[whose(file)] ?? {};
}

/**
 * What was said of the columns of each file, by the service's names for them.
 *
 * @param {{name: string, said: Record<string, string[]>}[]} files
 * @returns {Mapping}
 */
export function mappingFrom(files) {
  return Object.fromEntries(
    files
      .filter(({ said }) => Object.keys(said).length > 0)
      .map(({ name, said }) => [whose(name), said]),
  );
}

/** @param {string} file */
function whose(file) {
  return /** @type {typeof WHOSE[number]} */ (file === 'participants' ? 'everybody' : file);
}

/**
 * The document that the command line's `--mapping` takes as well.
 *
 * @param {SeenTable[]} tables how files are read
 * @param {Mapping} said what is said to be otherwise
 */
export function mappingFile(tables, said) {
  const files = tables.map(({ of, columns }) => {
    const read = columns
      .filter(({ column, isSayable }) => column && isSayable)
      .map(({ column, headings }) => [column, headings]);
    return { of, columns: { ...Object.fromEntries(read), ...said[of] } };
  });
  return new TextEncoder().encode(`${JSON.stringify({ version: 1, files }, null, 2)}\n`);
}

/**
 * What a document says of columns, or null where it is none.
 *
 * @param {string} text
 * @returns {Mapping | null}
 */
export function mappingOf(text) {
  try {
    const { version, files } = JSON.parse(text);
    /** @type {Mapping} */
    const mapping = {};
    for (const { of, columns } of version === 1 ? files : []) {
      if (!WHOSE.includes(of) || !Object.values(columns).every(areHeadings)) {
        return null;
      }
      mapping[/** @type {typeof WHOSE[number]} */ (of)] = columns;
    }
    return Object.keys(mapping).length > 0 ? mapping : null;
  } catch {
    return null;
  }
}

/** @param {unknown} headings */
function areHeadings(headings) {
  return Array.isArray(headings) && headings.every((heading) => typeof heading === 'string');
}
