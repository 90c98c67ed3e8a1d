package org.mentormatcher.local.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Option;

/** How files are read and what becomes of their problems, the same for every command that reads. */
final class ReadingOptions {

  @Option(names = "--column", paramLabel = "HEADING=COLUMN", description = "${bundle:help.column}")
  private Map<String, String> columns = new LinkedHashMap<>();

  @Option(names = "--encoding", paramLabel = "NAME", description = "${bundle:help.encoding}")
  private String encoding;

  @Option(names = "--sheet", paramLabel = "NAME", description = "${bundle:help.sheet}")
  private List<String> sheets = List.of();

  @Option(names = "--leave-out-problem-rows", description = "${bundle:help.leave-out}")
  private boolean leavesOut;

  @Option(names = "--problems", paramLabel = "DIR", description = "${bundle:help.problems}")
  private Path folder;

  /** The input, to be read as the options say. */
  Input addTo(Input input) {
    return input
        .withHeadings(columns)
        .leavingOutProblemRows(leavesOut)
        .told(input.told().reading(Optional.ofNullable(encoding), sheets));
  }

  /** Prints a report, and writes the copies that go with it. */
  void tell(ProblemReport report, Voice voice) {
    voice.warn(report);
    List<ResultFile> copies = report.copies();
    if (copies.isEmpty()) {
      return;
    }
    if (folder == null) {
      voice.warn("command.copies-offered");
    } else {
      ResultFolder written = new ResultFolder(folder);
      written.write(copies);
      voice.warn(Sentence.of("command.copies").with("folder", written.toString()));
    }
  }
}
