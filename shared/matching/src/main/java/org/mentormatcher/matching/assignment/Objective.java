package org.mentormatcher.matching.assignment;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the best matching is best at. Each is a lexicographic order of goals. */
public enum Objective {
  /** Most points; among equals more mentees with a match, then more mentors with one. */
  BEST_MATCHES("best-matches"),
  /** Most mentees with a match; among equals more mentors with one, then most points. */
  MOST_MATCHED("most-matched"),
  /**
   * As many people matched as {@link #MOST_MATCHED}; among equals the pair with the fewest points
   * has as many as can be, then most points.
   */
  WORST_OFF_FIRST("worst-off-first");

  private final String label;

  Objective(String label) {
    this.label = label;
  }

  /** The name used on the command line, in HTTP and in files. */
  public String label() {
    return label;
  }

  /** The names of all, as a sentence lists them. */
  public static String labels() {
    return Arrays.stream(values()).map(Objective::label).collect(Collectors.joining(", "));
  }

  /** The objective of that name, if there is one. */
  public static Optional<Objective> labelled(String label) {
    for (Objective objective : values()) {
      if (objective.label.equals(label)) {
        return Optional.of(objective);
      }
    }
    return Optional.empty();
  }
}
