package org.mentormatcher.matching.assignment;

/**
 * Dual prices: what one unit of each person's time is worth, in the weights of {@link
 * LevelWeights}. Those of people without capacity mean nothing.
 *
 * @param mentor price of each mentor
 * @param mentee price of each mentee
 */
public record Prices(long[] mentor, long[] mentee) {}
