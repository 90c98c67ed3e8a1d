package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.answers.Change;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.words.Sentence;

/** A change of the whole matching as a coordinator reads it, the first goal first. */
final class CostInWords {

  private CostInWords() {}

  /** As in "1 mentee fewer with a match, 5 points more". */
  static Sentence of(Change change, Objective objective) {
    if (change.equals(Change.NONE)) {
      return Sentence.of("cost.nothing");
    }
    Optional<Sentence> points = counted(change.points(), "cost.points-more", "cost.points-fewer");
    List<Optional<Sentence>> parts =
        new ArrayList<>(
            List.of(
                counted(change.mentees(), "cost.mentees-more", "cost.mentees-fewer"),
                counted(change.mentors(), "cost.mentors-more", "cost.mentors-fewer")));
    parts.add(objective == Objective.BEST_MATCHES ? 0 : parts.size(), points);
    return Sentence.of("cost.changes")
        .with("changes", parts.stream().flatMap(Optional::stream).toList());
  }

  private static Optional<Sentence> counted(long change, String more, String fewer) {
    return change == 0
        ? Optional.empty()
        : Optional.of(Sentence.of(change < 0 ? fewer : more).with("count", Math.abs(change)));
  }
}
