/**
 * Questions about a matching that was found, answered exactly from what proves it optimal.
 *
 * {@snippet file="org/mentormatcher/matching/examples/AssignmentExamplesTest.java" region="answers"
 * }
 *
 * <p>Why has somebody no match? Whom else could they have, at what cost to the others? What would
 * making or forbidding a pair change, and who would have to move? What did each rule cost? Every
 * answer is the difference of two optima, as if one had solved again. In the field's words this is
 * sensitivity analysis (post-optimality analysis): a change of one pair is a shortest path in the
 * residual network under reduced costs, and who has too few partners is told by a violator of
 * Hall's condition.
 *
 * <p>Here belong questions about one solved problem, asked of positions: names of people and
 * sentences are added in {@link org.mentormatcher.matching.results.Explanation}, and how the
 * network is searched stands in {@link org.mentormatcher.matching.assignment.flow assignment.flow}.
 *
 * <p>Start with {@link org.mentormatcher.matching.answers.Answers}; a question takes one search,
 * {@code O(E + V log V)}, and its page says what is kept between questions. {@link
 * org.mentormatcher.matching.answers.Effects} solves once more without each rule, {@link
 * org.mentormatcher.matching.answers.TradeOff} for fewer and fewer pairs of an earlier matching.
 */
package org.mentormatcher.matching.answers;
