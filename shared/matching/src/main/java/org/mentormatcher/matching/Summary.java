package org.mentormatcher.matching;

/**
 * The counts of a run. They are numbers about the whole group and say nothing about a person.
 *
 * @param programme the programme's name
 * @param objective what was optimised
 * @param mentors mentors read, 0 and above
 * @param mentees mentees read, 0 and above
 * @param mentorsMatched mentors with at least one match
 * @param menteesMatched mentees with at least one match
 * @param pairs pairs made
 * @param points points of all pairs together
 * @param provenOptimal whether the dual prices proved that no matching is better; always true in a
 *     result that was handed out
 */
public record Summary(
    String programme,
    Objective objective,
    int mentors,
    int mentees,
    int mentorsMatched,
    int menteesMatched,
    int pairs,
    long points,
    boolean provenOptimal) {

  /** As a JSON object, keys in the order of the components. */
  public String toJson() {
    throw new UnsupportedOperationException();
  }
}
