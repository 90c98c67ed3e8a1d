package org.mentormatcher.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.Checked;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.ResultFile;
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
    JsonObject found = new JsonObject();
    found.addProperty("state", checked.report().isPresent() ? "rejected" : "complete");
    found.add("understood", texts(checked.understood()));
    Optional<ProblemReport> report = checked.report().or(checked::problemRows);
    addProblems(found, report);
    found.add("beforeSharing", texts(checked.repetitions()));
    return new DeskAnswer(found, report.map(ProblemReport::copies).orElse(List.of()));
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
    JsonObject found = new JsonObject();
    List<ResultFile> files =
        switch (outcome) {
          case Outcome.Matched matched -> {
            found.addProperty("state", "matched");
            found.add("understood", texts(matched.understood()));
            addProblems(found, matched.problemRows());
            found.add("beforeSharing", texts(matched.sharing().repetitions()));
            matched
                .sharing()
                .deleteBy()
                .ifPresent(day -> found.addProperty("deleteBy", day.toString()));
            found.add("summary", matched.summary().toJson(read.input().language()));
            yield matched.files();
          }
          case Outcome.Rejected rejected -> {
            found.addProperty("state", "rejected");
            found.add("understood", texts(rejected.understood()));
            addProblems(found, Optional.of(rejected.report()));
            yield rejected.report().copies();
          }
        };
    return new DeskAnswer(found, files);
  }

  private static void addProblems(JsonObject found, Optional<ProblemReport> report) {
    report.ifPresent(
        problems -> {
          found.add("problems", problems.toJson());
          found.addProperty("text", problems.toText());
        });
  }

  private static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }
}
