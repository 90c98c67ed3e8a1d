import { foldHeading } from './folding.js';

/** Letters: a text in which what stands in double brackets is filled in from lists. */

/**
 * Whom the letters are for, and what they are filled in from: a row a letter.
 *
 * @typedef {{to: 'mentors' | 'mentees', headings: string[], rows: string[][]}} Letters
 */

/** As GOV.UK Notify has them; a heading may end with a bracket of its own. */
const PLACE = /\(\((.+?)\)\)(?!\))/g;
/** What stands before the headings of somebody's match. */
const OF_MATCH = 'match ';
/** What tells of a match itself, and not of the person. */
const ABOUT_MATCH = ['match number', 'match why'];
/** What messages are sent to, which is no way to greet anybody. */
const ADDRESS = 'email address';

/** @param {string} heading */
export const place = (heading) => `((${heading}))`;

/**
 * What is filled in for whoever gets a letter.
 *
 * @param {Letters} letters
 */
export function greeted({ headings }) {
  return headings.find((heading) => heading !== ADDRESS) ?? ADDRESS;
}

/**
 * What is filled in of the match, with the heading that it has in the list of people.
 *
 * @param {Letters} letters
 */
export function ofMatch({ headings }) {
  return headings
    .filter((heading) => heading.startsWith(OF_MATCH) && !ABOUT_MATCH.includes(heading))
    .map((heading) => ({ heading, title: heading.slice(OF_MATCH.length) }));
}

/**
 * What a text wants filled in that the lists do not have.
 *
 * @param {string} text
 * @param {Letters} letters
 */
export function unknownPlaces(text, letters) {
  const known = positions(letters);
  return [...text.matchAll(PLACE)]
    .map(([, heading = '']) => heading)
    .filter((heading) => !known.has(foldHeading(heading)));
}

/**
 * A letter.
 *
 * @param {string} text
 * @param {Letters} letters
 * @param {string[]} row
 */
export function filledIn(text, letters, row) {
  const known = positions(letters);
  return text.replace(PLACE, (all, heading) => row[known.get(foldHeading(heading)) ?? -1] ?? all);
}

/** @param {Letters} letters @returns {Map<string, number>} */
function positions({ headings }) {
  return new Map(headings.map((heading, index) => [foldHeading(heading), index]));
}
