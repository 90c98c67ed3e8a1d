package org.mentormatcher.matching.answers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.participants.Role;

/**
 * Finds the bottleneck that keeps a group with an unmatched member from more matches, if it is one
 * that no matching could pass.
 *
 * <p>Follows alternating paths from the group: to every group it is eligible for, from there to the
 * groups that take those places, and so on. Where a place is free, or taken by somebody who has
 * another match, the unmatched member could be matched without anybody losing their only one: no
 * bottleneck. Otherwise all places that were reached are taken by people whose only match that is
 * and who, like the unmatched member, are eligible for nobody beyond: more people than places
 * (Hall, 1935; König, 1931). Takes time linear in the arcs reached.
 *
 * <p>A first search passes limits over: what it finds keeps the person out with or without them. If
 * it finds nothing, a second one heeds them, and what that finds is the limits' doing. Where
 * mentors look for places and a limit on those of one class is used up, only the places of that
 * class are reached; a limit with room leads to all places of the mentee. Mentees look for places
 * without regard to limits, which never keep somebody from a first match.
 */
final class HallSearch {

  private final Role role;
  private final SolvedNetwork network;

  /** Groups of the side that asks, in the order in which they were reached. */
  private final List<Integer> reached = new ArrayList<>();

  private final BitSet isReached = new BitSet();

  /** Groups of the other side whose places were all reached. */
  private final BitSet whole = new BitSet();

  /** Groups of the other side of which some places were reached. */
  private final BitSet part = new BitSet();

  /** The nodes of those places, and the places that they have. */
  private final BitSet limits = new BitSet();

  private final List<ClassPlaces> limited = new ArrayList<>();

  /** The places of a group of mentees for mentors of one class. */
  private record ClassPlaces(int mentees, long places) {}

  /** Whether limits on mentors of one class are looked at. */
  private final boolean heedsLimits;

  private HallSearch(Role role, SolvedNetwork network, boolean heedsLimits) {
    this.role = role;
    this.network = network;
    this.heedsLimits = heedsLimits;
  }

  /** The bottleneck of a group: one that limits have no part in where there is one. */
  static Optional<Why.Bottleneck> from(
      Role role, int group, SolvedNetwork network, Partners partners) {
    return from(new HallSearch(role, network, false), group, partners)
        .or(() -> from(new HallSearch(role, network, true), group, partners));
  }

  private static Optional<Why.Bottleneck> from(HallSearch search, int group, Partners partners) {
    Role role = search.role;
    search.reach(group);
    for (int next = 0; next < search.reached.size(); next++) {
      int at = search.reached.get(next);
      if (!partners.every(role, at, search.heedsLimits, partner -> search.follow(at, partner))) {
        return Optional.empty();
      }
    }
    return Optional.of(search.bottleneck());
  }

  private void reach(int group) {
    if (!isReached.get(group)) {
      isReached.set(group);
      reached.add(group);
    }
  }

  /** False where a place can be had that costs nobody their only match. */
  private boolean follow(int group, int partner) {
    if (whole.get(partner)) {
      return true;
    }
    if (heedsLimits && role == Role.MENTOR && network.isLimited(group, partner)) {
      int meeting = network.meeting(group, partner);
      if (limits.get(meeting)) {
        return true;
      }
      int mentorClass = network.grouped().mentorClass(group);
      long places = placesOfClass(partner, mentorClass);
      if (takenByClass(partner, mentorClass) >= places) {
        limits.set(meeting);
        part.set(partner);
        limited.add(new ClassPlaces(partner, places));
        return followHolders(partner, mentorClass);
      }
    }
    whole.set(partner);
    return taken(role.other(), partner) == places(partner) && followAllHolders(partner);
  }

  private boolean followAllHolders(int partner) {
    PairCounts made = network.made(role.other());
    for (int e = made.start()[partner]; e < made.start()[partner + 1]; e++) {
      if (!followHolder(made.partner()[e])) {
        return false;
      }
    }
    return true;
  }

  private boolean followHolders(int mentees, int mentorClass) {
    PairCounts made = network.made(Role.MENTEE);
    for (int e = made.start()[mentees]; e < made.start()[mentees + 1]; e++) {
      int holder = made.partner()[e];
      if (network.grouped().mentorClass(holder) == mentorClass && !followHolder(holder)) {
        return false;
      }
    }
    return true;
  }

  /** False where somebody of a group that takes a place has another match. */
  private boolean followHolder(int holder) {
    Groups own = network.groups(role);
    int[] locks =
        role == Role.MENTOR
            ? network.grouped().reduced().mentorLocks()
            : network.grouped().reduced().menteeLocks();
    if (locks[own.first(holder)] > 0 || taken(role, holder) > own.size(holder)) {
      return false;
    }
    reach(holder);
    return true;
  }

  private long taken(Role side, int group) {
    return network.made(side).total(group);
  }

  private long takenByClass(int mentees, int mentorClass) {
    PairCounts made = network.made(Role.MENTEE);
    long taken = 0;
    for (int e = made.start()[mentees]; e < made.start()[mentees + 1]; e++) {
      taken +=
          network.grouped().mentorClass(made.partner()[e]) == mentorClass ? made.count()[e] : 0;
    }
    return taken;
  }

  private long places(int partner) {
    Groups others = network.groups(role.other());
    return (long) others.size(partner) * others.capacity()[partner];
  }

  private long placesOfClass(int mentees, int mentorClass) {
    Groups groups = network.groups(Role.MENTEE);
    int member = groups.first(mentees);
    return mentorClass < 0
        ? Long.MAX_VALUE
        : (long) groups.size(mentees) * network.grouped().reduced().limitRoom(member, mentorClass);
  }

  private Why.Bottleneck bottleneck() {
    long places = whole.stream().mapToLong(this::places).sum();
    Map<Integer, Long> within = new TreeMap<>();
    for (ClassPlaces limit : limited) {
      if (!whole.get(limit.mentees())) {
        within.merge(limit.mentees(), limit.places(), Long::sum);
      }
    }
    for (long each : within.values()) {
      places += each;
    }
    BitSet others = (BitSet) whole.clone();
    others.or(part);
    return new Why.Bottleneck(
        people(network.groups(role), isReached),
        people(network.groups(role.other()), others),
        places,
        heedsLimits,
        others.stream().anyMatch(this::hasLocked));
  }

  private boolean hasLocked(int partner) {
    int[] locks =
        role == Role.MENTOR
            ? network.grouped().reduced().menteeLocks()
            : network.grouped().reduced().mentorLocks();
    return locks[network.groups(role.other()).first(partner)] > 0;
  }

  private static List<Integer> people(Groups side, BitSet groups) {
    List<Integer> people = new ArrayList<>();
    for (int group = groups.nextSetBit(0); group >= 0; group = groups.nextSetBit(group + 1)) {
      for (int m = side.memberStart()[group]; m < side.memberStart()[group + 1]; m++) {
        people.add(side.member()[m]);
      }
    }
    people.sort(null);
    return people;
  }
}
