/**
 * Matches that stand because a named person accepted each: read from a shortlist, written as a
 * list.
 *
 * {@snippet file="org/mentormatcher/matching/examples/ListExamplesTest.java" region="signoff"}
 *
 * <p>In programmes that decide nothing by themselves, a result is a ranked shortlist, and a match
 * stands once somebody wrote their name to it. Here belongs reading those names, with what is wrong
 * where two people accepted what cannot both be, and the list of what was accepted. The shortlist
 * itself is written in {@link org.mentormatcher.matching.results results}.
 *
 * <p>Start with {@link org.mentormatcher.matching.signoff.SignOffReader}: all is well, or no match
 * stands.
 */
package org.mentormatcher.matching.signoff;
