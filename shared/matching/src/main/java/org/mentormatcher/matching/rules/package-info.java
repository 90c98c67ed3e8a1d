/**
 * The kinds of rule that a programme can be made of: one class a kind, registered in one place.
 *
 * {@snippet file="org/mentormatcher/matching/examples/ProgrammeExamplesTest.java" region="rules"}
 *
 * <p>A rule says whether two people may be matched and what that would be worth. To it many people
 * are alike: it sorts each side into classes and judges pairs of classes ({@link
 * org.mentormatcher.matching.rules.Verdicts}), so that the work does not grow with pairs of people.
 * What concerns single pairs stands beside the classes.
 *
 * <p>Here belongs what rules have in common, and each kind in a class of its own that nothing but
 * {@link org.mentormatcher.matching.rules.RuleKinds} names. What a document says of a rule is read
 * through a {@link org.mentormatcher.matching.rules.RuleSource}, so that a kind knows nothing of
 * JSON; how verdicts become a problem is {@link org.mentormatcher.matching.scoring scoring}. A
 * blank never rules anybody out and never earns points. "One or two grades above" stands in a
 * programme and not here.
 *
 * <p>Start with {@link org.mentormatcher.matching.rules.Rule}; {@code Overlap} is a good kind to
 * copy, and CONTRIBUTING has the steps.
 */
package org.mentormatcher.matching.rules;
