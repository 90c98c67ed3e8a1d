package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.scoring.Scores;

/**
 * A pair that was made, or could be.
 *
 * @param mentor the mentor
 * @param mentee the mentee
 * @param points points of the pair, 0 and above
 * @param pointsByRule points that each rule gave, in the programme's order; their sum is {@code
 *     points}
 * @param openPoints the points of rules that read only what matches see anyway
 */
record Match(
    Participant mentor, Participant mentee, long points, List<Long> pointsByRule, long openPoints) {
  Match {
    pointsByRule = List.copyOf(pointsByRule);
  }

  /** What matching two people would mean. */
  static Match of(Participants participants, Scores scores, int mentor, int mentee) {
    long[] pointsByRule = scores.pointsByRule(mentor, mentee);
    List<Long> each = new ArrayList<>(pointsByRule.length);
    long points = 0;
    for (long ofRule : pointsByRule) {
      each.add(ofRule);
      points = Math.addExact(points, ofRule);
    }
    return new Match(
        participants.mentors().get(mentor),
        participants.mentees().get(mentee),
        points,
        each,
        scores.openPoints(pointsByRule));
  }

  /** The same match with these as its two people. */
  Match between(Participant otherMentor, Participant otherMentee) {
    return new Match(otherMentor, otherMentee, points, pointsByRule, openPoints);
  }

  /** The one of the two who has this role. */
  Participant in(Role role) {
    return role == Role.MENTOR ? mentor : mentee;
  }
}
