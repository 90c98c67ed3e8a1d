package org.mentormatcher.matching.assignment;

import java.math.BigInteger;

/**
 * The outcome of the check that a solution is feasible and that dual prices prove it optimal.
 *
 * @param points points of all pairs together, locked ones included
 * @param mentorsMatched mentors with at least one match
 * @param menteesMatched mentees with at least one match
 * @param arcsChecked arcs of the network whose reduced cost was checked, 0 and above
 * @param pointWeight what a point counts in {@code value}
 * @param menteeWeight what a mentee with a match counts in {@code value}
 * @param mentorWeight what a mentor with a match counts in {@code value}
 * @param value the solution's value: points and matched people, each times its weight
 * @param bound what the dual prices allow any solution at most, the dual objective; equal to {@code
 *     value}
 */
public record Certificate(
    long points,
    int mentorsMatched,
    int menteesMatched,
    long arcsChecked,
    long pointWeight,
    long menteeWeight,
    long mentorWeight,
    BigInteger value,
    BigInteger bound) {}
