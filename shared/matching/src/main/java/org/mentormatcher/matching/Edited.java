package org.mentormatcher.matching;

/** What came of edits. */
public sealed interface Edited permits MatchedVersion, Edited.NotPossible {

  /**
   * They cannot all be; nothing was matched.
   *
   * @param why in a sentence, without anybody's data
   */
  record NotPossible(String why) implements Edited {}
}
