/**
 * The people who are interchangeable put together, before anything is solved.
 *
 * {@snippet file="org/mentormatcher/matching/examples/AssignmentExamplesTest.java" region="groups"}
 *
 * <p>In the field's words, symmetry is broken by type aggregation: people of one type, with the
 * same room and without a pair of their own that is forbidden or locked, become one node with a
 * supply. Under a limit on mentors of one class, a group of mentees has a node for each class.
 *
 * <p>Here belongs what groups are and which nodes they have; arcs between them are {@link
 * org.mentormatcher.matching.assignment.rows assignment.rows}, and who of a group gets which match
 * is decided when all is solved, in {@link org.mentormatcher.matching.assignment.solver
 * assignment.solver}.
 *
 * <p>Start with {@link org.mentormatcher.matching.assignment.groups.GroupedProblem}. Time and
 * memory are linear in people, and {@code O(q log q)} in forbidden and locked pairs.
 */
package org.mentormatcher.matching.assignment.groups;
