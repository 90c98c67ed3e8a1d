/**
 * From participants and rules to an assignment problem between types of people.
 *
 * {@snippet file="org/mentormatcher/matching/examples/ProgrammeExamplesTest.java" region="scoring"}
 *
 * <p>People who are alike to every rule are of one type, and only pairs of types are judged: work
 * grows with pairs of types, not of people. Single pairs that must not be made are listed one by
 * one. People come in drawn order (a hash of everybody's identities), so that neither the order of
 * rows nor who registered first decides anything.
 *
 * <p>Here belongs the step from people to numbers, and back: which rule excluded a pair, what each
 * gave it. What a rule thinks of a pair is {@link org.mentormatcher.matching.rules rules}; what is
 * done with the problem is {@link org.mentormatcher.matching.assignment assignment}, which knows of
 * nobody here.
 *
 * <p>Start with {@link org.mentormatcher.matching.scoring.Scores#problem}; {@link
 * org.mentormatcher.matching.scoring.DrawOrder} is the lottery's order.
 */
package org.mentormatcher.matching.scoring;
