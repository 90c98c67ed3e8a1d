package org.mentormatcher.matching.assignment;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.Objective;

/**
 * The best score according to OR-Tools' CP-SAT: one goal after the other, each fixed at its best
 * before the next.
 */
final class SequentialOracle {

  static {
    Loader.loadNativeLibraries();
  }

  private final CpModel model = new CpModel();
  private final LinearExprBuilder points = LinearExpr.newBuilder();
  private final LinearExpr menteesMatched;
  private final LinearExpr mentorsMatched;

  private SequentialOracle(AssignmentProblem problem) {
    List<List<BoolVar>> ofMentor = lists(problem.mentors());
    List<List<BoolVar>> ofMentee = lists(problem.mentees());
    for (Eligible pair : Eligible.pairs(problem)) {
      BoolVar made = model.newBoolVar("");
      if (pair.locked()) {
        model.addEquality(made, 1);
      }
      ofMentor.get(pair.mentor()).add(made);
      ofMentee.get(pair.mentee()).add(made);
      points.addTerm(made, pair.points());
    }
    mentorsMatched = matched(ofMentor, problem.mentorCapacity());
    menteesMatched = matched(ofMentee, problem.menteeCapacity());
  }

  static Score best(AssignmentProblem problem, Objective objective) {
    SequentialOracle oracle = new SequentialOracle(problem);
    LinearExpr points = oracle.points.build();
    if (objective == Objective.BEST_MATCHES) {
      long first = oracle.maximise(points);
      int second = (int) oracle.maximise(oracle.menteesMatched);
      return new Score(first, second, (int) oracle.maximise(oracle.mentorsMatched));
    }
    int first = (int) oracle.maximise(oracle.menteesMatched);
    int second = (int) oracle.maximise(oracle.mentorsMatched);
    return new Score(oracle.maximise(points), first, second);
  }

  private LinearExpr matched(List<List<BoolVar>> pairsOf, int[] capacity) {
    LinearExprBuilder count = LinearExpr.newBuilder();
    for (int person = 0; person < capacity.length; person++) {
      LinearExpr load = LinearExpr.sum(pairsOf.get(person).toArray(new BoolVar[0]));
      BoolVar matched = model.newBoolVar("");
      model.addLessOrEqual(load, capacity[person]);
      model.addGreaterOrEqual(load, matched);
      count.add(matched);
    }
    return count.build();
  }

  private long maximise(LinearExpr goal) {
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

  private static List<List<BoolVar>> lists(int count) {
    List<List<BoolVar>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }
}
