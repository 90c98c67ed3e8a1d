package org.mentormatcher.matching;

import org.mentormatcher.matching.outcome.Outcome;

/** What came of files that were opened to be matched and changed. */
public sealed interface OpenedFiles permits MatchDesk, OpenedFiles.Unread {

  /**
   * The input has problems; nothing was matched.
   *
   * @param outcome what is wrong, where, and what to do
   */
  record Unread(Outcome.Rejected outcome) implements OpenedFiles {}
}
