package org.mentormatcher.matching.assignment;

/**
 * The outcome of the check that a solution is feasible and that dual prices prove it optimal.
 *
 * @param points points of all pairs together
 * @param mentorsMatched mentors with at least one match
 * @param menteesMatched mentees with at least one match
 * @param arcsChecked arcs of the network whose reduced cost was checked, 0 and above
 */
public record Certificate(long points, int mentorsMatched, int menteesMatched, long arcsChecked) {}
