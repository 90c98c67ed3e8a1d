package org.mentormatcher.matching.results;

import java.util.OptionalInt;
import org.mentormatcher.words.Language;

/**
 * What anybody may be told about a group; what is suppressed is empty.
 *
 * @param name what its people have in common
 * @param people how many they are
 * @param matched people with at least one match
 * @param unmatched people without one
 */
record PublishedCount(String name, OptionalInt people, OptionalInt matched, OptionalInt unmatched) {

  /** A count in a cell; a suppressed one says so. */
  static String words(OptionalInt count, Language language) {
    if (count.isEmpty()) {
      return language.say("count.suppressed");
    }
    return count.getAsInt() == 0 ? language.say("count.none") : Integer.toString(count.getAsInt());
  }
}
