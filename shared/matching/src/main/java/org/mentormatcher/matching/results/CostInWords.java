package org.mentormatcher.matching.results;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentormatcher.matching.answers.Change;
import org.mentormatcher.matching.assignment.Objective;

/** A change of the whole matching as a coordinator reads it, the first goal first. */
final class CostInWords {

  private CostInWords() {}

  /** As in "1 mentee fewer with a match, 5 points more". */
  static String of(Change change, Objective objective) {
    if (change.equals(Change.NONE)) {
      return "nothing: another matching is as good";
    }
    Stream<String> points = Stream.of(counted(change.points(), "point", ""));
    Stream<String> people =
        Stream.of(
            counted(change.mentees(), "mentee", " with a match"),
            counted(change.mentors(), "mentor", " with a match"));
    return (objective == Objective.BEST_MATCHES
            ? Stream.concat(points, people)
            : Stream.concat(people, points))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String counted(long count, String noun, String after) {
    if (count == 0) {
      return "";
    }
    long size = Math.abs(count);
    return size + " " + noun + (size == 1 ? "" : "s") + (count < 0 ? " fewer" : " more") + after;
  }
}
