package org.mentormatcher.matching.assignment.pairing;

import java.math.BigInteger;

/**
 * The best pairs, and why none are better.
 *
 * @param pairs their numbers in the problem, ascending
 * @param points points of all together
 * @param peopleMatched people with at least one match, those served beforehand included
 * @param pairsChecked pairs that could be made whose price was checked
 * @param weights what points and people count
 * @param value what these pairs are worth
 * @param bound what the prices allow any pairs at most; equal to {@code value}
 */
public record Pairing(
    int[] pairs,
    long points,
    int peopleMatched,
    long pairsChecked,
    PairingWeights weights,
    BigInteger value,
    BigInteger bound) {}
