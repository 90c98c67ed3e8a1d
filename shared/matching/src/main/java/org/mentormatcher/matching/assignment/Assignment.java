package org.mentormatcher.matching.assignment;

import java.util.Optional;

/**
 * An optimal solution.
 *
 * @param mentor the mentor of each pair, ascending
 * @param mentee the mentee of each pair, ascending within a mentor
 * @param points points of each pair
 * @param certificate why no solution is better
 * @param worstOff what else proves it, if the worst-off pair was a goal and there was a choice
 */
public record Assignment(
    int[] mentor,
    int[] mentee,
    long[] points,
    Certificate certificate,
    Optional<WorstOffProof> worstOff) {}
