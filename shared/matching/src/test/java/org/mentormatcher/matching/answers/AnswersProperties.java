package org.mentormatcher.matching.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.Variety;
import org.mentormatcher.matching.assignment.solver.ArbitraryProblems;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;
import org.mentormatcher.matching.assignment.solver.Eligible;
import org.mentormatcher.matching.assignment.solver.MinCostFlowOracle;
import org.mentormatcher.matching.assignment.solver.Score;
import org.mentormatcher.matching.participants.Role;

@Label("Answers about a matching are what OR-Tools finds by solving again")
class AnswersProperties {
  private static final int TRIES = 300;

  @Provide
  Arbitrary<AssignmentProblem> problems() {
    return ArbitraryProblems.upTo(6).withoutEdgeCases();
  }

  @Property(tries = TRIES)
  @Label("what a pair costs that has to be made, eligible or not, and who moves for it")
  void withPair(@ForAll("problems") AssignmentProblem problem, @ForAll Objective objective) {
    SolvedTwice run = new SolvedTwice(problem, objective);
    for (int mentor = 0; mentor < problem.mentors().count(); mentor++) {
      for (int mentee = 0; mentee < problem.mentees().count(); mentee++) {
        long points = run.points(mentor, mentee, 5);
        Moves found = run.answers.withPair(mentor, mentee, points).orElse(null);
        Totals expected = run.solvedWith(mentor, mentee, points);
        assertThat(found == null).as("%d-%d", mentor, mentee).isEqualTo(expected == null);
        if (found != null) {
          run.assertMoves(found, expected, new Pair(mentor, mentee), points);
        }
      }
    }
  }

  @Property(tries = TRIES)
  @Label("what a pair costs that must not be made, and who moves for it")
  void withoutPair(@ForAll("problems") AssignmentProblem problem, @ForAll Objective objective) {
    SolvedTwice run = new SolvedTwice(problem, objective);
    for (long pair : run.made) {
      int mentor = (int) (pair >> Integer.SIZE);
      int mentee = (int) pair;
      Totals found = run.answers.withoutPair(mentor, mentee).orElse(null);
      assertThat(found).as("%d-%d", mentor, mentee).isEqualTo(run.solvedWithout(mentor, mentee));
      run.answers
          .movesWithoutPair(mentor, mentee)
          .ifPresent(moves -> run.assertMoves(moves, found, new Pair(mentor, mentee), 0));
    }
  }

  @Property(tries = TRIES)
  @Label("three alternates for everybody: the cheapest of all, each at its exact cost")
  void alternates(@ForAll("problems") AssignmentProblem problem, @ForAll Objective objective) {
    SolvedTwice run = new SolvedTwice(problem, objective);
    for (Role role : Role.values()) {
      for (int person = 0; person < run.capacity(role).length; person++) {
        List<Alternate> found = run.answers.alternates(role, person, 3).orElseThrow();
        List<Totals> expected = run.costs(role, person);
        assertThat(found)
            .as("%s %d", role, person)
            .extracting(Alternate::change)
            .isEqualTo(expected.subList(0, Math.min(3, expected.size())));
        for (Alternate alternate : found) {
          int mentor = role == Role.MENTOR ? person : alternate.partner();
          int mentee = role == Role.MENTOR ? alternate.partner() : person;
          assertThat(alternate.change())
              .isEqualTo(run.solvedWith(mentor, mentee, alternate.points()));
        }
      }
    }
  }

  @Example
  @Label("a limit is not blamed where it leaves every place that there is")
  void limitThatTakesNothing() {
    AssignmentProblem problem =
        new AssignmentProblem(
                new Population(new int[] {0, 0}, new int[] {1, 1}),
                new Population(new int[] {0}, new int[] {2}),
                new TypeArcs(new int[] {0, 1}, new int[] {0}, new long[] {0}),
                PeoplePairs.NONE)
            .withVariety(new Variety(new int[] {0, 0}, 1));
    AssignmentProblem oneLeft =
        new AssignmentProblem(
                new Population(new int[] {0, 0, 0}, new int[] {1, 1, 1}),
                new Population(new int[] {0}, new int[] {2}),
                new TypeArcs(new int[] {0, 1}, new int[] {0}, new long[] {0}),
                PeoplePairs.NONE)
            .withLocked(new LockedPairs(new int[] {2}, new int[] {0}, new long[] {0}))
            .withVariety(new Variety(new int[] {0, 0, 1}, 1));

    assertThat(blamesLimit(problem)).isTrue();
    assertThat(blamesLimit(oneLeft)).isFalse();
  }

  /** Whether a limit is part of why a mentor has no match. */
  private static boolean blamesLimit(AssignmentProblem problem) {
    SolvedTwice run = new SolvedTwice(problem, Objective.MOST_MATCHED);
    int mentor = run.unmatched(Role.MENTOR).getFirst();
    return ((Why.Bottleneck) run.answers.why(Role.MENTOR, mentor)).byLimit();
  }

  @Property(tries = 5_000)
  @Label("why somebody has no match: nobody possible, too few places, or a worse whole")
  void why(@ForAll("problems") AssignmentProblem problem, @ForAll Objective objective) {
    SolvedTwice run = new SolvedTwice(problem, objective);
    for (Role role : Role.values()) {
      for (int person : run.unmatched(role)) {
        Why why = run.answers.why(role, person);
        Statistics.collect(objective == Objective.BEST_MATCHES, why.getClass().getSimpleName());
        switch (why) {
          case Why.NoPlace _ -> assertThat(run.capacity(role)[person]).isZero();
          case Why.NoPartner _ -> assertThat(run.partners(role, List.of(person))).isEmpty();
          case Why.Bottleneck bottleneck -> run.assertBottleneck(role, person, bottleneck);
          case Why.AsManyAsCanBe _ ->
              throw new AssertionError("pairs have a direction, so a bottleneck says who competes");
          case Why.Outweighed _ -> {
            assertThat(run.partners(role, List.of(person))).isNotEmpty();
            // Most mentees and most mentors can always be had together (Mendelsohn, Dulmage
            // 1958).
            assertThat(objective)
                .as("most matched leaves nobody out whom it could match")
                .isEqualTo(Objective.BEST_MATCHES);
          }
        }
      }
    }
    Statistics.coverage(
        seen -> {
          for (String reason : List.of("NoPlace", "NoPartner", "Bottleneck", "Outweighed")) {
            seen.check(true, reason).count(count -> count > 0);
          }
        });
  }

  /** A solved problem, and the same questions answered by solving again. */
  private static final class SolvedTwice {
    final AssignmentProblem problem;
    final Solution solution;
    final Answers answers;
    final long[] made;
    private final Objective asked;
    private final Score best;

    SolvedTwice(AssignmentProblem problem, Objective objective) {
      this.problem = problem;
      solution = AssignmentSolver.solution(problem, objective);
      answers = new Answers(problem, solution);
      // With the fewest points kept, what is left to choose is most matched among enough points.
      asked = objective == Objective.WORST_OFF_FIRST ? Objective.MOST_MATCHED : objective;
      best = MinCostFlowOracle.best(solution.problem(), asked);
      made =
          IntStream.range(0, solution.assignment().mentor().length)
              .mapToLong(
                  p -> pair(solution.assignment().mentor()[p], solution.assignment().mentee()[p]))
              .toArray();
    }

    private static long pair(int mentor, int mentee) {
      return ((long) mentor << Integer.SIZE) | mentee;
    }

    long points(int mentor, int mentee, long otherwise) {
      int arc = problem.arc(mentor, mentee);
      return arc < 0 ? otherwise : problem.arcs().points()[arc];
    }

    private boolean isIn(int[] mentors, int[] mentees, int mentor, int mentee) {
      return IntStream.range(0, mentors.length)
          .anyMatch(p -> mentors[p] == mentor && mentees[p] == mentee);
    }

    private boolean isMade(int mentor, int mentee) {
      return Arrays.stream(made).anyMatch(each -> each == pair(mentor, mentee));
    }

    int[] room(Role role) {
      int[] room = capacity(role).clone();
      int[] locked = role == Role.MENTOR ? problem.locked().mentor() : problem.locked().mentee();
      for (int person : locked) {
        room[person]--;
      }
      return room;
    }

    int[] capacity(Role role) {
      return role == Role.MENTOR ? problem.mentors().capacity() : problem.mentees().capacity();
    }

    /** The change if a pair is locked, by OR-Tools; null where it cannot be. */
    Totals solvedWith(int mentor, int mentee, long points) {
      LockedPairs locked = problem.locked();
      if (isMade(mentor, mentee)) {
        return Totals.NONE;
      }
      if (room(Role.MENTOR)[mentor] == 0
          || room(Role.MENTEE)[mentee] == 0
          || isIn(problem.forbidden().mentor(), problem.forbidden().mentee(), mentor, mentee)) {
        return null;
      }
      int count = locked.count();
      int[] mentors = Arrays.copyOf(locked.mentor(), count + 1);
      int[] mentees = Arrays.copyOf(locked.mentee(), count + 1);
      long[] allPoints = Arrays.copyOf(locked.points(), count + 1);
      mentors[count] = mentor;
      mentees[count] = mentee;
      allPoints[count] = points;
      return difference(
          solution.problem().withLocked(new LockedPairs(mentors, mentees, allPoints)));
    }

    /** The change if a pair is forbidden, by OR-Tools; null where it is locked. */
    Totals solvedWithout(int mentor, int mentee) {
      AssignmentProblem from = solution.problem();
      if (isIn(problem.locked().mentor(), problem.locked().mentee(), mentor, mentee)) {
        return null;
      }
      int count = from.forbidden().count();
      int[] mentors = Arrays.copyOf(from.forbidden().mentor(), count + 1);
      int[] mentees = Arrays.copyOf(from.forbidden().mentee(), count + 1);
      mentors[count] = mentor;
      mentees[count] = mentee;
      return difference(
          new AssignmentProblem(
                  from.mentors(), from.mentees(), from.arcs(), new PeoplePairs(mentors, mentees))
              .withLocked(from.locked())
              .withVariety(from.variety()));
    }

    private Totals difference(AssignmentProblem changed) {
      Score score = MinCostFlowOracle.best(changed, asked);
      return Totals.of(
          score.points() - best.points(),
          score.mentees() - best.mentees(),
          score.mentors() - best.mentors());
    }

    /** Costs of everybody whom somebody could be matched with and is not, cheapest first. */
    List<Totals> costs(Role role, int person) {
      return Eligible.pairs(problem).stream()
          .filter(pair -> person == (role == Role.MENTOR ? pair.mentor() : pair.mentee()))
          .filter(pair -> !isMade(pair.mentor(), pair.mentee()))
          .filter(pair -> limitRoom(pair.mentor(), pair.mentee()) > 0)
          .map(pair -> solvedWith(pair.mentor(), pair.mentee(), pair.points()))
          .filter(change -> change != null)
          .sorted((one, two) -> two.compare(one, solution.goals().inOrder()))
          .toList();
    }

    /** How many mentors of a mentor's class a mentee may have beside those of locked pairs. */
    private long limitRoom(int mentor, int mentee) {
      return problem.variety().of(mentor) < 0
          ? Long.MAX_VALUE
          : problem.variety().most()
              - IntStream.range(0, problem.locked().count())
                  .filter(p -> problem.locked().mentee()[p] == mentee)
                  .filter(
                      p ->
                          problem.variety().of(problem.locked().mentor()[p])
                              == problem.variety().of(mentor))
                  .count();
    }

    /** No matching could match all of these people, who have no other partners. */
    void assertBottleneck(Role role, int person, Why.Bottleneck bottleneck) {
      assertThat(bottleneck.people()).contains(person);
      assertThat(bottleneck.partners()).containsAll(partners(role, bottleneck.people()));
      assertThat((long) bottleneck.people().size()).isGreaterThan(bottleneck.places());
      long places =
          bottleneck.partners().stream().mapToLong(each -> room(role.other())[each]).sum();
      if (!bottleneck.byLimit()) {
        assertThat(bottleneck.places()).isEqualTo(places);
      }
      assertThat(matchedBeside(role, person, Variety.ANY)).isEqualTo(bottleneck.byLimit());
      assertThat(matchedBeside(role, person, problem.variety())).isFalse();
      int[] alone = capacity(role).clone();
      int[] room = room(role);
      int locked = 0;
      for (int each = 0; each < alone.length; each++) {
        locked += alone[each] > room[each] ? 1 : 0;
        alone[each] += bottleneck.people().contains(each) ? 1 - room[each] : -room[each];
      }
      Score most =
          MinCostFlowOracle.best(
              new AssignmentProblem(
                      new Population(
                          problem.mentors().type(),
                          role == Role.MENTOR ? alone : problem.mentors().capacity()),
                      new Population(
                          problem.mentees().type(),
                          role == Role.MENTOR ? problem.mentees().capacity() : alone),
                      problem.arcs(),
                      problem.forbidden())
                  .withLocked(problem.locked())
                  .withVariety(problem.variety()),
              Objective.MOST_MATCHED);
      int matched = role == Role.MENTOR ? most.mentors() : most.mentees();
      assertThat((long) matched - locked).isLessThanOrEqualTo(bottleneck.places());
    }

    /** Whether somebody could have a match under a limit without anybody losing the only one. */
    private boolean matchedBeside(Role role, int person, Variety limit) {
      List<Integer> out = unmatched(role);
      int[] only = capacity(role).clone();
      out.stream().filter(each -> each != person).forEach(each -> only[each] = 0);
      Score most =
          MinCostFlowOracle.best(
              new AssignmentProblem(
                      new Population(
                          problem.mentors().type(),
                          role == Role.MENTOR ? only : problem.mentors().capacity()),
                      new Population(
                          problem.mentees().type(),
                          role == Role.MENTOR ? problem.mentees().capacity() : only),
                      problem.arcs(),
                      problem.forbidden())
                  .withLocked(problem.locked())
                  .withVariety(limit),
              Objective.MOST_MATCHED);
      int matched = role == Role.MENTOR ? most.mentors() : most.mentees();
      return matched > capacity(role).length - out.size();
    }

    List<Integer> unmatched(Role role) {
      int[] matched =
          role == Role.MENTOR ? solution.assignment().mentor() : solution.assignment().mentee();
      return IntStream.range(0, capacity(role).length)
          .filter(person -> Arrays.stream(matched).noneMatch(each -> each == person))
          .boxed()
          .toList();
    }

    /** Everybody with room whom one of these may be matched with beside locked pairs. */
    Set<Integer> partners(Role role, List<Integer> people) {
      Set<Integer> partners = new HashSet<>();
      for (Eligible pair : Eligible.pairs(problem)) {
        int person = role == Role.MENTOR ? pair.mentor() : pair.mentee();
        int partner = role == Role.MENTOR ? pair.mentee() : pair.mentor();
        if (!pair.locked()
            && people.contains(person)
            && room(role.other())[partner] > 0
            && limitRoom(pair.mentor(), pair.mentee()) > 0) {
          partners.add(partner);
        }
      }
      return partners;
    }

    /** The moves lead to a matching that can be, and change what they say. */
    void assertMoves(Moves moves, Totals expected, Pair asked, long pointsOfAsked) {
      Set<Long> pairs = new HashSet<>();
      Arrays.stream(made).forEach(pairs::add);
      for (Pair broken : moves.broken()) {
        assertThat(pairs.remove(pair(broken.mentor(), broken.mentee()))).isTrue();
        assertThat(
                isIn(
                    problem.locked().mentor(),
                    problem.locked().mentee(),
                    broken.mentor(),
                    broken.mentee()))
            .isFalse();
      }
      for (Pair added : moves.made()) {
        assertThat(pairs.add(pair(added.mentor(), added.mentee()))).isTrue();
      }
      assertThat(moves.change()).isEqualTo(expected).isEqualTo(changeTo(pairs, pointsOfAsked));
      assertLimits(pairs, asked);
    }

    /** Nobody has too many mentors of a class, but for locked ones and the one that was asked. */
    private void assertLimits(Set<Long> pairs, Pair asked) {
      for (int mentor = 0; mentor < problem.mentors().count(); mentor++) {
        for (int mentee = 0; mentee < problem.mentees().count(); mentee++) {
          int mentorClass = problem.variety().of(mentor);
          int of = mentee;
          long room = limitRoom(mentor, mentee);
          long chosen =
              pairs.stream()
                  .filter(pair -> (int) (long) pair == of)
                  .map(pair -> (int) (pair >> Integer.SIZE))
                  .filter(each -> problem.variety().of(each) == mentorClass)
                  .filter(
                      each -> !isIn(problem.locked().mentor(), problem.locked().mentee(), each, of))
                  .filter(each -> room > 0 || !new Pair(each, of).equals(asked))
                  .count();
          assertThat(chosen).isLessThanOrEqualTo(Math.max(0, room));
        }
      }
    }

    private Totals changeTo(Set<Long> pairs, long pointsOfAsked) {
      int[] mentorLoad = new int[problem.mentors().count()];
      int[] menteeLoad = new int[problem.mentees().count()];
      long points = 0;
      for (long pair : pairs) {
        int mentor = (int) (pair >> Integer.SIZE);
        int mentee = (int) pair;
        mentorLoad[mentor]++;
        menteeLoad[mentee]++;
        points += isMade(mentor, mentee) ? pointsMade(pair) : points(mentor, mentee, pointsOfAsked);
      }
      for (int i = 0; i < mentorLoad.length; i++) {
        assertThat(mentorLoad[i]).isLessThanOrEqualTo(problem.mentors().capacity()[i]);
      }
      for (int j = 0; j < menteeLoad.length; j++) {
        assertThat(menteeLoad[j]).isLessThanOrEqualTo(problem.mentees().capacity()[j]);
      }
      return Totals.of(
          points - best.points(),
          matched(menteeLoad) - best.mentees(),
          matched(mentorLoad) - best.mentors());
    }

    private long pointsMade(long pair) {
      return solution.assignment().points()[Arrays.binarySearch(made, pair)];
    }

    private static int matched(int[] load) {
      return (int) Arrays.stream(load).filter(count -> count > 0).count();
    }
  }
}
