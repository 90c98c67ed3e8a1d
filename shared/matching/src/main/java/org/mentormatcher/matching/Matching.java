package org.mentormatcher.matching;

import java.util.List;
import java.util.function.Consumer;
import org.mentormatcher.matching.programme.Programme;

/** A whole run: files and a programme in, result files or a problem report out. */
public final class Matching {

  private Matching() {}

  /**
   * Matches the participants in the files. The same participants give the same bytes, whatever the
   * order of their rows and whatever the names of the files.
   *
   * @param programme the rules
   * @param objective what to optimise
   * @param files two files, mentors first, or one with a role column
   * @param watcher is told each stage as it begins
   */
  public static Outcome run(
      Programme programme, Objective objective, List<SourceFile> files, Consumer<Stage> watcher) {
    throw new UnsupportedOperationException();
  }
}
