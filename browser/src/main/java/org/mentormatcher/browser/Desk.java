package org.mentormatcher.browser;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.matching.Checked;
import org.mentormatcher.matching.Looked;
import org.mentormatcher.matching.MatchDesk;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.OpenedFiles;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SeparateSheet;
import org.mentormatcher.matching.outcome.Findings;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.words.Language;

/** What the page can ask for, the same in a browser and on the JVM. */
public final class Desk {

  private Desk() {}

  /**
   * What is wrong with files, without matching anybody, and what a coordinator sees of them: {@code
   * tables}, in {@code warnings} what is no problem and should be looked at, and in {@code needed}
   * what of each has to be sent. The files that come back are copies that say what is wrong, and
   * those without what is not needed, by their own names. Of a workbook with mentors on one sheet
   * and mentees on another, {@code sheets} are the two, which are the files that come back, to be
   * looked at in its place.
   *
   * @param call what to read and how, as {@link DeskCall} tells
   * @param contents of the files, in their order
   */
  public static DeskAnswer check(String call, List<byte[]> contents) {
    DeskCall read = DeskCall.of(call, contents);
    Looked looked = Matching.look(read.programme(), read.input());
    Checked checked = looked.checked();
    Optional<ProblemReport> report = checked.report().or(checked::problemRows);
    JsonObject status =
        Findings.inState(
            checked.report().isPresent() ? "rejected" : "complete",
            Findings.of(checked.understood(), report, checked.repetitions()));
    status.add("needed", SeenFiles.needed(looked.needed()));
    status.add("tables", SeenFiles.tables(looked.tables()));
    status.add("warnings", SeenFiles.warnings(looked.warnings()));
    status.add("sheets", SeenFiles.sheets(looked.sheets()));
    if (!looked.sheets().isEmpty()) {
      return new DeskAnswer(status, looked.sheets().stream().map(SeparateSheet::file).toList());
    }
    List<ResultFile> files = new ArrayList<>();
    report.ifPresent(each -> files.addAll(each.copies()));
    looked.needed().forEach(each -> each.reduced().ifPresent(files::add));
    return new DeskAnswer(status, files);
  }

  /**
   * The files of participants in which cells are corrected; none where that cannot be done here.
   *
   * @param call what to read and how, as {@link DeskCall} tells, and the corrections
   * @param contents of the files, in their order
   */
  public static DeskAnswer correct(String call, List<byte[]> contents) {
    DeskCall read = DeskCall.of(call, contents);
    return new DeskAnswer(
        new JsonObject(),
        Matching.corrected(read.programme(), read.input(), DeskCall.corrections(call)));
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
    return switch (MatchDesk.open(read.document(), read.goals(), read.input(), watcher)) {
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
