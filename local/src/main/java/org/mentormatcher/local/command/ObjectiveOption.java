package org.mentormatcher.local.command;

import java.util.Arrays;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.words.Sentence;

/** An objective by the name that files and HTTP use, too. */
final class ObjectiveOption {

  private ObjectiveOption() {}

  /** The objective of that name; empty where none is given. */
  static Optional<Objective> named(String label) {
    return Optional.ofNullable(label)
        .map(given -> Objective.labelled(given).orElseThrow(ObjectiveOption::unknown));
  }

  private static CommandFailure unknown() {
    return CommandFailure.misuse(
        Sentence.of("misuse.unknown-objective")
            .with("known", Arrays.stream(Objective.values()).map(Objective::label).toList()));
  }
}
