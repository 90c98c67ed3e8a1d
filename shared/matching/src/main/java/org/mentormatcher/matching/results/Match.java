package org.mentormatcher.matching.results;

import java.util.List;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;

/**
 * A pair that was made.
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

  /** The one of the two who has this role. */
  Participant in(Role role) {
    return role == Role.MENTOR ? mentor : mentee;
  }
}
