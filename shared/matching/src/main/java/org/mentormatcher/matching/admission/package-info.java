/**
 * Who of the people in the files takes part, and who is left out and why.
 *
 * <p>Here belong the conditions that a programme sets for taking part: consent, opting out, a
 * recent confirmation; and the {@link org.mentormatcher.matching.admission.Account account} of
 * every row, which adds up, so that nobody disappears without a line. Whether two people may be
 * matched with each other is a rule, {@link org.mentormatcher.matching.rules rules}; whether a cell
 * can be understood at all is decided before, {@link org.mentormatcher.matching.reading reading}.
 *
 * <p>Start with {@link org.mentormatcher.matching.admission.Admitted#of}. Whoever opts out in one
 * list, or in a further file, is out in all of them. Takes time linear in people.
 */
package org.mentormatcher.matching.admission;
