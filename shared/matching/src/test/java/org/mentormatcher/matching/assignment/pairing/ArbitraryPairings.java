package org.mentormatcher.matching.assignment.pairing;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Groups of every shape; each shrinks towards fewer people, pairs, places and points. */
final class ArbitraryPairings {
  private ArbitraryPairings() {}

  private record GroupMember(int capacity, int taken) {}

  /** Groups of up to so many people, each pair possible with some likelihood. */
  static Arbitrary<PairingProblem> upTo(int people) {
    Arbitrary<List<GroupMember>> group =
        Arbitraries.of(1, 2, 3, 4)
            .flatMap(
                most ->
                    Combinators.combine(
                            Arbitraries.integers().between(0, most),
                            Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.of(1, 2))))
                        .as(GroupMember::new)
                        .list()
                        .ofMaxSize(people));
    Arbitrary<List<Long>> points =
        Arbitraries.of(0L, 1L, 3L, 40L, 1_000_000L)
            .flatMap(
                most ->
                    Arbitraries.of(2, 4, 9)
                        .flatMap(
                            share ->
                                Arbitraries.frequencyOf(
                                        Tuple.of(
                                            share, Arbitraries.longs().between(-most / 8, most)),
                                        Tuple.of(3, Arbitraries.just(NO_PAIR)))
                                    .list()
                                    .ofSize(people * (people - 1) / 2)));
    return Combinators.combine(group, points).as(ArbitraryPairings::problem);
  }

  private static final long NO_PAIR = Long.MIN_VALUE;

  private static PairingProblem problem(List<GroupMember> group, List<Long> points) {
    List<int[]> pairs = new ArrayList<>();
    List<Long> worth = new ArrayList<>();
    int next = 0;
    for (int one = 0; one < group.size(); one++) {
      for (int other = 0; other < one; other++, next++) {
        if (points.get(next) != NO_PAIR) {
          pairs.add(new int[] {one, other});
          worth.add(points.get(next));
        }
      }
    }
    return new PairingProblem(
        group.stream().mapToInt(GroupMember::capacity).toArray(),
        group.stream().mapToInt(GroupMember::taken).toArray(),
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray(),
        worth.stream().mapToLong(Long::longValue).toArray());
  }
}
