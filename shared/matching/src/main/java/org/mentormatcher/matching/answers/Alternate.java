package org.mentormatcher.matching.answers;

import org.mentormatcher.matching.assignment.Totals;

/**
 * Somebody else whom a person could be matched with.
 *
 * @param partner position of the partner on the other side
 * @param points points of the pair
 * @param change what making this pair would change
 */
public record Alternate(int partner, long points, Totals change) {}
