package org.mentormatcher.matching.assignment.solver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.Variety;

/**
 * Problems of every shape: sides of no people and of many, few types and many, sparse and dense,
 * points that hardly differ and points that do, forbidden and locked pairs, limits on mentors of
 * one class. Each shrinks towards fewer people, pairs and points.
 */
public final class ArbitraryProblems {

  /** Types a side at most: so many that hardly two people of a small problem are alike. */
  private static final int MOST_TYPES = 12;

  private ArbitraryProblems() {}

  /** Problems of up to so many people a side, some of them with a limit. */
  public static Arbitrary<AssignmentProblem> upTo(int people) {
    return Combinators.combine(unlimited(people), limits(people))
        .as((problem, limit) -> problem.withVariety(limit.on(problem)));
  }

  /** Problems without a limit on mentors of one class. */
  public static Arbitrary<AssignmentProblem> unlimited(int people) {
    int types = Math.min(people, MOST_TYPES);
    return Combinators.combine(
            side(people, types), side(people, types), points(types), pairs(people), pairs(6))
        .as(ArbitraryProblems::problem);
  }

  /** Somebody's type and capacity. */
  private record TypedPerson(int type, int capacity) {}

  /** Two people by any numbers, and points of theirs where they are not eligible. */
  private record SomePair(int mentor, int mentee, long points) {}

  /** A class for each mentor, and how many of one a mentee may have; no classes: any. */
  private record VarietyLimit(List<Integer> classes, int most) {
    Variety on(AssignmentProblem problem) {
      if (classes.isEmpty()) {
        return Variety.ANY;
      }
      int[] mentorClass = new int[problem.mentors().count()];
      Arrays.setAll(mentorClass, mentor -> classes.get(mentor % classes.size()));
      return new Variety(mentorClass, most);
    }
  }

  private static Arbitrary<List<TypedPerson>> side(int people, int types) {
    return Arbitraries.of(1, 2, types)
        .flatMap(
            among ->
                Arbitraries.of(1, 2, 4)
                    .flatMap(
                        most ->
                            Combinators.combine(
                                    Arbitraries.integers().between(0, Math.min(among, types) - 1),
                                    Arbitraries.integers().between(0, most))
                                .as(TypedPerson::new)
                                .list()
                                .ofMaxSize(people)));
  }

  /** Points of each pair of types, −1 where it is not eligible. */
  private static Arbitrary<List<Long>> points(int types) {
    return Arbitraries.of(0L, 1L, 3L, 28L, 1_000L, 1_000_000_000L)
        .flatMap(
            most ->
                Arbitraries.of(1, 3, 6, 9)
                    .flatMap(
                        eligible ->
                            Combinators.combine(
                                    Arbitraries.integers().between(0, 9),
                                    Arbitraries.longs().between(0, most))
                                .as((chance, points) -> chance <= eligible ? points : -1L)
                                .list()
                                .ofSize(types * types)));
  }

  private static Arbitrary<List<SomePair>> pairs(int most) {
    Arbitrary<Integer> number = Arbitraries.integers().between(0, 100);
    return Combinators.combine(number, number, Arbitraries.longs().between(0, 30))
        .as(SomePair::new)
        .list()
        .ofMaxSize(most);
  }

  private static Arbitrary<VarietyLimit> limits(int people) {
    return Combinators.combine(
            Arbitraries.integers().between(-1, people / 3).list().ofMaxSize(people),
            Arbitraries.integers().between(1, 2))
        .as(VarietyLimit::new);
  }

  private static AssignmentProblem problem(
      List<TypedPerson> mentors,
      List<TypedPerson> mentees,
      List<Long> points,
      List<SomePair> forbidden,
      List<SomePair> locked) {
    int types = (int) Math.round(Math.sqrt(points.size()));
    int[] arcStart = new int[types + 1];
    int[] arcMenteeType = new int[points.size()];
    long[] arcPoints = new long[points.size()];
    int arcs = 0;
    for (int s = 0; s < types; s++) {
      for (int t = 0; t < types; t++) {
        if (points.get(s * types + t) >= 0) {
          arcMenteeType[arcs] = t;
          arcPoints[arcs++] = points.get(s * types + t);
        }
      }
      arcStart[s + 1] = arcs;
    }
    List<SomePair> possible = mentors.isEmpty() || mentees.isEmpty() ? List.of() : forbidden;
    AssignmentProblem problem =
        new AssignmentProblem(
            new Population(
                mentors.stream().mapToInt(TypedPerson::type).toArray(),
                mentors.stream().mapToInt(TypedPerson::capacity).toArray()),
            new Population(
                mentees.stream().mapToInt(TypedPerson::type).toArray(),
                mentees.stream().mapToInt(TypedPerson::capacity).toArray()),
            new TypeArcs(
                arcStart, Arrays.copyOf(arcMenteeType, arcs), Arrays.copyOf(arcPoints, arcs)),
            new PeoplePairs(
                possible.stream().mapToInt(pair -> pair.mentor() % mentors.size()).toArray(),
                possible.stream().mapToInt(pair -> pair.mentee() % mentees.size()).toArray()));
    return problem.withLocked(locks(problem, locked));
  }

  /** Those of the pairs that can be locked together, eligible or not. */
  private static LockedPairs locks(AssignmentProblem problem, List<SomePair> pairs) {
    int[] mentorRoom = problem.mentors().capacity().clone();
    int[] menteeRoom = problem.mentees().capacity().clone();
    Set<Long> taken = new HashSet<>();
    for (int f = 0; f < problem.forbidden().count(); f++) {
      taken.add(
          ReducedProblem.pair(problem.forbidden().mentor()[f], problem.forbidden().mentee()[f]));
    }
    int[] mentor = new int[pairs.size()];
    int[] mentee = new int[pairs.size()];
    long[] points = new long[pairs.size()];
    int count = 0;
    for (SomePair pair : pairs) {
      if (mentorRoom.length == 0 || menteeRoom.length == 0) {
        break;
      }
      int i = pair.mentor() % mentorRoom.length;
      int j = pair.mentee() % menteeRoom.length;
      if (mentorRoom[i] > 0 && menteeRoom[j] > 0 && taken.add(ReducedProblem.pair(i, j))) {
        mentorRoom[i]--;
        menteeRoom[j]--;
        int arc = problem.arc(i, j);
        mentor[count] = i;
        mentee[count] = j;
        points[count++] = arc < 0 ? pair.points() : problem.arcs().points()[arc];
      }
    }
    return new LockedPairs(
        Arrays.copyOf(mentor, count), Arrays.copyOf(mentee, count), Arrays.copyOf(points, count));
  }
}
