package org.mentormatcher.matching;

/** What came of edits. */
public sealed interface Edited permits MatchedVersion, Edited.Refused {

  /**
   * They cannot all be; nothing was matched.
   *
   * @param why in a sentence, without anybody's data
   */
  record Refused(String why) implements Edited {}
}
