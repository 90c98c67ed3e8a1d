package org.mentormatcher.acceptance.walls;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The page that a package opens with.
 *
 * @param name the package's
 * @param text the source of {@code package-info.java}, or "" where there is none
 */
record PackagePage(String name, String text) {

  private static final Pattern EXAMPLE =
      Pattern.compile("\\{@snippet\\s+file=\"([^\"]+)\"\\s+region=\"([^\"]+)\"\\s*}");

  /**
   * An example on a page.
   *
   * @param file whose part it is, below the folder of test sources
   * @param region the part's name
   */
  record PageExample(String file, String region) {}

  /** Whether it says what belongs there, and where to start reading. */
  boolean guides() {
    return (text.contains("belong") && text.contains("Start with"))
        || (text.contains("<h2>What belongs") && text.contains("<h2>Where to start reading"));
  }

  /** The examples that it shows. */
  List<PageExample> examples() {
    return EXAMPLE
        .matcher(text.replaceAll("\\s*\\n \\*\\s*", " "))
        .results()
        .map(found -> new PageExample(found.group(1), found.group(2)))
        .toList();
  }

  /** How many examples it means to show, however they are written. */
  long meant() {
    return Pattern.compile("\\{@snippet").matcher(text).results().count();
  }
}
