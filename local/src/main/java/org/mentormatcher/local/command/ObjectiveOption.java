package org.mentormatcher.local.command;

import java.util.Optional;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Option;

/** What to optimise, by the name that files and HTTP use, too. */
final class ObjectiveOption {

  @Option(names = "--objective", paramLabel = "OBJECTIVE", description = "${bundle:help.objective}")
  private String objective;

  /** The goals that were asked for, or else the programme's. */
  Goals or(Programme programme) {
    Goals goals = named(objective).orElse(programme.objective());
    if (!programme.roles().canSeek(goals)) {
      throw CommandFailure.misuse(Sentence.of("misuse.undirected-objective"));
    }
    return goals;
  }

  /** The goals of that name; empty where none is given. */
  static Optional<Goals> named(String label) {
    return Optional.ofNullable(label)
        .map(given -> Goals.find(given).orElseThrow(ObjectiveOption::unknown));
  }

  private static CommandFailure unknown() {
    return CommandFailure.misuse(
        Sentence.of("misuse.unknown-objective")
            .with("known", Labelled.labels(Objective.class))
            .with("goals", Labelled.labels(Goal.class)));
  }
}
