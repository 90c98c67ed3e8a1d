package org.mentormatcher.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.answers.Answers;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;
import org.mentormatcher.matching.files.CellCorrection;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.participants.Decisions.LastTime;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.CorrectedFiles;
import org.mentormatcher.matching.reading.FirstLook;
import org.mentormatcher.matching.reading.ParticipantsReader;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.results.Explanation;
import org.mentormatcher.matching.results.SolvedRun;
import org.mentormatcher.matching.rules.RuleKinds;
import org.mentormatcher.matching.scoring.DrawOrder;
import org.mentormatcher.matching.scoring.Scores;
import org.mentormatcher.matching.undirected.SolvedPairs;
import org.mentormatcher.matching.undirected.UndirectedSolver;

/** A whole run: files and a programme in, result files or a problem report out. */
public final class Matching {

  private Matching() {}

  /**
   * Matches the participants in the files. The same participants give the same bytes, whatever the
   * order of their rows and whatever the names of the files.
   *
   * @param programme the rules
   * @param goals what to optimise
   * @param input who takes part
   * @param watcher is told each stage as it begins
   */
  public static Outcome run(
      Programme programme, Goals goals, Input input, Consumer<Stage> watcher) {
    return switch (MatchDesk.open(programme, goals, input, watcher)) {
      case OpenedFiles.Unread unread -> unread.outcome();
      case MatchDesk desk -> desk.first().outcome(watcher);
    };
  }

  /**
   * What is wrong with the input, without matching anybody.
   *
   * @param input as for {@link #run}
   */
  public static Checked check(Programme programme, Input input) {
    return Checked.of(ParticipantsReader.read(programme, input));
  }

  /**
   * What is wrong with the input, and what a coordinator sees of the files beside it.
   *
   * @param input as for {@link #run}
   */
  public static Looked look(Programme programme, Input input) {
    FirstLook look = FirstLook.of(programme, input);
    return new Looked(
        Checked.of(look.reading()), look.needed(), look.tables(), look.warnings(), look.sheets());
  }

  /**
   * The files of participants with other cells, those that are changed by it.
   *
   * @param input as for {@link #run}
   * @return none where a file, written anew, would not be read as it was
   */
  public static List<ResultFile> corrected(
      Programme programme, Input input, List<CellCorrection> corrections) {
    return CorrectedFiles.of(programme, input, corrections);
  }

  /**
   * Which headings are taken for which columns, or would be if what is only likely were agreed to.
   *
   * @param input as for {@link #run}
   */
  public static SavedMapping mapping(Programme programme, Input input) {
    return ParticipantsReader.read(programme, input).mapping();
  }

  /**
   * Matches as {@link #run} does, so that questions can be asked about it; writes no files.
   *
   * @param input as for {@link #run}
   */
  public static Explained explain(Programme programme, Goals goals, Input input) {
    return switch (ParticipantsReader.read(programme, input)) {
      case Reading.Faulty faulty -> new Explained.Unsolved(faulty.report());
      case Reading.Complete complete ->
          new Explained.Solved(
              new Explanation(
                  solved(programme, goals, complete, Stage.UNWATCHED), input.language()));
    };
  }

  /**
   * What is given of an earlier matching is a goal: before all others, unless the goals say where.
   */
  private static Goals heeding(Goals goals, LastTime lastTime) {
    Goals returning = lastTime.without().isPresent() ? goals.orFirst(Goal.WENT_WITHOUT) : goals;
    return lastTime.pairs().isPresent() ? returning.orFirst(Goal.PAIRS_KEPT) : returning;
  }

  /** Solves and proves. */
  static SolvedRun solved(
      Programme described, Goals goals, Reading.Complete read, Consumer<Stage> watcher) {
    watcher.accept(Stage.SCORING);
    DrawOrder order = DrawOrder.of(read.participants());
    return solved(described, goals, read, order, order.sort(read.participants()), watcher);
  }

  /**
   * Solves and proves.
   *
   * @param order in which lots are drawn for these people
   * @param participants in that order
   */
  static SolvedRun solved(
      Programme described,
      Goals goals,
      Reading.Complete read,
      DrawOrder order,
      Participants participants,
      Consumer<Stage> watcher) {
    Programme programme =
        described.withRules(RuleKinds.completed(described.rules(), read.decisions()));
    Goals sought = heeding(goals, read.decisions().lastTime());
    Scores scores = new Scores(programme, participants, read.decisions());
    AssignmentProblem problem = scores.problem();
    watcher.accept(Stage.MATCHING);
    if (programme.roles().isUndirected()) {
      SolvedPairs solved = UndirectedSolver.solve(participants, problem, sought);
      return new SolvedRun(
          programme,
          participants,
          order,
          scores,
          problem,
          solved.solution(),
          programme.roles().haveGroupsOfThree()
              ? Optional.of(solved.groupsOfThree())
              : Optional.empty(),
          other -> UndirectedSolver.withoutDraw(participants, other, sought),
          solved::answers);
    }
    Solution solution = AssignmentSolver.solution(problem, sought);
    return new SolvedRun(
        programme,
        participants,
        order,
        scores,
        problem,
        solution,
        Optional.empty(),
        other -> AssignmentSolver.solution(other, sought),
        () -> new Answers(problem, solution));
  }
}
