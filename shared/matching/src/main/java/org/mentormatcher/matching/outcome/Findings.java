package org.mentormatcher.matching.outcome;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.words.Language;

/**
 * What the coordinator has to see before the results, as JSON, the same by the service and on one's
 * own device: how the files were understood, what is wrong with rows, what to heed before anything
 * is shared, and the counts. Problems quote participants.
 */
public final class Findings {

  private Findings() {}

  /** Of a run. */
  public static JsonObject of(Outcome outcome, Language language) {
    return switch (outcome) {
      case Outcome.Matched matched -> {
        Sharing sharing = matched.sharing();
        JsonObject findings =
            of(matched.understood(), matched.problemRows(), sharing.repetitions());
        sharing.deleteBy().ifPresent(day -> findings.addProperty("deleteBy", day.toString()));
        findings.add("summary", matched.summary().toJson(language));
        yield findings;
      }
      case Outcome.Rejected rejected ->
          of(rejected.understood(), Optional.of(rejected.report()), List.of());
    };
  }

  /**
   * Of a check, or of what a run has in common with one.
   *
   * @param understood how the files were understood
   * @param problems of files that can't be matched, or of rows that are left out
   * @param repetitions where matches would read what somebody wrote in confidence
   */
  public static JsonObject of(
      List<String> understood, Optional<ProblemReport> problems, List<String> repetitions) {
    JsonObject findings = new JsonObject();
    findings.add("understood", texts(understood));
    problems.ifPresent(report -> findings.add("problems", report.toJson()));
    findings.add("beforeSharing", texts(repetitions));
    return findings;
  }

  /**
   * Findings as a job's status, as the service's interface has it.
   *
   * @param state as a job has it, or {@code complete} of files in which nothing is wrong
   */
  public static JsonObject inState(String state, JsonObject findings) {
    JsonObject status = new JsonObject();
    status.addProperty("state", state);
    for (Map.Entry<String, JsonElement> each : findings.entrySet()) {
      status.add(each.getKey(), each.getValue());
    }
    return status;
  }

  /** Texts as an array. */
  public static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
