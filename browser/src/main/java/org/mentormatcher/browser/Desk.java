package org.mentormatcher.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.Checked;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.outcome.Findings;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.problems.ProblemReport;

/** What the page can ask for, the same in a browser and on the JVM. */
public final class Desk {

  private Desk() {}

  /**
   * What is wrong with files, without matching anybody.
   *
   * @param call what to read and how, as {@link DeskCall} tells
   * @param contents of the files, in their order
   */
  public static DeskAnswer check(String call, List<byte[]> contents) {
    DeskCall read = DeskCall.of(call, contents);
    Checked checked = Matching.check(read.programme(), read.input());
    Optional<ProblemReport> report = checked.report().or(checked::problemRows);
    return new DeskAnswer(
        in(
            checked.report().isPresent() ? "rejected" : "complete",
            Findings.of(checked.understood(), report, checked.repetitions())),
        report.map(ProblemReport::copies).orElse(List.of()));
  }

  /**
   * Matches people.
   *
   * @param call what to read and how, as {@link DeskCall} tells
   * @param contents of the files, in their order
   * @param watcher is told each stage as it begins
   */
  public static DeskAnswer run(String call, List<byte[]> contents, Consumer<Stage> watcher) {
    DeskCall read = DeskCall.of(call, contents);
    Outcome outcome = Matching.run(read.programme(), read.goals(), read.input(), watcher);
    JsonObject findings = Findings.of(outcome, read.input().language());
    return switch (outcome) {
      case Outcome.Matched matched -> new DeskAnswer(in("matched", findings), matched.files());
      case Outcome.Rejected rejected ->
          new DeskAnswer(in("rejected", findings), rejected.report().copies());
    };
  }

  /** A job's status, as the service's interface has it. */
  private static JsonObject in(String state, JsonObject findings) {
    JsonObject status = new JsonObject();
    status.addProperty("state", state);
    for (Map.Entry<String, JsonElement> each : findings.entrySet()) {
      status.add(each.getKey(), each.getValue());
    }
    return status;
  }
}
