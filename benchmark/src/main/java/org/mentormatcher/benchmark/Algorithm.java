package org.mentormatcher.benchmark;

import java.util.Arrays;
import org.mentormatcher.matching.answers.Answers;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.proof.OptimalityCheck;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;
import org.mentormatcher.matching.participants.Role;

/** What takes time in a run, each alone. */
enum Algorithm {
  /** From the problem to the proved matching. */
  SOLVE {
    @Override
    void run(AssignmentProblem problem, Solution solution) {
      AssignmentSolver.solve(problem, solution.goals());
    }
  },

  /** The same where points are so large that no lottery among equals fits beside them. */
  SOLVE_WITHOUT_DRAW {
    @Override
    void run(AssignmentProblem problem, Solution solution) {
      AssignmentSolver.solve(problem, solution.goals());
    }

    @Override
    AssignmentProblem of(AssignmentProblem problem) {
      long largest = Arrays.stream(problem.arcs().points()).max().orElseThrow();
      long times = Long.highestOneBit(Long.MAX_VALUE / (64 * largest * problem.mentors().count()));
      LockedPairs locked = problem.locked();
      return new AssignmentProblem(
          problem.mentors(),
          problem.mentees(),
          new TypeArcs(
              problem.arcs().start(),
              problem.arcs().menteeType(),
              Arrays.stream(problem.arcs().points()).map(points -> times * points).toArray()),
          problem.forbidden(),
          new LockedPairs(
              locked.mentor(),
              locked.mentee(),
              Arrays.stream(locked.points()).map(points -> times * points).toArray()),
          problem.variety(),
          problem.earlier());
    }
  },

  /** The proof of a matching that is there. */
  CHECK {
    @Override
    void run(AssignmentProblem problem, Solution solution) {
      Assignment made = solution.assignment();
      OptimalityCheck.check(
          problem,
          solution.goals().inOrder(),
          made.mentor(),
          made.mentee(),
          made.points(),
          solution.prices());
    }
  },

  /** One answer: whom the first mentee could have besides. */
  ALTERNATES {
    @Override
    void run(AssignmentProblem problem, Solution solution) {
      new Answers(problem, solution).alternates(Role.MENTEE, 0, 3);
    }
  };

  abstract void run(AssignmentProblem problem, Solution solution);

  /** The problem that it is run on. */
  AssignmentProblem of(AssignmentProblem problem) {
    return problem;
  }

  /** The steps it takes for a family's problem. */
  static long steps(String algorithm, String family) {
    AssignmentProblem problem = valueOf(algorithm).of(Family.parse(family).problem());
    Solution solution = AssignmentSolver.solution(problem, Objective.BEST_MATCHES);
    long before = Steps.taken();
    valueOf(algorithm).run(problem, solution);
    return Steps.taken() - before;
  }
}
