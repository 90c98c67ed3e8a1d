package org.mentormatcher.matching.results;

/**
 * How many people of a group have a match, and how many have none. It may tell of single people: it
 * is for {@link DisclosureControl}, never for a file.
 *
 * @param name what its people have in common
 * @param matched people with at least one match, 0 and above
 * @param unmatched people without one, 0 and above
 */
record GroupCount(String name, int matched, int unmatched) {

  int people() {
    return matched + unmatched;
  }

  /** Two groups as one. */
  GroupCount and(GroupCount other, String nameOfBoth) {
    return new GroupCount(nameOfBoth, matched + other.matched, unmatched + other.unmatched);
  }
}
