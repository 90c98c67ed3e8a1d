package org.mentormatcher.matching.rules;

import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.participants.Decisions;
import org.mentormatcher.matching.participants.PairList;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;

/**
 * The people of one run, and what the coordinator knows about pairs of them.
 *
 * @param mentors by their positions in the run
 * @param mentees by their positions in the run
 * @param decisions what the coordinator decided beforehand
 */
public record Group(List<Participant> mentors, List<Participant> mentees, Decisions decisions) {
  public Group {
    mentors = List.copyOf(mentors);
    mentees = List.copyOf(mentees);
  }

  /** Those of some listed pairs that could be made, in either direction. */
  PairSet positions(PairList pairs) {
    Map<String, Integer> mentorAt = Participants.positions(mentors);
    Map<String, Integer> menteeAt = Participants.positions(mentees);
    PairSet.Builder positions = new PairSet.Builder();
    for (var pair : pairs.pairs()) {
      List<String> both = List.copyOf(pair);
      positions.add(mentorAt.get(both.getFirst()), menteeAt.get(both.getLast()));
      positions.add(mentorAt.get(both.getLast()), menteeAt.get(both.getFirst()));
    }
    return positions.build();
  }
}
