package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.rules.Ladder;

/**
 * A column of the coordinator's files.
 *
 * @param name the heading that results use
 * @param aliases other headings for the same thing
 * @param of the roles that have it
 * @param purpose what its values are used for
 * @param presence whether it may be missing or blank
 * @param specialCategory whether its values are special-category data (Article 9 GDPR)
 * @param ladder the ladder that its values must be on, if any
 */
public record Column(
    String name,
    List<String> aliases,
    Set<Role> of,
    Purpose purpose,
    Presence presence,
    boolean specialCategory,
    Optional<Ladder> ladder) {

  /** What a column's values are used for. */
  public enum Purpose {
    /** Shown to matches. */
    SHARED,
    /** How to reach the person; shown to matches. */
    CONTACT,
    /** Used for matching, never shown. */
    MATCHING,
    /** Neither used nor shown. */
    IGNORED;

    /** Whether matches see the values. */
    public boolean isShown() {
      return this == SHARED || this == CONTACT;
    }
  }

  /** What must be there. */
  public enum Presence {
    /** Nothing: the whole column may be missing. */
    OPTIONAL,
    /** The column; its cells may be blank. */
    COLUMN,
    /** A value in every row. */
    VALUE
  }
}
