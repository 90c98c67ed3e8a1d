package org.mentormatcher.matching.assignment.pairing;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.assignment.Objective;

/** The best points and people according to OR-Tools' CP-SAT, one goal after the other. */
final class PairingOracle {
  static {
    Loader.loadNativeLibraries();
  }

  /** What a pairing is worth. */
  record Worth(long points, int people) {}

  private final CpModel model = new CpModel();
  private final LinearExpr points;
  private final LinearExpr people;

  private PairingOracle(PairingProblem problem) {
    List<List<BoolVar>> of = new ArrayList<>();
    for (int person = 0; person < problem.people(); person++) {
      of.add(new ArrayList<>());
    }
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int pair = 0; pair < problem.pairs(); pair++) {
      BoolVar made = model.newBoolVar("");
      of.get(problem.one()[pair]).add(made);
      of.get(problem.other()[pair]).add(made);
      sum.addTerm(made, problem.points()[pair]);
    }
    LinearExprBuilder matched = LinearExpr.newBuilder();
    for (int person = 0; person < problem.people(); person++) {
      LinearExpr load = LinearExpr.sum(of.get(person).toArray(new BoolVar[0]));
      model.addLessOrEqual(load, problem.capacity()[person]);
      BoolVar isMatched = model.newBoolVar("");
      if (!problem.isServed(person)) {
        model.addGreaterOrEqual(load, isMatched);
      }
      matched.add(isMatched);
    }
    points = sum.build();
    people = matched.build();
  }

  static Worth best(PairingProblem problem, Objective objective) {
    PairingOracle oracle = new PairingOracle(problem);
    if (objective == Objective.BEST_MATCHES) {
      long points = oracle.maximise(oracle.points);
      return new Worth(points, (int) oracle.maximise(oracle.people));
    }
    int people = (int) oracle.maximise(oracle.people);
    return new Worth(oracle.maximise(oracle.points), people);
  }

  private long maximise(LinearArgument goal) {
    model.maximize(goal);
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1);
    if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("the oracle failed");
    }
    long best = Math.round(solver.objectiveValue());
    model.addGreaterOrEqual(goal, best);
    return best;
  }
}
