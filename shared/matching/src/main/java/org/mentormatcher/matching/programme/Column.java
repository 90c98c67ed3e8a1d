package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.rules.Attribute;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Labelled;

/**
 * A column of the coordinator's files.
 *
 * @param name the heading that results use
 * @param aliases other headings for the same thing
 * @param of the roles that have it
 * @param purpose what its values are used for
 * @param presence whether it may be missing or blank
 * @param specialCategory whether its values are special-category data (Article 9 GDPR)
 * @param values what may be written there
 */
public record Column(
    String name,
    List<String> aliases,
    Set<Role> of,
    Purpose purpose,
    Presence presence,
    boolean specialCategory,
    ColumnValues values) {
  public Column {
    aliases = List.copyOf(aliases);
    of = Set.copyOf(of);
  }

  /** Its name alone: columns are looked up in maps once a cell. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** What a column's values are used for. */
  public enum Purpose implements Labelled {
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
  public enum Presence implements Labelled {
    /** Nothing: the whole column may be missing. */
    OPTIONAL,
    /** The column; its cells may be blank. */
    COLUMN,
    /** A value in every row. */
    VALUE
  }

  /** Whether its cells hold e-mail addresses: it says so, and is how people are reached. */
  public boolean holdsAddresses() {
    return purpose == Purpose.CONTACT
        && Stream.concat(Stream.of(name), aliases.stream())
            .anyMatch(heading -> Folding.foldHeading(heading).contains("mail"));
  }

  /** What rules know of it. */
  public Attribute attribute() {
    return values.attribute(name);
  }
}
