package org.mentormatcher.matching.assignment;

/**
 * A bipartite assignment problem with capacities on both sides, described between types.
 *
 * <p>People of one type are alike in everything that scores: every mentor of type {@code s} has
 * with every mentee of type {@code t} the same points, or is eligible for none of them. Capacities
 * stay each person's own.
 *
 * @param mentorType type of each mentor, 0 to {@code arcStart.length - 2}
 * @param mentorCapacity matches each mentor takes at most, 0 and above
 * @param menteeType type of each mentee, 0 and above
 * @param menteeCapacity matches each mentee takes at most, 0 and above
 * @param arcStart the eligible types of mentee of mentor type {@code s} stand at {@code
 *     arcStart[s]} to {@code arcStart[s + 1] - 1} of the next two arrays
 * @param arcMenteeType type of mentee, ascending within a mentor type
 * @param arcPoints points of a pair of these types
 * @param forbiddenMentor the mentor of each pair that must not be made although its types allow it
 * @param forbiddenMentee the mentee of each such pair
 */
public record AssignmentProblem(
    int[] mentorType,
    int[] mentorCapacity,
    int[] menteeType,
    int[] menteeCapacity,
    int[] arcStart,
    int[] arcMenteeType,
    long[] arcPoints,
    int[] forbiddenMentor,
    int[] forbiddenMentee) {}
