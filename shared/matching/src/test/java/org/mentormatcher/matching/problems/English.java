package org.mentormatcher.matching.problems;

import org.mentormatcher.words.Language;

/** What an English reader is told. */
public final class English {

  private English() {}

  /** What is wrong. */
  public static String problem(Problem problem) {
    return problem.problem(Language.ENGLISH);
  }
}
