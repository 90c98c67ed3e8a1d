package org.mentormatcher.matching.undirected;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.GroupsOfThree;
import org.mentormatcher.matching.assignment.GroupsOfThree.Link;
import org.mentormatcher.matching.assignment.GroupsOfThree.Trio;
import org.mentormatcher.matching.assignment.Objective;

@Label("People who stay over join pairs")
class GroupsOfThreeProperties {

  @Provide
  Arbitrary<Everybody> oneEach() {
    return Everybody.upTo(9, 1, 2);
  }

  @Property(tries = 2_000)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("in the best of all ways there are, and only where the rules allow both new pairs")
  void best(@ForAll("oneEach") Everybody group, @ForAll Objective objective) {
    SolvedPairs solved =
        UndirectedSolver.solve(group.participants(), group.problem(), objective.goals());
    GroupsOfThree joined = solved.groupsOfThree();
    EveryWay every = new EveryWay(group, solved.solution().assignment());

    Set<Integer> people = new HashSet<>();
    Set<List<Integer>> pairs = new HashSet<>();
    long points = 0;
    for (Trio each : joined.groups()) {
      List<Integer> pair = people(group, each.pair());
      int third = third(pair, people(group, each.one()));
      assertThat(third(pair, people(group, each.other()))).isEqualTo(third);
      assertThat(every.open).contains(pair);
      assertThat(people.add(third)).isTrue();
      assertThat(pairs.add(pair)).isTrue();
      points += every.worth(third, pair);
    }
    assertThat(every.over).containsExactlyInAnyOrderElementsOf(joined.stayedOver().keySet());
    joined
        .stayedOver()
        .forEach((person, possible) -> assertThat(every.pairsFor(person)).isEqualTo(possible));
    boolean arePointsFirst = objective == Objective.BEST_MATCHES;
    long count = people.size();
    assertThat(arePointsFirst ? List.of(points, count) : List.of(count, points))
        .isEqualTo(every.best(arePointsFirst));
    assertThat(joined.certificate().points()).isEqualTo(points);
    assertThat(joined.certificate().menteesMatched()).isEqualTo(people.size());
    Statistics.collect(!people.isEmpty());
    Statistics.coverage(covered -> covered.check(true).percentage(often -> often > 5));
  }

  private static List<Integer> people(Everybody group, Link link) {
    int other = group.people() - 1 - link.mentee();
    return List.of(Math.min(link.mentor(), other), Math.max(link.mentor(), other));
  }

  private static int third(List<Integer> pair, List<Integer> link) {
    List<Integer> left = new ArrayList<>(link);
    left.removeAll(pair);
    return left.getFirst();
  }

  /** Tries every way to let people join. */
  private static final class EveryWay {
    private final Everybody group;
    private final List<Integer> over = new ArrayList<>();
    private final List<List<Integer>> open = new ArrayList<>();
    private List<Long> best = List.of(-1L, -1L);

    EveryWay(Everybody group, Assignment made) {
      this.group = group;
      Set<Integer> matched = new HashSet<>();
      for (int p = 0; p < made.mentor().length; p++) {
        List<Integer> pair = people(group, new Link(made.mentor()[p], made.mentee()[p]));
        matched.addAll(pair);
        if (!group.isLocked(pair.getFirst(), pair.getLast())) {
          open.add(pair);
        }
      }
      for (int person = 0; person < group.people(); person++) {
        if (group.capacity()[person] > 0 && !matched.contains(person)) {
          over.add(person);
        }
      }
    }

    long worth(int third, List<Integer> pair) {
      return group.points(third, pair.getFirst()) + group.points(third, pair.getLast());
    }

    boolean canJoin(int third, List<Integer> pair) {
      return pair.stream().allMatch(each -> group.points(third, each) != Everybody.NO_PAIR);
    }

    int pairsFor(int third) {
      return (int) open.stream().filter(pair -> canJoin(third, pair)).count();
    }

    List<Long> best(boolean arePointsFirst) {
      decide(0, new HashSet<>(), 0, 0, arePointsFirst);
      return best;
    }

    private void decide(
        int next, Set<List<Integer>> taken, long people, long points, boolean arePointsFirst) {
      if (next == over.size()) {
        long first = arePointsFirst ? points : people;
        long second = arePointsFirst ? people : points;
        if (first > best.getFirst() || (first == best.getFirst() && second > best.getLast())) {
          best = List.of(first, second);
        }
        return;
      }
      decide(next + 1, taken, people, points, arePointsFirst);
      for (List<Integer> pair : open) {
        if (canJoin(over.get(next), pair) && taken.add(pair)) {
          decide(next + 1, taken, people + 1, points + worth(over.get(next), pair), arePointsFirst);
          taken.remove(pair);
        }
      }
    }
  }
}
