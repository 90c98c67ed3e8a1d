package org.mentormatcher.functions.match;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.outcome.Findings;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.words.Language;

/**
 * The findings of a run. They quote participants, so they are a file in the results bucket and
 * never part of the job's row.
 */
final class FindingsFile {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private FindingsFile() {}

  static ResultFile of(Outcome outcome) {
    return new ResultFile(
        StoredResult.FINDINGS,
        "application/json",
        GSON.toJson(Findings.of(outcome, Language.ENGLISH)).getBytes(StandardCharsets.UTF_8));
  }
}
