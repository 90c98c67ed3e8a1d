package org.mentormatcher.functions.match;

import java.util.List;
import java.util.function.Consumer;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Objective;
import org.mentormatcher.matching.Outcome;
import org.mentormatcher.matching.SourceFile;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/** The matching as a job names it. */
@FunctionalInterface
public interface Matcher {

  /** The product's own: shipped programmes by name, objectives by label. */
  Matcher SHIPPED =
      (programme, objective, files, watcher) ->
          Matching.run(
              ShippedProgrammes.named(programme).orElseThrow(),
              Objective.labelled(objective).orElseThrow(),
              files,
              watcher);

  /**
   * Matches the files, mentors first.
   *
   * @param watcher is told each stage as it begins
   */
  Outcome match(
      String programme, String objective, List<SourceFile> files, Consumer<Stage> watcher);
}
