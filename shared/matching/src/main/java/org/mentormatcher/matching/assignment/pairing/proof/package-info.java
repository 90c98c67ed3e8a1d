/**
 * The part that only checks: given a pairing problem, pairs and prices, whether no pairs are
 * better. It imports nothing of the search.
 */
package org.mentormatcher.matching.assignment.pairing.proof;
