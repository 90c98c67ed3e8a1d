package org.mentormatcher.matching.assignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Earlier;
import org.mentormatcher.matching.assignment.FairShares;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.Variety;
import org.mentormatcher.matching.assignment.solver.DrawOracle.Served;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.scoring.DrawOrder;

/**
 * The draw by its frequencies. What is fair follows from the rule alone: every order of people is
 * as likely as any other, and serves one of the optimal matchings that a brute force finds.
 */
@DisplayName(
    "Of equal matchings each is drawn as often as is fair, whoever is rare, first or alike")
class FairDrawTest {
  /** People by their types, and the points of each type of mentor with each of mentee. */
  record Shape(String name, AssignmentProblem problem, Objective objective) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Shape> shapes() {
    return List.of(
        new Shape("all alike", alike("aa", "aaaaa", "1"), Objective.BEST_MATCHES),
        new Shape("a mentee is rare", alike("aaa", "aaaaab", "11"), Objective.BEST_MATCHES),
        new Shape("a mentor is rare", alike("aaaab", "aa", "1/1"), Objective.BEST_MATCHES),
        new Shape("two kinds", alike("aab", "aabbb", "10/11"), Objective.MOST_MATCHED),
        new Shape(
            "one takes two", capacities("aab", "aabb", "11/11", 1, 2), Objective.BEST_MATCHES),
        new Shape(
            "second places", capacities("aaab", "aab", "11/11", 2, 3), Objective.MOST_MATCHED),
        new Shape("points differ", alike("aab", "aabbc", "221/122"), Objective.WORST_OFF_FIRST),
        new Shape(
            "a forbidden pair",
            forbidding(alike("aab", "aaabb", "11/11"), 0, 0),
            Objective.BEST_MATCHES),
        new Shape(
            "a decided pair",
            capacities("aab", "aaab", "11/11", 2, 2)
                .withLocked(new LockedPairs(new int[] {0}, new int[] {0}, new long[] {1})),
            Objective.BEST_MATCHES),
        new Shape(
            "a limit",
            capacities("aaa", "aaab", "11", 2, 2).withVariety(new Variety(new int[] {0, 0, 1}, 1)),
            Objective.BEST_MATCHES));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  @DisplayName("over 2,000 drawn orders of other names, by a chi-square on either side")
  void fair(Shape shape) {
    Random random = new Random(20_260_101);
    Map<List<Integer>, Integer> ofMentors = new HashMap<>();
    Map<List<Integer>, Integer> ofMentees = new HashMap<>();
    for (int draw = 0; draw < FairShares.DRAWS; draw++) {
      int[][] order = drawn(shape.problem, random);
      AssignmentProblem problem = ordered(shape.problem, order[0], order[1]);
      Served served = Served.of(problem, AssignmentSolver.solve(problem, shape.objective));
      ofMentors.merge(inPlace(served.mentors(), order[0]), 1, Integer::sum);
      ofMentees.merge(inPlace(served.mentees(), order[1]), 1, Integer::sum);
    }

    Set<Served> optimal = DrawOracle.optimal(shape.problem, shape.objective);
    shares(optimal, Served::mentors, shape.problem.mentors().count()).assertFair(ofMentors);
    shares(optimal, Served::mentees, shape.problem.mentees().count()).assertFair(ofMentees);
  }

  private static FairShares shares(
      Set<Served> optimal, Function<Served, List<Integer>> side, int people) {
    return FairShares.of(optimal.stream().map(side).distinct().toList(), people);
  }

  /** The order in which people with new names are drawn; the first is first in the alphabet too. */
  private static int[][] drawn(AssignmentProblem problem, Random random) {
    Participants people =
        new Participants(
            named(Role.MENTOR, problem.mentors().count(), random),
            named(Role.MENTEE, problem.mentees().count(), random));
    Participants sorted = DrawOrder.of(people).sort(people);
    return new int[][] {
      sorted.mentors().stream().mapToInt(people.mentors()::indexOf).toArray(),
      sorted.mentees().stream().mapToInt(people.mentees()::indexOf).toArray()
    };
  }

  private static List<Participant> named(Role role, int people, Random random) {
    return random
        .longs(people)
        .mapToObj(Long::toHexString)
        .sorted()
        .map(name -> new Participant(role, name + "@example.org", Map.of()))
        .toList();
  }

  private static List<Integer> inPlace(List<Integer> served, int[] order) {
    Integer[] loads = new Integer[order.length];
    for (int position = 0; position < order.length; position++) {
      loads[order[position]] = served.get(position);
    }
    return List.of(loads);
  }

  private static AssignmentProblem alike(String mentors, String mentees, String points) {
    return capacities(mentors, mentees, points, 1, 1);
  }

  /** The last mentor and the last mentee take so many, everybody else one less or one. */
  private static AssignmentProblem capacities(
      String mentors, String mentees, String points, int mentorMost, int menteeMost) {
    String[] rows = points.split("/", -1);
    int types = rows[0].length();
    int[] menteeType = types(mentees);
    int[] arcStart = new int[rows.length + 1];
    List<Integer> arcType = new ArrayList<>();
    List<Long> arcPoints = new ArrayList<>();
    for (int s = 0; s < rows.length; s++) {
      for (int t = 0; t < types; t++) {
        if (rows[s].charAt(t) > '0') {
          arcType.add(t);
          arcPoints.add((long) rows[s].charAt(t) - '0');
        }
      }
      arcStart[s + 1] = arcType.size();
    }
    return new AssignmentProblem(
        new Population(types(mentors), rising(mentors.length(), mentorMost)),
        new Population(menteeType, rising(mentees.length(), menteeMost)),
        new TypeArcs(
            arcStart,
            arcType.stream().mapToInt(Integer::intValue).toArray(),
            arcPoints.stream().mapToLong(Long::longValue).toArray()),
        PeoplePairs.NONE);
  }

  private static int[] types(String people) {
    return people.chars().map(letter -> letter - 'a').toArray();
  }

  private static int[] rising(int people, int most) {
    int[] capacities = new int[people];
    Arrays.fill(capacities, Math.max(1, most - 1));
    capacities[people - 1] = most;
    return capacities;
  }

  private static AssignmentProblem forbidding(AssignmentProblem free, int mentor, int mentee) {
    return new AssignmentProblem(
        free.mentors(),
        free.mentees(),
        free.arcs(),
        new PeoplePairs(new int[] {mentor}, new int[] {mentee}));
  }

  /** The same people in another order. */
  private static AssignmentProblem ordered(
      AssignmentProblem problem, int[] mentors, int[] mentees) {
    int[] mentorAt = inverse(mentors);
    int[] menteeAt = inverse(mentees);
    Variety variety = problem.variety();
    return new AssignmentProblem(
        new Population(
            at(problem.mentors().type(), mentors), at(problem.mentors().capacity(), mentors)),
        new Population(
            at(problem.mentees().type(), mentees), at(problem.mentees().capacity(), mentees)),
        problem.arcs(),
        new PeoplePairs(
            at(mentorAt, problem.forbidden().mentor()), at(menteeAt, problem.forbidden().mentee())),
        new LockedPairs(
            at(mentorAt, problem.locked().mentor()),
            at(menteeAt, problem.locked().mentee()),
            problem.locked().points()),
        variety.isLimited()
            ? new Variety(at(variety.mentorClass(), mentors), variety.most())
            : variety,
        Earlier.NONE);
  }

  private static int[] inverse(int[] order) {
    int[] inverse = new int[order.length];
    IntStream.range(0, order.length).forEach(position -> inverse[order[position]] = position);
    return inverse;
  }

  private static int[] at(int[] values, int[] places) {
    return Arrays.stream(places).map(place -> values[place]).toArray();
  }
}
