/**
 * The assignment problem with capacities, its solution, and the certificate that proves it.
 *
 * {@snippet file="org/mentormatcher/matching/examples/AssignmentExamplesTest.java" region="problem"
 * }
 *
 * <p>In the field's words: a maximum-weight bipartite <i>b</i>-matching (capacitated assignment, a
 * transportation problem with unit arcs), described between types of people who are alike, with a
 * lexicographic objective. {@link org.mentormatcher.matching.assignment.solver.AssignmentSolver}
 * states it as a formula.
 *
 * <h2>What belongs here</h2>
 *
 * <p>The nouns that both the search and its proof are about, and outsiders too: {@link
 * org.mentormatcher.matching.assignment.AssignmentProblem problem}, {@link
 * org.mentormatcher.matching.assignment.Objective objective}, {@link
 * org.mentormatcher.matching.assignment.Solution solution}, {@link
 * org.mentormatcher.matching.assignment.Certificate certificate}; and why one weighted sum stands
 * for the objective ({@link org.mentormatcher.matching.assignment.LevelWeights}) and for the
 * lottery below it ({@link org.mentormatcher.matching.assignment.Draw}). Nothing here knows of
 * participants, rules or files: people are positions, points are whole numbers. {@link
 * org.mentormatcher.matching.scoring scoring} makes problems of people.
 *
 * <h2>Rooms</h2>
 *
 * <ul>
 *   <li>{@link org.mentormatcher.matching.assignment.solver assignment.solver}: the door, a problem
 *       in and a proved solution out.
 *   <li>{@link org.mentormatcher.matching.assignment.groups assignment.groups}, {@link
 *       org.mentormatcher.matching.assignment.rows assignment.rows}, {@link
 *       org.mentormatcher.matching.assignment.flow assignment.flow}: the search.
 *   <li>{@link org.mentormatcher.matching.assignment.proof assignment.proof}: the check, which uses
 *       nothing of the search.
 *   <li>{@link org.mentormatcher.matching.assignment.pairing assignment.pairing}: the same for
 *       people of one group, where pairs have no direction.
 * </ul>
 *
 * <h2>Where to start reading</h2>
 *
 * <p>With {@link org.mentormatcher.matching.assignment.AssignmentProblem}, then {@link
 * org.mentormatcher.matching.assignment.solver.AssignmentSolver}. The whole follows Ahuja,
 * Magnanti, Orlin, <i>Network Flows</i> (1993), chapters 9 and 14.
 */
package org.mentormatcher.matching.assignment;
