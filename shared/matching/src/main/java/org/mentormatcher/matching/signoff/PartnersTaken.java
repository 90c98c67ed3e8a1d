package org.mentormatcher.matching.signoff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;

/**
 * Whom people were given by what was accepted. Where pairs have no direction, somebody is one
 * person on whichever side they stand.
 */
final class PartnersTaken {
  private final Programme programme;
  private final Map<String, List<String>> partners = new HashMap<>();

  PartnersTaken(Programme programme) {
    this.programme = programme;
  }

  /** Two people were given one another. */
  void add(Map<Role, String> pair) {
    for (Role role : Role.values()) {
      partners
          .computeIfAbsent(key(role, pair.get(role)), unseen -> new ArrayList<>())
          .add(key(role.other(), pair.get(role.other())));
    }
  }

  private String key(Role role, String identity) {
    return programme.roles().isUndirected() ? identity : role + " " + identity;
  }

  /** How many somebody was given, one twice where two rows say the same. */
  int count(Role role, String identity) {
    return of(key(role, identity)).size();
  }

  /**
   * How many somebody may have: one more than a place where they are in a group of three, all of
   * whose pairs were accepted.
   */
  int most(Role role, String identity) {
    int most = programme.capacities().get(role).mostOfAnybody();
    return programme.roles().haveGroupsOfThree() && isInGroupOfThree(key(role, identity))
        ? most + 1
        : most;
  }

  private boolean isInGroupOfThree(String person) {
    List<String> others = of(person);
    return others.size() == 2
        && of(others.getFirst()).size() == 2
        && of(others.getLast()).size() == 2
        && of(others.getFirst()).contains(others.getLast());
  }

  private List<String> of(String person) {
    return partners.getOrDefault(person, List.of());
  }
}
