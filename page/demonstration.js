import { readDemonstration } from './edition.js';

/** @typedef {import('./picked-file.js').PickedFile} PickedFile */

/**
 * The made-up participants that come with the page.
 *
 * @returns {Promise<Record<string, PickedFile>>} by the service's name for each file
 */
async function madeUpParticipants() {
  const [mentors, mentees] = await Promise.all([shipped('mentors.csv'), shipped('mentees.csv')]);
  return { mentors, mentees };
}

/**
 * Made-up people are nobody's data: the answers that the law asks for are filled in.
 *
 * @param {import('./api.js').Programme} programme
 * @returns {Promise<import('./steps/form.js').Answers>}
 */
export async function madeUpAnswers({ name, objective, usesSpecialCategoryData }) {
  return {
    lawfulBasis: 'legitimate-interests',
    ...(usesSpecialCategoryData && { specialCategoryCondition: 'made-public' }),
    programme: name,
    objective,
    columns: {},
    files: await madeUpParticipants(),
  };
}

/** @param {string} fileName */
async function shipped(fileName) {
  return { fileName, bytes: await readDemonstration(fileName) };
}
