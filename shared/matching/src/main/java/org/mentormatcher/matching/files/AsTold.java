package org.mentormatcher.matching.files;

import java.util.List;
import java.util.Optional;

/**
 * What the coordinator said about files that cannot say it themselves.
 *
 * @param encoding of files of text that do not tell theirs, such as {@code mac-roman}
 * @param sheets names of the sheets to read, of workbooks that have them
 */
public record AsTold(Optional<String> encoding, List<String> sheets) {
  /** Nothing. */
  public static final AsTold NOTHING = new AsTold(Optional.empty(), List.of());

  public AsTold {
    sheets = List.copyOf(sheets);
  }
}
