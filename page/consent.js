import { saying, swapped, withoutColumns } from './mapping.js';

/**
 * What was answered before, with what the user agreed to after seeing what is wrong with the files.
 *
 * @param {import('./steps/form.js').Answers} before
 * @param {import('./steps/problems.js').Choices} choices
 * @returns {import('./steps/form.js').Answers}
 */
export function agreed(before, choices) {
  if (choices.swaps) {
    return swapped(before);
  }
  const answered = choices.forgetsColumns ? withoutColumns(before) : before;
  const columns = { ...answered.columns, ...choices.columns };
  return {
    ...saying({ ...answered, columns }, choices.mapping ?? {}),
    consent: both(before.consent, choices),
  };
}

/**
 * What was agreed to before, and now.
 *
 * @param {import('./steps/form.js').Consent | undefined} before
 * @param {import('./steps/problems.js').Choices} choices
 */
function both(before, choices) {
  const acceptUnknown = [...new Set([...(before?.acceptUnknown ?? []), ...choices.acceptUnknown])];
  const acceptLost = [...new Set([...(before?.acceptLost ?? []), ...choices.acceptLost])];
  const answers = { ...before?.answers, ...choices.answers };
  return {
    ...((before?.leaveOutProblemRows || choices.leaveOut) && {
      leaveOutProblemRows: true,
    }),
    ...(acceptUnknown.length > 0 && { acceptUnknown }),
    ...(acceptLost.length > 0 && { acceptLost }),
    ...(Object.keys(answers).length > 0 && { answers }),
  };
}
