package org.mentormatcher.matching.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.programme.Roles;
import org.mentormatcher.matching.scoring.Scores;

/**
 * What each rule did in a run, found by solving once more without each: as many times the time of
 * the {@code solver} as there are rules, and its memory once.
 */
public final class Effects {

  /**
   * Pairs of types that all further solutions together may have, as a bound that no clock can
   * change: about a second.
   */
  private static final long PAIRS_OF_TYPES = 10_000_000;

  /** The same where pairs have no direction: there pairs of people are looked at one by one. */
  private static final long PAIRS_OF_PEOPLE = 1_000_000;

  private Effects() {}

  /**
   * The effect of every rule, in the programme's order.
   *
   * @param problem the problem that was solved, {@code scores.problem()}
   * @param solution its solution
   * @param solver solves a problem of the same people for the same goals
   * @param pairs whether pairs have a direction
   * @return empty where the run is too large to be solved again for every rule: where rules times
   *     pairs of types exceed 10 million, or rules times pairs of people a million where pairs have
   *     no direction
   */
  public static Optional<List<RuleEffect>> of(
      Scores scores,
      AssignmentProblem problem,
      Solution solution,
      Function<AssignmentProblem, Solution> solver,
      Roles.Pairs pairs) {
    if (isTooLarge(scores, problem, pairs)) {
      return Optional.empty();
    }
    List<RuleEffect> effects = new ArrayList<>();
    for (int rule = 0; rule < scores.rules(); rule++) {
      effects.add(effect(scores, solution, solver, rule));
    }
    return Optional.of(effects);
  }

  private static boolean isTooLarge(Scores scores, AssignmentProblem problem, Roles.Pairs pairs) {
    if (pairs == Roles.Pairs.UNDIRECTED) {
      return scores.rules() * problem.mentors().pairs() > PAIRS_OF_PEOPLE;
    }
    long pairsOfTypes = (long) problem.arcs().mentorTypes() * problem.menteeTypes();
    return scores.rules() * pairsOfTypes > PAIRS_OF_TYPES;
  }

  private static RuleEffect effect(
      Scores scores, Solution solution, Function<AssignmentProblem, Solution> solver, int rule) {
    Assignment made = solution.assignment();
    long given = 0;
    for (int p = 0; p < made.mentor().length; p++) {
      given = Math.addExact(given, scores.pointsByRule(made.mentor()[p], made.mentee()[p])[rule]);
    }
    Assignment without = solver.apply(scores.without(rule).problem()).assignment();
    Totals gain =
        Totals.of(
            without.certificate().points() - (made.certificate().points() - given),
            without.certificate().menteesMatched() - made.certificate().menteesMatched(),
            without.certificate().mentorsMatched() - made.certificate().mentorsMatched());
    return new RuleEffect(
        rule,
        scores.pairsExcluded(rule),
        given,
        gain,
        without.mentor().length - made.mentor().length);
  }
}
