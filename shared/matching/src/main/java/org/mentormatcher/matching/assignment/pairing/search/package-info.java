/** Finds the best pairing: start at {@code PairingSolver}. */
package org.mentormatcher.matching.assignment.pairing.search;
