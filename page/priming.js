/**
 * Something for the engine to do before anybody asks it: a browser compiles a program piece by piece
 * as it first runs, and the first files would wait for that twice as long as later ones. The people
 * are nobody's, and nothing of them is shown.
 */

const HEADINGS =
  'first_name,last_name,email_address,both_mentor_and_mentee,job_title,grade,organisation,profession';
const OF_MENTORS = ',characteristics,biography';
const OF_MENTEES = ',match_with_similar_identity,identity_to_match,biography';
const LADDER = ['AA', 'AO', 'EO', 'HEO', 'SEO', 'Grade 7', 'Grade 6', 'SCS1'];
const PEOPLE = 60;

/** @typedef {{call: string, contents: Int8Array<ArrayBuffer>[]}} Priming */

/** @returns {Priming} a call that can be checked and run */
export function priming() {
  return {
    call: JSON.stringify({
      programme: 'civil-service',
      objective: 'best-matches',
      files: [{ name: 'mentors' }, { name: 'mentees' }],
      columns: {},
      today: '2026-10-01',
    }),
    contents: [file('m', OF_MENTORS, 2), file('n', OF_MENTEES, 0)],
  };
}

/**
 * @param {string} name
 * @param {string} headings
 * @param {number} above steps of the ladder
 */
function file(name, headings, above) {
  const rows = Array.from({ length: PEOPLE }, (_, i) =>
    [
      `${name}${i}`,
      `Of ${i}`,
      `${name}${i}@example.org`,
      'no',
      `Keeper ${i % 9}`,
      LADDER[(i % 5) + above],
      `House ${i % 6}`,
      i % 2 ? 'Policy' : 'Operations',
      ...headings
        .split(',')
        .slice(1, -1)
        .map(() => ''),
      `Says ${i}, "and more"`.replaceAll('"', '""').replace(/^.*$/, '"$&"'),
    ].join(),
  );
  const bytes = new TextEncoder().encode([HEADINGS + headings, ...rows].join('\n'));
  return new Int8Array(bytes.buffer);
}
