package org.mentormatcher.local.command;

import java.util.Optional;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Option;

/** An objective by the name that files and HTTP use, too. */
final class ObjectiveOption {

  @Option(names = "--objective", paramLabel = "OBJECTIVE", description = "${bundle:help.objective}")
  private String objective;

  /** The objective that was asked for, or else the programme's. */
  Objective or(Programme programme) {
    return named(objective).orElse(programme.objective());
  }

  /** The objective of that name; empty where none is given. */
  static Optional<Objective> named(String label) {
    return Optional.ofNullable(label)
        .map(given -> Labelled.find(Objective.class, given).orElseThrow(ObjectiveOption::unknown));
  }

  private static CommandFailure unknown() {
    return CommandFailure.misuse(
        Sentence.of("misuse.unknown-objective").with("known", Labelled.labels(Objective.class)));
  }
}
