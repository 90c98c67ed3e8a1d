package org.mentormatcher.functions.match;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.words.Language;

/**
 * What the coordinator has to see before the results: how the files were understood, what is wrong
 * with rows, what to heed before anything is shared, and the counts. Problems quote participants,
 * so it is a file in the results bucket and never part of the job's row.
 */
final class Findings {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private Findings() {}

  static ResultFile of(Outcome outcome) {
    JsonObject findings = new JsonObject();
    findings.add("understood", GSON.toJsonTree(outcome.understood()));
    switch (outcome) {
      case Outcome.Matched matched -> {
        addProblems(findings, matched.problemRows());
        findings.add("beforeSharing", GSON.toJsonTree(matched.sharing().repetitions()));
        matched
            .sharing()
            .deleteBy()
            .ifPresent(day -> findings.addProperty("deleteBy", day.toString()));
        findings.add("summary", matched.summary().toJson(Language.ENGLISH));
      }
      case Outcome.Rejected rejected -> addProblems(findings, Optional.of(rejected.report()));
    }
    return new ResultFile(
        StoredResult.FINDINGS,
        "application/json",
        GSON.toJson(findings).getBytes(StandardCharsets.UTF_8));
  }

  private static void addProblems(JsonObject findings, Optional<ProblemReport> report) {
    report.ifPresent(problems -> findings.add("problems", problems.toJson()));
  }
}
