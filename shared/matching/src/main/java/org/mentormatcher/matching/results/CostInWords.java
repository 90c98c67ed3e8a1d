package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.programme.Roles;
import org.mentormatcher.words.Sentence;

/** A change of the whole matching as a coordinator reads it, the first goal first. */
final class CostInWords {

  private CostInWords() {}

  /**
   * As in "1 mentee fewer with a match, 5 points more".
   *
   * @param pairs whether mentees are told from mentors
   */
  static Sentence of(Totals change, Goals goals, Roles.Pairs pairs) {
    boolean isDirected = pairs == Roles.Pairs.DIRECTED;
    List<Sentence> changes = new ArrayList<>();
    for (Goal goal : (isDirected ? goals : goals.ofPeople()).without(Goal.WEAKEST_PAIR)) {
      long count = change.of(goal);
      if (count != 0) {
        boolean isOfPeople = !isDirected && goal == Goal.MENTEES_MATCHED;
        Sentence sentence =
            count > 0
                ? isOfPeople ? Sentence.of("cost.people-more") : more(goal)
                : isOfPeople ? Sentence.of("cost.people-fewer") : fewer(goal);
        changes.add(sentence.with("count", Math.abs(count)));
      }
    }
    return changes.isEmpty()
        ? Sentence.of("cost.nothing")
        : Sentence.of("cost.changes").with("changes", changes);
  }

  private static Sentence more(Goal goal) {
    return switch (goal) {
      case POINTS -> Sentence.of("cost.points-more");
      case MENTEES_MATCHED -> Sentence.of("cost.mentees-more");
      case MENTORS_MATCHED -> Sentence.of("cost.mentors-more");
      case PAIRS_KEPT -> Sentence.of("cost.kept-more");
      case WENT_WITHOUT -> Sentence.of("cost.returned-more");
      case BALANCED_LOAD -> Sentence.of("cost.sharing-fewer");
      case WEAKEST_PAIR -> throw new IllegalArgumentException("the weakest pair is no sum");
    };
  }

  private static Sentence fewer(Goal goal) {
    return switch (goal) {
      case POINTS -> Sentence.of("cost.points-fewer");
      case MENTEES_MATCHED -> Sentence.of("cost.mentees-fewer");
      case MENTORS_MATCHED -> Sentence.of("cost.mentors-fewer");
      case PAIRS_KEPT -> Sentence.of("cost.kept-fewer");
      case WENT_WITHOUT -> Sentence.of("cost.returned-fewer");
      case BALANCED_LOAD -> Sentence.of("cost.sharing-more");
      case WEAKEST_PAIR -> throw new IllegalArgumentException("the weakest pair is no sum");
    };
  }
}
