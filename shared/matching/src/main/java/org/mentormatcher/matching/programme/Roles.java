package org.mentormatcher.matching.programme;

import java.util.Optional;
import org.mentormatcher.words.Sentence;

/**
 * How the coordinator's files tell who is what.
 *
 * @param from what tells it
 * @param column the column that tells it in one list, there wherever {@code from} includes it
 */
public record Roles(From from, Optional<RoleColumn> column) {

  /** What tells a person's role. */
  public enum From {
    /** The file: mentors in one, mentees in the other. */
    FILES,
    /** A column of the only file. */
    COLUMN,
    /** Two files, or one with a column. */
    FILES_OR_COLUMN,
    /** Nothing: everybody in the only file is both. */
    EVERYBODY;

    /** What files are taken, in words. */
    public Sentence taken() {
      return switch (this) {
        case FILES -> Sentence.of("files-taken.files");
        case COLUMN -> Sentence.of("files-taken.column");
        case FILES_OR_COLUMN -> Sentence.of("files-taken.files-or-column");
        case EVERYBODY -> Sentence.of("files-taken.everybody");
      };
    }

    /** Whether there may be that many files. */
    public boolean accepts(int files) {
      return files == 2 ? this == FILES || this == FILES_OR_COLUMN : files == 1 && this != FILES;
    }
  }
}
