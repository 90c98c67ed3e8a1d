package org.mentormatcher.matching.participants;

import java.util.List;

/**
 * Everybody in a run.
 *
 * @param mentors no two with the same identity
 * @param mentees no two with the same identity
 */
public record Participants(List<Participant> mentors, List<Participant> mentees) {
  public Participants {
    mentors = List.copyOf(mentors);
    mentees = List.copyOf(mentees);
  }

  /** The people on one side. */
  public List<Participant> of(Role role) {
    return role == Role.MENTOR ? mentors : mentees;
  }
}
