/**
 * Programmes in which a pair has no direction: from people who are on both sides to the problem of
 * pairing them, and back to matches.
 *
 * <p>A pair is possible if the rules allow it both ways round, and is worth the better of the two.
 * Here belongs that translation, what was decided beforehand included, answers about what was
 * found, and groups of three, which are people who stay over joining pairs. The problem itself, its
 * search and its proof are {@link org.mentormatcher.matching.assignment.pairing
 * assignment.pairing}, which knows of no participants.
 *
 * <p>Start with {@link org.mentormatcher.matching.undirected.UndirectedSolver}. Beyond the solve it
 * takes time linear in arcs between types and in pairs of people that are possible, for here pairs
 * are looked at one by one.
 */
package org.mentormatcher.matching.undirected;
