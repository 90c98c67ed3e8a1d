/**
 * The part that only checks: given a pairing problem, pairs and prices, whether no pairs are
 * better.
 *
 * <p>The prices are a feasible dual of Edmonds' matching polytope, odd sets included; if the pairs
 * are worth what the prices allow at most, none are better. It imports nothing of the search, which
 * a test holds, and takes time linear in pairs and edges, and in the edges at each odd set.
 *
 * <p>Here belongs the check and what it reads off prices; anything that chooses pairs belongs to
 * {@link org.mentormatcher.matching.assignment.pairing.search assignment.pairing.search}.
 *
 * <p>Start with {@link org.mentormatcher.matching.assignment.pairing.proof.PairingCheck}, whose
 * page has the proof.
 */
package org.mentormatcher.matching.assignment.pairing.proof;
