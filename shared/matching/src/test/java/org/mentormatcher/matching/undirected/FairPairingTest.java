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
import org.mentormatcher.matching.assignment.FairShares;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.pairing.EveryPairing;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.participants.Participants;
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
   * @param points of each pair a digit, in the order of {@link Everybody}; 0 where it cannot be
   * @param locked places in that order of pairs that are decided beforehand
   */
  record PairingShape(
      String name, String capacity, String points, List<Integer> locked, Objective objective) {
    @Override
    public String toString() {
      return name;
    }

    Everybody group() {
      long[] worth =
          points.replace("/", "").chars().mapToLong(c -> Character.digit(c, 10)).toArray();
      return new Everybody(
          capacity.chars().map(c -> Character.digit(c, 10)).toArray(),
          Arrays.stream(worth).map(each -> each == 0 ? Everybody.NO_PAIR : each).toArray(),
          locked);
    }
  }

  static List<PairingShape> shapes() {
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
        new PairingShape(
            "one has a match beforehand",
            "12221",
            "1/10/111/0011",
            List.of(2),
            Objective.MOST_MATCHED));
  }

  private static PairingShape shape(
      String name, String capacity, String points, Objective objective) {
    return new PairingShape(name, capacity, points, List.of(), objective);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  @DisplayName("over 2,000 drawn orders of other names, by a chi-square")
  void fair(PairingShape shape) {
    Random random = new Random(20_260_101);
    Map<List<Integer>, Integer> drawn = new HashMap<>();
    for (int draw = 0; draw < FairShares.DRAWS; draw++) {
      drawn.merge(served(shape, random), 1, Integer::sum);
    }

    FairShares.of(
            EveryPairing.of(beforehand(shape.group()), shape.objective).optimal(),
            shape.capacity.length())
        .assertFair(drawn);
  }

  /** The matches of each person, drawn for people with new names. */
  private static List<Integer> served(PairingShape shape, Random random) {
    List<String> names =
        random.longs(shape.capacity.length()).mapToObj(Long::toHexString).sorted().toList();
    Participants people = Everybody.named(names);
    Participants sorted = DrawOrder.of(people).sort(people);
    int[] mentors = sorted.mentors().stream().mapToInt(people.mentors()::indexOf).toArray();
    int[] mentees = sorted.mentees().stream().mapToInt(people.mentees()::indexOf).toArray();
    Assignment drawn =
        UndirectedSolver.solve(
                sorted, shape.group().problem(mentors, mentees), shape.objective.goals())
            .solution()
            .assignment();
    assertThat(drawn.drawn()).isPresent();
    Integer[] served = new Integer[shape.capacity.length()];
    Arrays.fill(served, 0);
    IntStream.of(drawn.mentor()).forEach(mentor -> served[mentors[mentor]]++);
    IntStream.of(drawn.mentee()).forEach(mentee -> served[mentees[mentee]]++);
    return List.of(served);
  }

  /** What is left to decide when the locked pairs are made. */
  private static PairingProblem beforehand(Everybody group) {
    int[] capacity = group.capacity().clone();
    int[] taken = new int[capacity.length];
    List<int[]> pairs = new ArrayList<>();
    for (int one = 0; one < capacity.length; one++) {
      for (int other = 0; other < one; other++) {
        if (group.isLocked(one, other)) {
          for (int person : new int[] {one, other}) {
            capacity[person]--;
            taken[person]++;
          }
        } else if (group.points(one, other) != Everybody.NO_PAIR) {
          pairs.add(new int[] {one, other});
        }
      }
    }
    return new PairingProblem(
        capacity,
        taken,
        pairs.stream().mapToInt(pair -> pair[0]).toArray(),
        pairs.stream().mapToInt(pair -> pair[1]).toArray(),
        pairs.stream().mapToLong(pair -> group.points(pair[0], pair[1])).toArray());
  }
}
