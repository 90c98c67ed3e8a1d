package org.mentormatcher.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.words.Language;
import picocli.CommandLine.Option;

/** How files are read and what becomes of their problems, the same for every command that reads. */
final class ReadingOptions {

  @Option(
      names = "--column",
      paramLabel = "HEADING=COLUMN",
      description =
          "The programme's column that a heading of yours stands for, such as"
              + " \"Your work email=email address\"; may be given several times.")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description =
          "How the letters of CSV files are written down, where the files do not say it, such as"
              + " windows-1252 or mac-roman.")
  private String encoding;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The sheet of a workbook to read; may be given several times.")
  private List<String> sheets = List.of();

  @Option(
      names = "--leave-out-problem-rows",
      description = "Go on without the rows that have a problem. They are listed.")
  private boolean leavesOut;

  @Option(
      names = "--problems",
      paramLabel = "DIR",
      description = "A folder for copies of the files that say in a column what is wrong.")
  private Path folder;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "The language of problems and results, such as en (English, the default).")
  private String language = Language.ENGLISH.tag();

  /** The input, to be read as the options say. */
  Input addTo(Input input) {
    return input
        .withHeadings(columns)
        .leavingOutProblemRows(leavesOut)
        .told(input.told().reading(Optional.ofNullable(encoding), sheets))
        .in(language());
  }

  private Language language() {
    return Language.of(language)
        .orElseThrow(
            () ->
                CommandFailure.wrongUsage(
                    "There is no catalogue of words for the language \""
                        + language
                        + "\". Use one of: "
                        + String.join(", ", Language.ALL.stream().map(Language::tag).toList())
                        + "."));
  }

  /** Prints a report, and writes the copies that go with it. */
  void tell(ProblemReport report, PrintWriter err) {
    err.println(report.toText());
    List<ResultFile> copies = report.copies();
    if (copies.isEmpty()) {
      return;
    }
    if (folder == null) {
      err.println(
          "With --problems DIR you get a copy of each file that says in a column what is wrong.");
    } else {
      ResultFolder written = new ResultFolder(folder);
      written.write(copies);
      err.println("Copies that say in a column what is wrong are in " + written + ".");
    }
  }
}
