package org.mentormatcher.matching.reading;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.tables.Table;

/**
 * A table, and whose it is.
 *
 * @param table the table
 * @param roles that the people in it may have
 */
record GivenTable(Table table, Set<Role> roles) {
  GivenTable {
    roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }

  /** Whose it is, as a mapping calls it. */
  Whose whose() {
    if (roles.size() > 1) {
      return Whose.EVERYBODY;
    }
    return roles.contains(Role.MENTOR) ? Whose.MENTORS : Whose.MENTEES;
  }
}
