package org.mentormatcher.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.Checked;
import org.mentormatcher.matching.MatchDesk;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.OpenedFiles;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.NeededFile;
import org.mentormatcher.matching.outcome.Findings;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.words.Language;

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
        Findings.inState(
            checked.report().isPresent() ? "rejected" : "complete",
            Findings.of(checked.understood(), report, checked.repetitions())),
        report.map(ProblemReport::copies).orElse(List.of()));
  }

  /**
   * What of the files of participants has to be sent, and the files without the rest, by their
   * names; nothing where they have problems.
   *
   * @param call what to read and how, as {@link DeskCall} tells
   * @param contents of the files, in their order
   */
  public static DeskAnswer needed(String call, List<byte[]> contents) {
    DeskCall read = DeskCall.of(call, contents);
    List<NeededFile> files = Matching.onlyNeeded(read.programme(), read.input());
    JsonArray told = new JsonArray();
    for (NeededFile file : files) {
      JsonObject each = new JsonObject();
      each.addProperty("name", file.name());
      each.add("needed", Findings.texts(file.needed()));
      each.add("others", Findings.texts(file.others()));
      each.addProperty("isReduced", file.reduced().isPresent());
      told.add(each);
    }
    JsonObject json = new JsonObject();
    json.add("files", told);
    return new DeskAnswer(json, files.stream().flatMap(file -> file.reduced().stream()).toList());
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
    return open(read, watcher).answer();
  }

  /**
   * Matches people as {@link #run} does, and stays open.
   *
   * @param call what to read and how, as {@link DeskCall} tells
   * @param contents of the files, in their order
   * @param watcher is told each stage as it begins
   */
  public static Found open(String call, List<byte[]> contents, Consumer<Stage> watcher) {
    return open(DeskCall.of(call, contents), watcher);
  }

  private static Found open(DeskCall read, Consumer<Stage> watcher) {
    return switch (MatchDesk.open(read.programme(), read.goals(), read.input(), watcher)) {
      case MatchDesk desk ->
          new Found(
              matched(desk.first().outcome(watcher), desk.language()),
              Optional.of(new OpenDesk(desk)));
      case OpenedFiles.Unread unread -> {
        Outcome.Rejected rejected = unread.outcome();
        yield new Found(
            new DeskAnswer(
                Findings.inState("rejected", Findings.of(rejected, read.input().language())),
                rejected.report().copies()),
            Optional.empty());
      }
    };
  }

  /**
   * What came of matching people.
   *
   * @param answer what was found, and the files
   * @param desk the matching, open to be questioned; none where the files have problems
   */
  public record Found(DeskAnswer answer, Optional<OpenDesk> desk) {}

  /** The answer of a matching that was found. */
  static DeskAnswer matched(Outcome.Matched outcome, Language language) {
    return new DeskAnswer(
        Findings.inState("matched", Findings.of(outcome, language)), outcome.files());
  }
}
