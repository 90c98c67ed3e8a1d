package org.mentormatcher.matching.answers;

/**
 * Somebody else whom a person could be matched with.
 *
 * @param partner position of the partner on the other side
 * @param points points of the pair
 * @param change what making this pair would change
 */
public record Alternate(int partner, long points, Change change) {}
