package org.mentormatcher.local.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.DecimalSign;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.problems.ShellWord;
import org.mentormatcher.matching.programme.MappingDocument;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Option;

/** How files are read and what becomes of their problems, the same for every command that reads. */
final class ReadingOptions {

  @Option(names = "--column", paramLabel = "HEADING=COLUMN", description = "${bundle:help.column}")
  private List<String> columns = List.of();

  @Option(names = "--mapping", paramLabel = "FILE", description = "${bundle:help.mapping}")
  private Path mapping;

  @Option(
      names = "--save-mapping",
      paramLabel = "FILE",
      description = "${bundle:help.save-mapping}")
  private Path saved;

  @Option(
      names = "--accept-mapping",
      paramLabel = "MARK",
      description = "${bundle:help.accept-mapping}")
  private String accepted;

  @Option(names = "--dates", paramLabel = "ORDER", description = "${bundle:help.dates}")
  private String dates;

  @Option(names = "--decimals", paramLabel = "SIGN", description = "${bundle:help.decimals}")
  private String decimals;

  @Option(names = "--several", paramLabel = "SEPARATOR", description = "${bundle:help.several}")
  private String several;

  @Option(names = "--encoding", paramLabel = "NAME", description = "${bundle:help.encoding}")
  private String encoding;

  @Option(names = "--sheet", paramLabel = "NAME", description = "${bundle:help.sheet}")
  private List<String> sheets = List.of();

  @Option(names = "--leave-out-problem-rows", description = "${bundle:help.leave-out}")
  private boolean leavesOut;

  @Option(
      names = "--accept-lost",
      paramLabel = "FILE",
      split = ",",
      description = "${bundle:help.accept-lost}")
  private List<String> lost = List.of();

  @Option(names = "--problems", paramLabel = "DIR", description = "${bundle:help.problems}")
  private Path folder;

  /** The input, to be read as the options say. */
  Input addTo(Input input) {
    return input.withHeadings(headings()).leavingOutProblemRows(leavesOut).told(told(input.told()));
  }

  private Map<String, String> headings() {
    Map<String, String> headings = new LinkedHashMap<>();
    for (String each : columns) {
      // A heading may hold an equals sign; a programme's column hardly ever does.
      int at = each.lastIndexOf('=');
      if (at <= 0 || at == each.length() - 1) {
        throw CommandFailure.misuse(
            Sentence.of("misuse.no-heading-and-column").with("given", each));
      }
      headings.put(each.substring(0, at), each.substring(at + 1));
    }
    return headings;
  }

  private AsTold told(AsTold before) {
    SavedMapping kept = mapping == null ? SavedMapping.NOTHING : kept(mapping);
    AsTold told =
        before.mapped(
            new SavedMapping(
                Optional.ofNullable(encoding).or(kept::encoding),
                sheets.isEmpty() ? kept.sheets() : sheets,
                Optional.ofNullable(dates)
                    .map(label -> named("--dates", DateOrder.class, label))
                    .or(kept::dates),
                Optional.ofNullable(decimals)
                    .map(label -> named("--decimals", DecimalSign.class, label))
                    .or(kept::decimals),
                Optional.ofNullable(several).or(kept::several),
                kept.files()));
    told =
        told.acceptingLost(
            lost.stream()
                .map(label -> named("--accept-lost", Whose.class, label))
                .collect(Collectors.toSet()));
    return accepted == null ? told : told.accepting(accepted);
  }

  /** The value of that name, as an option has it. */
  private static <E extends Enum<E> & Labelled> E named(
      String option, Class<E> type, String label) {
    return Labelled.find(type, label)
        .orElseThrow(
            () ->
                CommandFailure.misuse(
                    Sentence.of("misuse.unknown-value")
                        .with("option", option)
                        .with("known", Labelled.labels(type))));
  }

  private static SavedMapping kept(Path file) {
    String text = new String(InputFiles.read(file, Limits.BYTES).content(), StandardCharsets.UTF_8);
    try {
      return MappingDocument.parse(text.replaceFirst("^\uFEFF", ""));
    } catch (ProgrammeException e) {
      throw ProgrammeOption.noProgramme(
          Sentence.of("command.no-mapping").with("file", file.toString()), e);
    }
  }

  /** Writes down how the files are understood, if that was asked for. */
  void save(Programme programme, Input input, Voice voice) {
    if (saved == null) {
      return;
    }
    try {
      Files.writeString(saved, MappingDocument.toJson(Matching.mapping(programme, input)));
    } catch (IOException e) {
      throw CommandFailure.wrongUsage(
          Sentence.of("command.mapping-not-saved").with("file", saved.toString()));
    }
    voice.warn(
        Sentence.of("command.mapping-saved")
            .with("file", saved.toString())
            .with("word", ShellWord.of(saved.toString())));
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
