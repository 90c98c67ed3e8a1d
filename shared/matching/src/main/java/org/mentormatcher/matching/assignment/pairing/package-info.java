/**
 * The problem of pairing people of one group, where no pair has a direction: each pair is made once
 * and uses up one place of both.
 *
 * {@snippet file="org/mentormatcher/matching/examples/AssignmentExamplesTest.java" region="pairing"
 * }
 *
 * <p>In the field's words: a maximum-weight simple <i>b</i>-matching in a general graph, which is a
 * matching in a larger graph by Tutte's construction (1954).
 *
 * <p>Here belong the problem, the graph, its prices and why one sum stands for the objective; how
 * it is solved stands in {@link org.mentormatcher.matching.assignment.pairing.search
 * assignment.pairing.search}, and {@link org.mentormatcher.matching.assignment.pairing.proof
 * assignment.pairing.proof} only checks. Who the people are, {@link
 * org.mentormatcher.matching.undirected undirected} knows.
 *
 * <p>Start with {@link org.mentormatcher.matching.assignment.pairing.PairingProblem}, then {@link
 * org.mentormatcher.matching.assignment.pairing.PairingGraph}.
 */
package org.mentormatcher.matching.assignment.pairing;
