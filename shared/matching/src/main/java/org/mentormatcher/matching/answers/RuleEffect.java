package org.mentormatcher.matching.answers;

import org.mentormatcher.matching.assignment.Totals;

/**
 * What one rule did in a run.
 *
 * @param rule position of the rule in the programme
 * @param pairsRemoved pairs of a mentor and a mentee that it excludes, whether or not others do too
 * @param points points that it gave to the pairs that were made
 * @param withoutIt what the best matching without the rule has more than this one: points of the
 *     other rules, mentees and mentors with a match; what the rule cost
 * @param pairsWithoutIt pairs that the best matching without the rule has more, negative: fewer
 */
public record RuleEffect(
    int rule, long pairsRemoved, long points, Totals withoutIt, int pairsWithoutIt) {}
