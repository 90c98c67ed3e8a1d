package org.mentormatcher.matching;

import java.util.Optional;

/** What the best matching is best at. Each is a lexicographic order of goals. */
public enum Objective {
  /** Most points; among equals more mentees with a match, then more mentors with one. */
  BEST_MATCHES("best-matches"),
  /** Most mentees with a match; among equals more mentors with one, then most points. */
  MOST_MATCHED("most-matched");

  private final String label;

  Objective(String label) {
    this.label = label;
  }

  /** The name used on the command line, in HTTP and in files. */
  public String label() {
    return label;
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
