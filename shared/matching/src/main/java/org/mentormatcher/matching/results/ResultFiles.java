package org.mentormatcher.matching.results;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.Objective;
import org.mentormatcher.matching.Outcome;
import org.mentormatcher.matching.Proof;
import org.mentormatcher.matching.ResultFile;
import org.mentormatcher.matching.Summary;
import org.mentormatcher.matching.answers.Effects;
import org.mentormatcher.matching.answers.RuleEffect;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.DrawOrder;
import org.mentormatcher.matching.scoring.Scores;

/** Writes every file of a run's results. */
public final class ResultFiles {

  private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

  private ResultFiles() {}

  /**
   * The results of a run.
   *
   * @param participants in the order that scores and assignment number them
   * @param problem the problem between these people
   * @param solution its solution, proved to be optimal
   */
  public static Outcome.Matched write(
      Programme programme,
      Participants participants,
      DrawOrder order,
      Scores scores,
      AssignmentProblem problem,
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
    Consequences consequences = new Consequences(participants, problem, solution);
    // People without a match come first where there is not time for all answers.
    ResultFile unmatched =
        new UnmatchedFile(programme, participants, scores, matched, consequences).file();
    return new Outcome.Matched(
        List.of(
            new ListFile(programme, matched, Role.MENTOR).file(),
            new ListFile(programme, matched, Role.MENTEE).file(),
            PairsFile.file(programme, matched, consequences),
            unmatched,
            new ResultFile(
                "summary.json",
                "application/json",
                summaryFile(programme, summary, Effects.of(scores, problem, solution))),
            AggregatesFile.file(programme.outputs().aggregatesBy(), aggregates),
            new Report(programme, summary, matched, aggregates).file()),
        summary);
  }

  /** The summary and, what only the coordinator gets, what each rule did. */
  private static byte[] summaryFile(
      Programme programme, Summary summary, Optional<List<RuleEffect>> effects) {
    JsonObject json = JsonParser.parseString(summary.toJson()).getAsJsonObject();
    if (effects.isEmpty()) {
      json.addProperty("effects", Consequences.LEFT_OUT);
    } else {
      JsonArray rules = new JsonArray();
      for (RuleEffect effect : effects.orElseThrow()) {
        JsonObject rule = new JsonObject();
        rule.addProperty("rule", programme.rules().get(effect.rule()).name());
        rule.addProperty("pairsRemoved", effect.pairsRemoved());
        rule.addProperty("points", effect.points());
        rule.addProperty("menteesMatchedWithoutIt", effect.withoutIt().mentees());
        rule.addProperty("mentorsMatchedWithoutIt", effect.withoutIt().mentors());
        rule.addProperty("pairsWithoutIt", effect.pairsWithoutIt());
        rule.addProperty("otherPointsWithoutIt", effect.withoutIt().points());
        rules.add(rule);
      }
      json.add("effects", rules);
    }
    return (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Whether the certificate speaks of the very pairs that are written. */
  private static boolean isProved(Matched matched, Certificate certificate) {
    return certificate.points() == matched.points()
        && certificate.mentorsMatched() == matched.matched(Role.MENTOR)
        && certificate.menteesMatched() == matched.matched(Role.MENTEE);
  }
}
