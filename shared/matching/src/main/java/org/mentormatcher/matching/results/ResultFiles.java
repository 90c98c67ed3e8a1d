package org.mentormatcher.matching.results;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mentormatcher.matching.Objective;
import org.mentormatcher.matching.Outcome;
import org.mentormatcher.matching.Proof;
import org.mentormatcher.matching.ResultFile;
import org.mentormatcher.matching.Summary;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.DrawOrder;
import org.mentormatcher.matching.scoring.Scores;

/** Writes every file of a run's results. */
public final class ResultFiles {

  private ResultFiles() {}

  /**
   * The results of a run.
   *
   * @param participants in the order that scores and assignment number them
   * @param solution proved to be optimal
   */
  public static Outcome.Matched write(
      Programme programme,
      Participants participants,
      DrawOrder order,
      Scores scores,
      Solution solution) {
    Objective objective = solution.objective();
    Assignment assignment = solution.assignment();
    Proof proof = Proof.of(solution);
    Matched matched = new Matched(programme, participants, scores, assignment);
    boolean proved = proof.holds() && isProved(matched, assignment.certificate());
    if (!proved) {
      throw new IllegalStateException("the proof is not about the pairs that would be written");
    }
    Summary summary =
        new Summary(
            programme.name(),
            objective,
            participants.mentors().size(),
            participants.mentees().size(),
            matched.matched(Role.MENTOR),
            matched.matched(Role.MENTEE),
            matched.all().size(),
            matched.points(),
            proved,
            assignment.certificate().arcsChecked(),
            proof,
            order.seed());
    Aggregates aggregates = new Aggregates(matched);
    return new Outcome.Matched(
        List.of(
            new ListFile(programme, matched, Role.MENTOR).file(),
            new ListFile(programme, matched, Role.MENTEE).file(),
            PairsFile.file(programme, matched),
            new UnmatchedFile(programme, objective, participants, scores, matched).file(),
            new ResultFile(
                "summary.json",
                "application/json",
                (summary.toJson() + "\n").getBytes(StandardCharsets.UTF_8)),
            AggregatesFile.file(programme.outputs().aggregatesBy(), aggregates),
            new Report(programme, summary, matched, aggregates).file()),
        summary);
  }

  /** Whether the certificate speaks of the very pairs that are written. */
  private static boolean isProved(Matched matched, Certificate certificate) {
    return certificate.points() == matched.points()
        && certificate.mentorsMatched() == matched.matched(Role.MENTOR)
        && certificate.menteesMatched() == matched.matched(Role.MENTEE);
  }
}
