package org.mentormatcher.matching.undirected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.FairShares;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.pairing.EveryPairing;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.scoring.DrawOrder;

/**
 * The draw by its frequencies. What is fair follows from the rule alone: every order of people is
 * as likely as any other, and serves one of the optimal pairings that a brute force finds.
 */
@DisplayName("Of equal pairings each is drawn as often as is fair, whoever is rare, first or alike")
class FairPairingTest {

  /**
   * People of one group.
   *
   * @param capacity a digit a person
   * @param points of each pair a digit, in triangle order: 1 with 0; 2 with 0, 2 with 1; and so on
   * @param locked pairs that are decided beforehand, as two digits
   */
  record Shape(
      String name, String capacity, String points, List<String> locked, Objective objective) {
    @Override
    public String toString() {
      return name;
    }

    int people() {
      return capacity.length();
    }

    long points(int one, int other) {
      int high = Math.max(one, other);
      int place = high * (high - 1) / 2 + Math.min(one, other);
      return Character.digit(points.replace("/", "").charAt(place), 10);
    }

    boolean isLocked(int one, int other) {
      return locked.contains(Math.max(one, other) + "" + Math.min(one, other));
    }
  }

  static List<Shape> shapes() {
    return List.of(
        shape("one stays over", "11111", "1/11/111/1111", Objective.BEST_MATCHES),
        shape("all want one who is rare", "111111", "1/10/100/1000/10000", Objective.BEST_MATCHES),
        shape("two are rare", "111111", "0/11/110/1100/11000", Objective.MOST_MATCHED),
        shape("a chain", "11111", "1/01/001/0001", Objective.BEST_MATCHES),
        shape("two circles of three", "111111", "1/11/000/0001/00011", Objective.MOST_MATCHED),
        shape(
            "circles that touch", "1111111", "1/11/100/0001/00010/000001", Objective.MOST_MATCHED),
        shape("points differ", "11111", "2/21/122/1112", Objective.BEST_MATCHES),
        shape("one takes two", "21111", "1/10/100/1000", Objective.BEST_MATCHES),
        shape("second places", "22221", "1/11/111/1100", Objective.MOST_MATCHED),
        shape("third places", "3331", "1/11/111", Objective.BEST_MATCHES),
        new Shape(
            "one has a match beforehand",
            "12221",
            "1/10/111/0011",
            List.of("21"),
            Objective.MOST_MATCHED));
  }

  private static Shape shape(String name, String capacity, String points, Objective objective) {
    return new Shape(name, capacity, points, List.of(), objective);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  @DisplayName("over 2,000 drawn orders of other names, by a chi-square")
  void fair(Shape shape) {
    Random random = new Random(20_260_101);
    Map<List<Integer>, Integer> drawn = new HashMap<>();
    for (int draw = 0; draw < FairShares.DRAWS; draw++) {
      drawn.merge(served(shape, random), 1, Integer::sum);
    }

    FairShares.of(EveryPairing.of(beforehand(shape), shape.objective).optimal(), shape.people())
        .assertFair(drawn);
  }

  /** The matches of each person, drawn for people with new names. */
  private static List<Integer> served(Shape shape, Random random) {
    List<String> names = random.longs(shape.people()).mapToObj(Long::toHexString).sorted().toList();
    Participants people = new Participants(named(Role.MENTOR, names), named(Role.MENTEE, names));
    Participants sorted = DrawOrder.of(people).sort(people);
    int[] mentors = sorted.mentors().stream().mapToInt(people.mentors()::indexOf).toArray();
    int[] mentees = sorted.mentees().stream().mapToInt(people.mentees()::indexOf).toArray();
    Assignment drawn =
        UndirectedSolver.solve(sorted, problem(shape, mentors, mentees), shape.objective.goals())
            .solution()
            .assignment();
    assertThat(drawn.drawn()).isPresent();
    Integer[] served = new Integer[shape.people()];
    Arrays.fill(served, 0);
    IntStream.of(drawn.mentor()).forEach(mentor -> served[mentors[mentor]]++);
    IntStream.of(drawn.mentee()).forEach(mentee -> served[mentees[mentee]]++);
    return List.of(served);
  }

  private static List<Participant> named(Role role, List<String> names) {
    return names.stream()
        .map(name -> new Participant(role, name + "@example.org", Map.of()))
        .toList();
  }

  /** The problem of people in this order; pairs of no points cannot be made. */
  private static AssignmentProblem problem(Shape shape, int[] mentors, int[] mentees) {
    int people = shape.people();
    List<Integer> partner = new ArrayList<>();
    List<Long> points = new ArrayList<>();
    List<int[]> locked = new ArrayList<>();
    int[] start = new int[people + 1];
    for (int i = 0; i < people; i++) {
      for (int j = 0; j < people; j++) {
        if (mentors[i] != mentees[j] && shape.points(mentors[i], mentees[j]) > 0) {
          partner.add(j);
          points.add(shape.points(mentors[i], mentees[j]));
        }
        if (mentors[i] > mentees[j] && shape.isLocked(mentors[i], mentees[j])) {
          locked.add(new int[] {i, j});
        }
      }
      start[i + 1] = partner.size();
    }
    int[] everybody = IntStream.range(0, people).toArray();
    return new AssignmentProblem(
            new Population(everybody, capacities(shape, mentors)),
            new Population(everybody, capacities(shape, mentees)),
            new TypeArcs(
                start,
                partner.stream().mapToInt(Integer::intValue).toArray(),
                points.stream().mapToLong(Long::longValue).toArray()),
            PeoplePairs.NONE)
        .withLocked(
            new LockedPairs(
                locked.stream().mapToInt(pair -> pair[0]).toArray(),
                locked.stream().mapToInt(pair -> pair[1]).toArray(),
                new long[locked.size()]));
  }

  private static int[] capacities(Shape shape, int[] order) {
    return Arrays.stream(order).map(person -> shape.capacity.charAt(person) - '0').toArray();
  }

  /** What is left to decide when the locked pairs are made. */
  private static PairingProblem beforehand(Shape shape) {
    int[] capacity = capacities(shape, IntStream.range(0, shape.people()).toArray());
    int[] taken = new int[capacity.length];
    List<int[]> pairs = new ArrayList<>();
    for (int one = 0; one < capacity.length; one++) {
      for (int other = 0; other < one; other++) {
        if (shape.isLocked(one, other)) {
          for (int person : new int[] {one, other}) {
            capacity[person]--;
            taken[person]++;
          }
        } else if (shape.points(one, other) > 0) {
          pairs.add(new int[] {one, other});
        }
      }
    }
    return new PairingProblem(
        capacity,
        taken,
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray(),
        pairs.stream().mapToLong(pair -> shape.points(pair[0], pair[1])).toArray());
  }
}
