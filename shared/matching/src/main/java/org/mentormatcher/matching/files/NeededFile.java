package org.mentormatcher.matching.files;

import java.util.List;
import java.util.Optional;

/**
 * A file of participants, and what of it a programme needs.
 *
 * @param name the file's
 * @param needed what the columns are called that are read, with their letters
 * @param others what the columns are called that nothing is read from
 * @param reduced the file without what stands in the others; empty where it can only be read whole
 */
public record NeededFile(
    String name, List<String> needed, List<String> others, Optional<ResultFile> reduced) {
  public NeededFile {
    needed = List.copyOf(needed);
    others = List.copyOf(others);
  }
}
