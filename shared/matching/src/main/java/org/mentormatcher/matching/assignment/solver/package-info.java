/**
 * The door: a problem in, a proved solution out.
 *
 * {@snippet file="org/mentormatcher/matching/examples/AssignmentExamplesTest.java" region="solver"}
 *
 * <p>Here belongs the order of the steps: reduce, group, weigh, solve the flow, deal its units out
 * to people (disaggregation), prove. What a step does stands in the room of that step: {@link
 * org.mentormatcher.matching.assignment.groups assignment.groups}, {@link
 * org.mentormatcher.matching.assignment.rows assignment.rows}, {@link
 * org.mentormatcher.matching.assignment.flow assignment.flow}, {@link
 * org.mentormatcher.matching.assignment.proof assignment.proof}.
 *
 * <p>Start with {@link org.mentormatcher.matching.assignment.solver.AssignmentSolver}, which states
 * the problem as a formula, the time and the memory. {@code WeakestPair} makes a bottleneck
 * assignment of it: it bisects the points that every pair can have, and solves {@code O(log)} of
 * their number of times.
 */
package org.mentormatcher.matching.assignment.solver;
