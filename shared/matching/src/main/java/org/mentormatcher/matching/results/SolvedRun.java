package org.mentormatcher.matching.results;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mentormatcher.matching.answers.Questions;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.GroupsOfThree;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.participants.Decisions.LastTime;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.DrawOrder;
import org.mentormatcher.matching.scoring.Scores;

/**
 * What results are written about.
 *
 * @param programme the programme, with the rules that applied
 * @param participants in the order that scores and solution number them
 * @param order that order
 * @param scores what the rules say of these people
 * @param problem the problem between them
 * @param solution its solution, proved to be optimal
 * @param groups the pairs that people joined who stayed over, where the programme has groups
 * @param solver solves a problem of the same people for the same goals
 * @param questions makes answers about the solution: it takes memory, and perhaps another solve
 */
public record SolvedRun(
    Programme programme,
    Participants participants,
    DrawOrder order,
    Scores scores,
    AssignmentProblem problem,
    Solution solution,
    Optional<GroupsOfThree> groups,
    Function<AssignmentProblem, Solution> solver,
    Supplier<Questions> questions) {

  /** What was to be heeded of an earlier matching. */
  LastTime lastTime() {
    return scores.lastTime();
  }
}
