package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;

/**
 * How the coordinator's files tell who is what.
 *
 * @param from what tells it
 * @param column the column that tells it in one list, there wherever {@code from} includes it
 * @param pairs whether a pair has a mentor and a mentee
 * @param odd what becomes of somebody who stays over when people are paired
 */
public record Roles(From from, Optional<RoleColumn> column, Pairs pairs, Odd odd) {

  /** What becomes of somebody who stays over, as where the number of people is odd. */
  public enum Odd implements Labelled {
    /** They have no match. */
    LEFT_OVER,
    /** They join a pair, which is a group of three then. */
    GROUP_OF_THREE
  }

  /** Whether a pair has a direction. */
  public enum Pairs implements Labelled {
    /** One of the two is the mentor, the other the mentee. */
    DIRECTED,
    /** The two are the same to each other: a pair is made once, and uses up a place of both. */
    UNDIRECTED
  }

  /** The sides that differ: one of the two where pairs have no direction. */
  public List<Role> sides() {
    return isUndirected() ? List.of(Role.MENTOR) : List.of(Role.values());
  }

  /** Whether pairs have no direction. */
  public boolean isUndirected() {
    return pairs == Pairs.UNDIRECTED;
  }

  /** Whether whoever stays over joins a pair. */
  public boolean haveGroupsOfThree() {
    return odd == Odd.GROUP_OF_THREE;
  }

  /** Whether goals can be sought between these people. */
  public boolean canSeek(Goals goals) {
    return !isUndirected() || goals.areUndirected();
  }

  /** What tells a person's role. */
  public enum From implements Labelled {
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
