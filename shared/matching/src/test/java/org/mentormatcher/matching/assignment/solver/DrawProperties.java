package org.mentormatcher.matching.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.FairShares;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.flow.Tactics;
import org.mentormatcher.matching.assignment.solver.DrawOracle.Served;

@Label("Among equal matchings, people are served as they were drawn")
class DrawProperties {

  @Provide
  Arbitrary<AssignmentProblem> tiny() {
    return ArbitraryProblems.upTo(4).withoutEdgeCases();
  }

  @Provide
  Arbitrary<AssignmentProblem> larger() {
    return ArbitraryProblems.upTo(25).withoutEdgeCases();
  }

  @Property(tries = 6_000)
  @Label("no optimal matching at all serves mentees better, and none mentors")
  void first(@ForAll("tiny") AssignmentProblem problem, @ForAll Objective objective) {
    Assignment assignment = AssignmentSolver.solve(problem, objective);
    Served served = Served.of(problem, assignment);
    Set<Served> optimal = DrawOracle.optimal(problem, objective);

    assertThat(optimal).contains(served);
    for (Served other : optimal) {
      assertThat(FairShares.compare(served.mentees(), other.mentees())).isNotNegative();
      assertThat(FairShares.compare(served.mentors(), other.mentors())).isNotNegative();
    }
  }

  @Property(tries = 2_000)
  @Label("it is proved, and the same with or without groups, on all arcs or a core")
  void everyMethod(@ForAll("larger") AssignmentProblem problem, @ForAll Objective objective) {
    Assignment assignment = AssignmentSolver.solve(problem, objective);
    assignment.drawn().ifPresent(proof -> assertThat(proof.value()).isEqualTo(proof.bound()));
    for (Tactics tactics :
        List.of(
            new Tactics(false, 128, 64),
            new Tactics(true, 0, Integer.MAX_VALUE),
            new Tactics(false, 3, 0),
            new Tactics(true, 0, 0))) {
      Assignment other = AssignmentSolver.solved(problem, objective.goals(), tactics).assignment();
      assertThat(Served.of(problem, other))
          .as("%s", tactics)
          .isEqualTo(Served.of(problem, assignment));
      assertThat(other.drawn().map(proof -> proof.value()))
          .isEqualTo(assignment.drawn().map(proof -> proof.value()));
    }
  }
}
