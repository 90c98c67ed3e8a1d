/**
 * How a run ended: the result files, what was counted and proved, and what to heed before sharing.
 *
 * {@snippet file="org/mentormatcher/matching/examples/RunExamplesTest.java" region="outcome"}
 *
 * <p>Here belongs what every caller of a run sees, as values: the counts are numbers of the whole
 * group and say nothing about a person, and {@link org.mentormatcher.matching.outcome.Proof#holds}
 * is whether the matching is worth exactly what its prices allow any matching at most. How files
 * are written stands in {@link org.mentormatcher.matching.results results}, what is wrong with an
 * input in {@link org.mentormatcher.matching.problems problems}.
 *
 * <p>Start with {@link org.mentormatcher.matching.outcome.Outcome}: matched, or rejected with a
 * report. There is no third.
 */
package org.mentormatcher.matching.outcome;
