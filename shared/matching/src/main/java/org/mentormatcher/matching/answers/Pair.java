package org.mentormatcher.matching.answers;

/**
 * A mentor and a mentee, by their positions.
 *
 * @param mentor position of the mentor
 * @param mentee position of the mentee
 */
public record Pair(int mentor, int mentee) {}
