/**
 * The part that only checks: given a problem, a matching and prices, whether no matching is better.
 *
 * {@snippet file="org/mentormatcher/matching/examples/AssignmentExamplesTest.java" region="proof"}
 *
 * <p>The prices are a feasible dual; complementary slackness and the equality of the primal and the
 * dual objective prove the matching optimal (Ahuja, Magnanti, Orlin, <i>Network Flows</i>, theorem
 * 9.4). It runs after every solve, and coordinators are told so: "a part of the program that only
 * checks".
 *
 * <p>Here belongs nothing that the search could be wrong about in the same way: this package
 * imports the problem and nothing of {@link org.mentormatcher.matching.assignment.flow
 * assignment.flow}, which a test holds.
 *
 * <p>Start with {@link org.mentormatcher.matching.assignment.proof.OptimalityCheck}, whose page has
 * the proof itself and its time.
 */
package org.mentormatcher.matching.assignment.proof;
