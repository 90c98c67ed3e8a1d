package org.mentormatcher.matching.undirected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.GroupsOfThree;
import org.mentormatcher.matching.assignment.GroupsOfThree.Link;
import org.mentormatcher.matching.assignment.GroupsOfThree.Trio;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;

/**
 * Lets people who stay over join pairs that were made: an assignment of people to pairs, one each,
 * worth the points of the two pairs that it adds, both of which have to be possible. It is solved
 * and proved as any assignment, for people or points first as the goals have it, and with a lottery
 * in the order of people. Pairs that were decided beforehand take nobody.
 */
final class JoinedPairs {
  private final UndirectedPairs all;
  private final SolvedPairs solved;
  private final int[] over;
  private final Link[] made;

  private JoinedPairs(SolvedPairs solved) {
    this.solved = solved;
    this.all = solved.all();
    Assignment pairs = solved.solution().assignment();
    boolean[] isMatched = new boolean[all.problem().people()];
    for (int p = 0; p < pairs.mentor().length; p++) {
      isMatched[pairs.mentor()[p]] = true;
      isMatched[all.asMentor(pairs.mentee()[p])] = true;
    }
    this.over =
        IntStream.range(0, isMatched.length)
            .filter(person -> !isMatched[person] && all.problem().capacity()[person] > 0)
            .toArray();
    this.made =
        IntStream.range(0, pairs.mentor().length)
            .mapToObj(p -> new Link(pairs.mentor()[p], pairs.mentee()[p]))
            .filter(link -> !all.isLocked(link.mentor(), all.asMentor(link.mentee())))
            .toArray(Link[]::new);
  }

  static GroupsOfThree of(SolvedPairs solved) {
    return new JoinedPairs(solved).best();
  }

  private GroupsOfThree best() {
    AssignmentProblem problem = problem();
    Assignment joined =
        AssignmentSolver.solve(
            problem, UndirectedSolver.objective(solved.solution().goals().inOrder()));
    List<Trio> groups = new ArrayList<>();
    for (int p = 0; p < joined.mentor().length; p++) {
      Link pair = made[joined.mentor()[p]];
      int third = over[joined.mentee()[p]];
      groups.add(
          new Trio(pair, link(third, pair.mentor()), link(third, all.asMentor(pair.mentee()))));
    }
    Map<Integer, Integer> possible = new TreeMap<>();
    for (int person : over) {
      possible.put(person, 0);
    }
    IntStream.of(problem.arcs().menteeType())
        .forEach(third -> possible.merge(over[third], 1, Integer::sum));
    return new GroupsOfThree(groups, possible, joined.certificate());
  }

  /** Pairs as mentors and people who stay over as mentees, a place each. */
  private AssignmentProblem problem() {
    PairingProblem pairs = all.problem();
    int[] start = new int[made.length + 1];
    List<Integer> thirds = new ArrayList<>();
    List<Long> points = new ArrayList<>();
    for (int m = 0; m < made.length; m++) {
      for (int t = 0; t < over.length; t++) {
        OptionalInt one = all.between(over[t], made[m].mentor());
        OptionalInt other = all.between(over[t], all.asMentor(made[m].mentee()));
        if (one.isPresent() && other.isPresent()) {
          thirds.add(t);
          points.add(
              Math.addExact(pairs.points()[one.getAsInt()], pairs.points()[other.getAsInt()]));
        }
      }
      start[m + 1] = thirds.size();
    }
    return new AssignmentProblem(
        oneEach(made.length),
        oneEach(over.length),
        new TypeArcs(
            start,
            thirds.stream().mapToInt(Integer::intValue).toArray(),
            points.stream().mapToLong(Long::longValue).toArray()),
        PeoplePairs.NONE);
  }

  private static Population oneEach(int count) {
    int[] places = new int[count];
    Arrays.fill(places, 1);
    return new Population(IntStream.range(0, count).toArray(), places);
  }

  private Link link(int one, int other) {
    long match = all.match(all.between(one, other).orElseThrow());
    return new Link(ReducedProblem.mentor(match), ReducedProblem.mentee(match));
  }
}
