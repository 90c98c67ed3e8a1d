package org.mentormatcher.matching.undirected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;

/**
 * People of one group, everybody of a type of their own.
 *
 * @param capacity matches that each takes
 * @param points of each pair, in triangle order: 1 with 0; 2 with 0, 2 with 1; and so on; {@link
 *     #NO_PAIR} where the rules do not allow it
 * @param locked the places in that order of pairs that are decided beforehand
 */
record Everybody(int[] capacity, long[] points, List<Integer> locked) {
  static final long NO_PAIR = -1;

  /** Groups of up to so many people, with as many places and pairs decided beforehand. */
  static Arbitrary<Everybody> upTo(int people, int mostPlaces, int mostLocked) {
    int pairs = people * (people - 1) / 2;
    Arbitrary<int[]> capacities =
        Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(7, Arbitraries.integers().between(1, mostPlaces)))
            .array(int[].class)
            .ofMinSize(2)
            .ofMaxSize(people);
    Arbitrary<long[]> points =
        Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(NO_PAIR)),
                Tuple.of(3, Arbitraries.longs().between(0, 5)))
            .array(long[].class)
            .ofSize(pairs);
    Arbitrary<List<Integer>> locked =
        Arbitraries.integers().between(0, pairs - 1).list().uniqueElements().ofMaxSize(mostLocked);
    return Combinators.combine(capacities, points, locked)
        .as((places, worth, decided) -> new Everybody(places, worth, decided).possible());
  }

  /** Without pairs that are locked and cannot be, or are more than somebody takes. */
  private Everybody possible() {
    int[] left = capacity.clone();
    List<Integer> kept = new ArrayList<>();
    for (int one = 1; one < left.length; one++) {
      for (int other = 0; other < one; other++) {
        if (locked.contains(place(one, other)) && left[one] > 0 && left[other] > 0) {
          left[one]--;
          left[other]--;
          kept.add(place(one, other));
        }
      }
    }
    return new Everybody(capacity, points, kept);
  }

  @Override
  public String toString() {
    return Arrays.toString(capacity) + Arrays.toString(points) + locked;
  }

  int people() {
    return capacity.length;
  }

  long points(int one, int other) {
    return points[place(one, other)];
  }

  boolean isLocked(int one, int other) {
    return locked.contains(place(one, other));
  }

  private static int place(int one, int other) {
    int high = Math.max(one, other);
    return high * (high - 1) / 2 + Math.min(one, other);
  }

  /** The people as both, named like this. */
  static Participants named(List<String> names) {
    return new Participants(named(Role.MENTOR, names), named(Role.MENTEE, names));
  }

  private static List<Participant> named(Role role, List<String> names) {
    return names.stream()
        .map(name -> new Participant(role, name + "@example.org", Map.of()))
        .toList();
  }

  /** Everybody by number, and as mentees in the opposite order. */
  Participants participants() {
    Participants people = named(IntStream.range(0, people()).mapToObj(Integer::toString).toList());
    return new Participants(people.mentors(), people.mentees().reversed());
  }

  /** The problem between {@link #participants}. */
  AssignmentProblem problem() {
    int last = people() - 1;
    return problem(
        IntStream.range(0, people()).toArray(),
        IntStream.range(0, people()).map(mentee -> last - mentee).toArray());
  }

  /** The problem where people stand in these orders. */
  AssignmentProblem problem(int[] mentors, int[] mentees) {
    List<Integer> partner = new ArrayList<>();
    List<Long> worth = new ArrayList<>();
    List<int[]> decided = new ArrayList<>();
    int[] start = new int[people() + 1];
    for (int i = 0; i < people(); i++) {
      for (int j = 0; j < people(); j++) {
        int one = mentors[i];
        int other = mentees[j];
        if (one != other && points(one, other) != NO_PAIR) {
          partner.add(j);
          worth.add(points(one, other));
        }
        if (one > other && isLocked(one, other)) {
          decided.add(new int[] {i, j});
        }
      }
      start[i + 1] = partner.size();
    }
    int[] everybody = IntStream.range(0, people()).toArray();
    return new AssignmentProblem(
            new Population(everybody, capacities(mentors)),
            new Population(everybody, capacities(mentees)),
            new TypeArcs(
                start,
                partner.stream().mapToInt(Integer::intValue).toArray(),
                worth.stream().mapToLong(Long::longValue).toArray()),
            PeoplePairs.NONE)
        .withLocked(
            new LockedPairs(
                decided.stream().mapToInt(pair -> pair[0]).toArray(),
                decided.stream().mapToInt(pair -> pair[1]).toArray(),
                decided.stream()
                    .mapToLong(pair -> Math.max(0, points(mentors[pair[0]], mentees[pair[1]])))
                    .toArray()));
  }

  private int[] capacities(int[] order) {
    return Arrays.stream(order).map(person -> capacity[person]).toArray();
  }
}
