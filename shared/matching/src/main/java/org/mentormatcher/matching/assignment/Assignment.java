package org.mentormatcher.matching.assignment;

/**
 * An optimal solution.
 *
 * @param mentor the mentor of each pair, ascending
 * @param mentee the mentee of each pair, ascending within a mentor
 * @param points points of each pair
 * @param certificate why no solution is better
 */
public record Assignment(int[] mentor, int[] mentee, long[] points, Certificate certificate) {}
