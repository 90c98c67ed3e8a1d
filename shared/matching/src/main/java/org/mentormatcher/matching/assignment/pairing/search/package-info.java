/**
 * Finds the best pairing.
 *
 * <p>Edmonds' blossom algorithm, primal-dual, on a sparse graph of promising pairs; the others are
 * priced, and those that would be a gain come in until there are none. As in all searches of this
 * project, nothing is believed: {@link org.mentormatcher.matching.assignment.pairing.proof
 * assignment.pairing.proof} checks the outcome.
 *
 * <p>Here belongs how pairings are found. The problem and its graph stand one level up, in {@link
 * org.mentormatcher.matching.assignment.pairing assignment.pairing}, so that the proof needs
 * nothing of this package.
 *
 * <p>Start with {@link org.mentormatcher.matching.assignment.pairing.search.PairingSolver}; {@code
 * BlossomSearch} is the algorithm.
 */
package org.mentormatcher.matching.assignment.pairing.search;
