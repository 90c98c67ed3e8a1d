package org.mentormatcher.matching.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
 */
final class HallSearch {

  private final ResidualGraph graph;
  private final boolean[] ownSeen;
  private final boolean[] otherSeen;
  private final List<Integer> ownReached = new ArrayList<>();
  private final List<Integer> otherReached = new ArrayList<>();

  private HallSearch(ResidualGraph graph) {
    this.graph = graph;
    ownSeen = new boolean[graph.own.count()];
    otherSeen = new boolean[graph.other.count()];
  }

  /** The bottleneck of an own group. */
  static Optional<Why.Bottleneck> from(ResidualGraph graph, int group) {
    HallSearch search = new HallSearch(graph);
    search.seeOwn(group);
    for (int next = 0; next < search.ownReached.size(); next++) {
      if (!search.followAll(search.ownReached.get(next))) {
        return Optional.empty();
      }
    }
    return Optional.of(search.bottleneck());
  }

  private void seeOwn(int a) {
    if (!ownSeen[a]) {
      ownSeen[a] = true;
      ownReached.add(a);
    }
  }

  /** False where a place can be had that costs nobody their only match. */
  private boolean followAll(int a) {
    graph.see(otherSeen.length);
    for (int b = 0; b < otherSeen.length; b++) {
      if (!otherSeen[b] && graph.isEligible(a, b) && !graph.isBarred(a, b)) {
        otherSeen[b] = true;
        otherReached.add(b);
        if (graph.other.hasRoom(b) || !followHolders(b)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean followHolders(int b) {
    PairCounts made = graph.madeByOther();
    for (int e = made.start()[b]; e < made.start()[b + 1]; e++) {
      int a = made.partner()[e];
      boolean onlyMatch = graph.own.bonus[a] > 0 && graph.own.hasOnlyFirstMatches(a);
      if (!onlyMatch) {
        return false;
      }
      seeOwn(a);
    }
    return true;
  }

  private Why.Bottleneck bottleneck() {
    long places = otherReached.stream().mapToLong(b -> graph.other.places[b]).sum();
    return new Why.Bottleneck(
        people(graph.own, ownReached), people(graph.other, otherReached), places);
  }

  private static List<Integer> people(Side side, List<Integer> groups) {
    List<Integer> people = new ArrayList<>();
    for (int group : groups) {
      for (int person : side.members(group)) {
        people.add(person);
      }
    }
    people.sort(null);
    return people;
  }
}
