package org.mentormatcher.matching;

import java.util.List;

/**
 * What a run reads.
 *
 * @param files the participants: mentors and mentees, or everybody in one file with a role column
 * @throws IllegalArgumentException if there is not one file and are not two
 */
public record Input(List<SourceFile> files) {
  public Input {
    files = List.copyOf(files);
    if (files.isEmpty() || files.size() > 2) {
      throw new IllegalArgumentException("one file or two, not " + files.size());
    }
  }

  /** These files and nothing else. */
  public static Input of(List<SourceFile> files) {
    return new Input(files);
  }

  /** These files and nothing else. */
  public static Input of(SourceFile... files) {
    return of(List.of(files));
  }
}
