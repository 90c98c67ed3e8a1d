package org.mentormatcher.matching.answers;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.solver.Eligible;
import org.mentormatcher.matching.participants.Role;

/**
 * One question about one run, answered by OR-Tools' CP-SAT from the pairs that rules allow: one
 * goal after the other, with people who have to have a match.
 *
 * @see CausesProperties
 */
public final class CausesOracle {
  static {
    Loader.loadNativeLibraries();
  }

  private final AssignmentProblem problem;
  private final List<Eligible> pairs;
  private final CpModel model = new CpModel();
  private final List<BoolVar> made = new ArrayList<>();
  private final Map<Role, List<List<BoolVar>>> ofPerson = new HashMap<>();
  private final int[] mentorCapacity;
  private final boolean isUndirected;

  /**
   * A question.
   *
   * @param pairs pairs that may be made, or must be; where pairs have no direction each once
   * @param asMentor where pairs have no direction, each mentee as a mentor; otherwise empty
   * @param heedsLimit whether mentors who are alike are limited
   */
  public CausesOracle(
      AssignmentProblem problem, List<Eligible> pairs, int[] asMentor, boolean heedsLimit) {
    this.problem = problem;
    this.pairs = pairs;
    this.isUndirected = asMentor.length > 0;
    this.mentorCapacity = problem.mentors().capacity();
    ofPerson.put(Role.MENTOR, lists(problem.mentors().count()));
    ofPerson.put(
        Role.MENTEE, isUndirected ? ofPerson.get(Role.MENTOR) : lists(problem.mentees().count()));
    Map<List<Integer>, List<BoolVar>> alike = new HashMap<>();
    Map<List<Integer>, Integer> lockedAlike = new HashMap<>();
    for (Eligible pair : pairs) {
      BoolVar isMade = model.newBoolVar("");
      made.add(isMade);
      if (pair.locked()) {
        model.addEquality(isMade, 1);
      }
      ofPerson.get(Role.MENTOR).get(pair.mentor()).add(isMade);
      int mentee = isUndirected ? asMentor[pair.mentee()] : pair.mentee();
      ofPerson.get(Role.MENTEE).get(mentee).add(isMade);
      List<Integer> limited = List.of(pair.mentee(), problem.variety().of(pair.mentor()));
      if (problem.variety().of(pair.mentor()) >= 0) {
        alike.computeIfAbsent(limited, unseen -> new ArrayList<>()).add(isMade);
        lockedAlike.merge(limited, pair.locked() ? 1 : 0, Integer::sum);
      }
    }
    capacities(Role.MENTOR, mentorCapacity);
    if (!isUndirected) {
      capacities(Role.MENTEE, problem.mentees().capacity());
    }
    if (heedsLimit) {
      alike.forEach(
          (limited, several) ->
              model.addLessOrEqual(
                  sum(several), Math.max(problem.variety().most(), lockedAlike.get(limited))));
    }
  }

  private static List<List<BoolVar>> lists(int count) {
    List<List<BoolVar>> lists = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private void capacities(Role role, int[] capacity) {
    for (int person = 0; person < capacity.length; person++) {
      model.addLessOrEqual(load(role, person), capacity[person]);
    }
  }

  private LinearExpr load(Role role, int person) {
    return sum(ofPerson.get(role).get(person));
  }

  private static LinearExpr sum(List<BoolVar> variables) {
    return LinearExpr.sum(variables.toArray(new BoolVar[0]));
  }

  /** The same question with somebody having to have a match. */
  CausesOracle matching(Role role, int person) {
    model.addGreaterOrEqual(load(role, person), 1);
    return this;
  }

  /** The same question with one of the pairs, by number, having to be made or not to be made. */
  public CausesOracle with(int pair, boolean isMade) {
    model.addEquality(made.get(pair), isMade ? 1 : 0);
    return this;
  }

  /** Whether it can be. */
  boolean isPossible() {
    return solve().status == CpSolverStatus.OPTIMAL;
  }

  /** What is reached of each goal, the most important first. */
  public List<Long> best(Goals goals) {
    return goals.inOrder().stream().map(goal -> maximise(count(goal))).toList();
  }

  private record SolvedModel(CpSolverStatus status, long value) {}

  private SolvedModel solve() {
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1);
    CpSolverStatus status = solver.solve(model);
    CpSolverStatus done = status == CpSolverStatus.FEASIBLE ? CpSolverStatus.OPTIMAL : status;
    return new SolvedModel(done, Math.round(solver.objectiveValue()));
  }

  private long maximise(LinearArgument goal) {
    model.maximize(goal);
    SolvedModel solved = solve();
    if (solved.status != CpSolverStatus.OPTIMAL) {
      throw new IllegalStateException("the oracle failed");
    }
    model.addGreaterOrEqual(goal, solved.value);
    return solved.value;
  }

  private LinearArgument count(Goal goal) {
    return switch (goal) {
      case POINTS -> points();
      case MENTEES_MATCHED -> matched(Role.MENTEE, new boolean[0]);
      case MENTORS_MATCHED -> matched(Role.MENTOR, new boolean[0]);
      case WENT_WITHOUT ->
          LinearExpr.newBuilder()
              .add(matched(Role.MENTEE, withouts(Role.MENTEE)))
              .add(matched(Role.MENTOR, withouts(Role.MENTOR)))
              .build();
      case PAIRS_KEPT -> kept();
      case BALANCED_LOAD -> balance();
      case WEAKEST_PAIR -> weakest();
    };
  }

  private boolean[] withouts(Role role) {
    boolean[] withouts = new boolean[ofPerson.get(role).size()];
    for (int person = 0; person < withouts.length; person++) {
      withouts[person] =
          role == Role.MENTOR
              ? problem.earlier().mentorWithout(person)
              : problem.earlier().menteeWithout(person);
    }
    return withouts;
  }

  private LinearExpr points() {
    LinearExprBuilder points = LinearExpr.newBuilder();
    for (int p = 0; p < made.size(); p++) {
      points.addTerm(made.get(p), pairs.get(p).points());
    }
    return points.build();
  }

  /** People with a match, of those who count: all where nobody is named. */
  private LinearExpr matched(Role role, boolean[] counting) {
    LinearExprBuilder count = LinearExpr.newBuilder();
    for (int person = 0; person < ofPerson.get(role).size(); person++) {
      if (counting.length == 0 || counting[person]) {
        BoolVar isMatched = model.newBoolVar("");
        model.addGreaterOrEqual(load(role, person), isMatched);
        count.add(isMatched);
      }
    }
    return count.build();
  }

  private LinearExpr kept() {
    PeoplePairs keep = problem.earlier().keep();
    LinearExprBuilder count = LinearExpr.newBuilder();
    for (int p = 0; p < made.size(); p++) {
      for (int k = 0; k < keep.count(); k++) {
        if (keep.mentor()[k] == pairs.get(p).mentor()
            && keep.mentee()[k] == pairs.get(p).mentee()) {
          count.add(made.get(p));
        }
      }
    }
    return count.build();
  }

  /** Pairs of mentees who share a mentor: a convex function, held up by its tangents. */
  private LinearExpr balance() {
    LinearExprBuilder sharing = LinearExpr.newBuilder();
    for (int mentor = 0; mentor < mentorCapacity.length; mentor++) {
      IntVar ofMentor = model.newIntVar(0, 1_000, "");
      for (int t = 0; t < mentorCapacity[mentor]; t++) {
        model.addGreaterOrEqual(
            ofMentor,
            LinearExpr.newBuilder()
                .addTerm(load(Role.MENTOR, mentor), t)
                .add(-t * (t + 1L) / 2)
                .build());
      }
      sharing.addTerm(ofMentor, -1);
    }
    return sharing.build();
  }

  /** A variable that no chosen pair may have fewer points than. */
  private LinearArgument weakest() {
    long[] possible =
        pairs.stream().filter(pair -> !pair.locked()).mapToLong(Eligible::points).toArray();
    if (possible.length == 0) {
      return LinearExpr.constant(0);
    }
    IntVar lowest = model.newIntVarFromDomain(Domain.fromValues(possible), "");
    for (int p = 0; p < pairs.size(); p++) {
      if (!pairs.get(p).locked()) {
        model.addLessOrEqual(lowest, pairs.get(p).points()).onlyEnforceIf(made.get(p));
      }
    }
    return lowest;
  }
}
