package org.mentormatcher.matching.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.answers.Alternate;
import org.mentormatcher.matching.answers.Answers;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.groups.Groups;
import org.mentormatcher.matching.assignment.pairing.Pairing;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.assignment.pairing.search.PairingSolver;
import org.mentormatcher.matching.assignment.proof.OptimalityCheck;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;
import org.mentormatcher.matching.participants.Role;

@DisplayName("Examples of assignment problems, as the Javadoc shows them,")
class AssignmentExamplesTest {

  private static AssignmentProblem problem() {
    // @start region="problem"
    // Mentors 0 and 1 are alike: type 0. Mentee 0 is of type 0, mentees 1 and 2 of type 1.
    int[] mentorType = {0, 0};
    int[] mentorCapacity = {1, 1};
    int[] menteeType = {0, 1, 1};
    int[] menteeCapacity = {1, 1, 1};
    // Mentors of type 0 have arcs 0 and 1: 7 points with mentees of type 0, 5 with type 1.
    int[] arcStart = {0, 2};
    int[] arcMenteeType = {0, 1};
    long[] arcPoints = {7, 5};
    // Mentor 1 must not be matched with mentee 0.
    PeoplePairs forbidden = new PeoplePairs(new int[] {1}, new int[] {0});
    AssignmentProblem problem =
        new AssignmentProblem(
            new Population(mentorType, mentorCapacity),
            new Population(menteeType, menteeCapacity),
            new TypeArcs(arcStart, arcMenteeType, arcPoints),
            forbidden);
    // @end
    return problem;
  }

  @Test
  @DisplayName("solve a problem")
  void solver() {
    AssignmentProblem problem = problem();
    List<String> told = new ArrayList<>();

    // @start region="solver"
    Assignment best = AssignmentSolver.solve(problem, Objective.BEST_MATCHES);
    for (int pair = 0; pair < best.mentor().length; pair++) {
      told.add(best.mentor()[pair] + " with " + best.mentee()[pair] + ": " + best.points()[pair]);
    }
    // @end

    assertThat(told).containsExactly("0 with 0: 7", "1 with 1: 5");
  }

  @Test
  @DisplayName("check a matching without the solver that found it")
  void proof() {
    AssignmentProblem problem = problem();
    Solution solution = AssignmentSolver.solution(problem, Objective.BEST_MATCHES);

    // @start region="proof"
    Assignment found = solution.assignment();
    Certificate certificate =
        OptimalityCheck.check(
            problem,
            Objective.BEST_MATCHES.goals().inOrder(),
            found.mentor(),
            found.mentee(),
            found.points(),
            solution.prices());
    BigInteger reached = certificate.value();
    BigInteger most = certificate.bound(); // the check throws where the two are not equal
    // @end

    assertThat(reached).isEqualTo(most);
  }

  @Test
  @DisplayName("ask for second choices")
  void answers() {
    AssignmentProblem problem = problem();
    Solution solution = AssignmentSolver.solution(problem, Objective.BEST_MATCHES);

    // @start region="answers"
    Answers answers = new Answers(problem, solution);
    List<Alternate> others = answers.alternates(Role.MENTOR, 0, 3).orElseThrow();
    long lost = others.getFirst().change().points(); // of the whole matching, 0 or negative
    // @end

    assertThat(lost).isEqualTo(-2);
  }

  @Test
  @DisplayName("put together who is alike")
  void groups() {
    // @start region="groups"
    int[] type = {0, 0, 1, 0};
    int[] capacity = {2, 2, 2, 1};
    boolean[] alone = new boolean[4];
    Groups groups = Groups.of(type, capacity, alone);
    // @end

    assertThat(groups.groupOf()).containsExactly(0, 0, 1, 2);
    assertThat(groups.size(0)).isEqualTo(2);
  }

  @Test
  @DisplayName("pair people of one group")
  void pairing() {
    // @start region="pairing"
    // Three people, each with time for one other: 0-1 is worth 4, 1-2 is worth 6.
    int[] capacity = {1, 1, 1};
    int[] taken = new int[3];
    int[] one = {0, 1};
    int[] other = {1, 2};
    long[] points = {4, 6};
    Pairing best =
        PairingSolver.solve(
            new PairingProblem(capacity, taken, one, other, points), Objective.BEST_MATCHES);
    // @end

    assertThat(best.pairs()).containsExactly(1);
  }
}
