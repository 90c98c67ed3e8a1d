package org.mentormatcher.functions.match;

import java.util.function.Consumer;
import org.mentormatcher.matching.Input;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Objective;
import org.mentormatcher.matching.Outcome;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/** The matching as a job names it. */
@FunctionalInterface
public interface Matcher {

  /** The product's own: shipped programmes by name, objectives by label. */
  Matcher SHIPPED =
      (programme, objective, input, watcher) ->
          Matching.run(
              ShippedProgrammes.named(programme).orElseThrow(),
              Objective.labelled(objective).orElseThrow(),
              input,
              watcher);

  /**
   * Matches the participants.
   *
   * @param watcher is told each stage as it begins
   */
  Outcome match(String programme, String objective, Input input, Consumer<Stage> watcher);
}
