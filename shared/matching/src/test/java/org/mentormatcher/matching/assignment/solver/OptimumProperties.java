package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.flow.Tactics;

@Label("The solver's matching is as good as the best that other methods find")
class OptimumProperties {
  private static final int OBJECTIVES = 3;
  private static final int ALL_ARCS = Integer.MAX_VALUE;
  private static final int CORE = 0;

  /** Every way in which the solver may take a problem on, those that small ones do not need too. */
  private static final List<Tactics> TACTICS =
      IntStream.of(0, 3, Integer.MAX_VALUE)
          .boxed()
          .flatMap(
              exactPhases ->
                  Stream.of(true, false)
                      .flatMap(
                          together ->
                              Stream.of(ALL_ARCS, CORE)
                                  .map(from -> new Tactics(together, exactPhases, from))))
          .toList();

  @Provide
  Arbitrary<AssignmentProblem> tiny() {
    return ArbitraryProblems.unlimited(3).withoutEdgeCases();
  }

  @Provide
  Arbitrary<AssignmentProblem> tinyWithLimits() {
    return ArbitraryProblems.upTo(4).withoutEdgeCases();
  }

  @Provide
  Arbitrary<AssignmentProblem> small() {
    return ArbitraryProblems.unlimited(10).withoutEdgeCases();
  }

  @Provide
  Arbitrary<AssignmentProblem> larger() {
    return ArbitraryProblems.unlimited(25).withoutEdgeCases();
  }

  @Provide
  Arbitrary<AssignmentProblem> largerWithLimits() {
    return ArbitraryProblems.upTo(20).withoutEdgeCases();
  }

  @Property(tries = OBJECTIVES * 3_000)
  @Label("as a brute force, on 9,000 tiny problems")
  void bruteForce(@ForAll("tiny") AssignmentProblem problem, @ForAll Objective objective) {
    assertThat(solve(problem, objective)).isEqualTo(BruteForce.best(problem, objective));
  }

  @Property(tries = OBJECTIVES * 3_000)
  @Label("as a brute force, on 9,000 tiny problems with a limit on mentors of one class")
  void bruteForceWithin(
      @ForAll("tinyWithLimits") AssignmentProblem problem, @ForAll Objective objective) {
    assertThat(solve(problem, objective)).isEqualTo(BruteForce.best(problem, objective));
  }

  @Property(tries = OBJECTIVES * 3_000)
  @Label("as OR-Tools' minimum-cost flow, on 9,000 problems")
  void minCostFlow(@ForAll("larger") AssignmentProblem problem, @ForAll Objective objective) {
    assertThat(solve(problem, objective)).isEqualTo(MinCostFlowOracle.best(problem, objective));
  }

  @Property(tries = OBJECTIVES * 1_500)
  @Label("as OR-Tools' minimum-cost flow under a limit, by every method, on 4,500 problems")
  void minCostFlowWithin(
      @ForAll("largerWithLimits") AssignmentProblem problem, @ForAll Objective objective) {
    Score expected = MinCostFlowOracle.best(problem, objective);
    for (Tactics tactics :
        List.of(Tactics.USUAL, new Tactics(false, 128, 64), new Tactics(true, 0, 0))) {
      assertThat(solve(problem, objective, tactics)).as("%s", tactics).isEqualTo(expected);
    }
  }

  @Property(tries = OBJECTIVES * 200)
  @Label("as OR-Tools' CP-SAT goal by goal, on 600 problems")
  void sequentialOptimisation(
      @ForAll("small") AssignmentProblem problem, @ForAll Objective objective) {
    assertThat(solve(problem, objective)).isEqualTo(SequentialOracle.best(problem, objective));
  }

  @Property(tries = OBJECTIVES * 2_000)
  @Label("with or without groups, exact or scaled costs, all arcs or a core, on 6,000 problems")
  void everyMethod(@ForAll("larger") AssignmentProblem problem, @ForAll Objective objective) {
    Score expected = solve(problem, objective);
    for (Tactics tactics : TACTICS) {
      assertThat(solve(problem, objective, tactics)).as("%s", tactics).isEqualTo(expected);
    }
  }

  private static Score solve(AssignmentProblem problem, Objective objective) {
    return Score.of(AssignmentSolver.solve(problem, objective));
  }

  private static Score solve(AssignmentProblem problem, Objective objective, Tactics tactics) {
    return Score.of(AssignmentSolver.solved(problem, objective.goals(), tactics).assignment());
  }
}
