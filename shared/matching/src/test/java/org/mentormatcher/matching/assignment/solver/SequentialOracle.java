package org.mentormatcher.matching.assignment.solver;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;

/**
 * The best score according to OR-Tools' CP-SAT: one goal after the other, each fixed at its best
 * before the next.
 */
final class SequentialOracle {

  static {
    Loader.loadNativeLibraries();
  }

  private final CpModel model = new CpModel();
  private final List<BoolVar> made = new ArrayList<>();
  private final LinearExprBuilder points = LinearExpr.newBuilder();
  private final LinearExpr menteesMatched;
  private final LinearExpr mentorsMatched;

  private SequentialOracle(AssignmentProblem problem) {
    List<List<BoolVar>> ofMentor = lists(problem.mentors().count());
    List<List<BoolVar>> ofMentee = lists(problem.mentees().count());
    for (Eligible pair : Eligible.pairs(problem)) {
      BoolVar isMade = model.newBoolVar("");
      made.add(isMade);
      if (pair.locked()) {
        model.addEquality(isMade, 1);
      }
      ofMentor.get(pair.mentor()).add(isMade);
      ofMentee.get(pair.mentee()).add(isMade);
      points.addTerm(isMade, pair.points());
    }
    mentorsMatched = matched(ofMentor, problem.mentors().capacity());
    menteesMatched = matched(ofMentee, problem.mentees().capacity());
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
    long lowest = 0;
    SortedSet<Long> possible = Eligible.possiblePoints(problem);
    if (objective == Objective.WORST_OFF_FIRST && !possible.isEmpty()) {
      lowest = oracle.maximise(oracle.lowest(problem, possible));
    }
    return new Score(oracle.maximise(points), first, second, lowest);
  }

  /** A variable that no chosen pair may have fewer points than. */
  private IntVar lowest(AssignmentProblem problem, SortedSet<Long> possible) {
    long[] values = possible.stream().mapToLong(Long::longValue).toArray();
    IntVar lowest = model.newIntVarFromDomain(Domain.fromValues(values), "");
    List<Eligible> pairs = Eligible.pairs(problem);
    for (int p = 0; p < pairs.size(); p++) {
      if (!pairs.get(p).locked()) {
        model.addLessOrEqual(lowest, pairs.get(p).points()).onlyEnforceIf(made.get(p));
      }
    }
    return lowest;
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

  private static List<List<BoolVar>> lists(int count) {
    List<List<BoolVar>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }
}
