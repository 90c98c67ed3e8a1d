package org.mentormatcher.matching.participants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** Where each of some people stands among them, by identity. */
  public static Map<String, Integer> positions(List<Participant> people) {
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; i < people.size(); i++) {
      positions.put(people.get(i).identity(), i);
    }
    return positions;
  }

  /** The people on one side, by identity. */
  public Map<String, Participant> byIdentity(Role role) {
    Map<String, Participant> people = new HashMap<>();
    of(role).forEach(person -> people.put(person.identity(), person));
    return people;
  }
}
