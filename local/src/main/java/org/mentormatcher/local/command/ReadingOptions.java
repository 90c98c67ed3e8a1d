package org.mentormatcher.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.programme.MappingDocument;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.words.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How files are read and what becomes of their problems, the same for every command that reads. */
final class ReadingOptions {

  private final Map<String, String> columns = new LinkedHashMap<>();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description =
          "How the files are understood, as --save-mapping wrote it down: headings, dates,"
              + " answers.")
  private Path mapping;

  @Option(
      names = "--save-mapping",
      paramLabel = "FILE",
      description =
          "Where to write down how the files are understood, for the next time or to correct it.")
  private Path saved;

  @Option(
      names = "--accept-mapping",
      paramLabel = "MARK",
      description = "Agree to the columns that were shown under this mark.")
  private String accepted;

  @Option(
      names = "--dates",
      paramLabel = "ORDER",
      description = "day-first or month-first: which number of 02/03/2026 is the day.",
      converter = DateOrderConverter.class)
  private DateOrder dates;

  @Option(
      names = "--several",
      paramLabel = "SEPARATOR",
      description = "What stands between several answers in a cell, such as \";\" or \",\".")
  private String several;

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

  @Option(
      names = "--column",
      paramLabel = "HEADING=COLUMN",
      description =
          "The programme's column that a heading of yours stands for, such as"
              + " \"Your work email=email address\"; may be given several times.")
  void column(List<String> mappings) {
    for (String each : mappings) {
      // A heading may hold an equals sign; a programme's column hardly ever does.
      int at = each.lastIndexOf('=');
      if (at <= 0 || at == each.length() - 1) {
        throw new TypeConversionException(
            "write a heading, an equals sign and a column, not \"" + each + '"');
      }
      columns.put(each.substring(0, at), each.substring(at + 1));
    }
  }

  /** The input, to be read as the options say. */
  Input addTo(Input input) {
    return input
        .withHeadings(columns)
        .leavingOutProblemRows(leavesOut)
        .told(told(input.told()))
        .in(language());
  }

  private AsTold told(AsTold before) {
    SavedMapping kept = mapping == null ? SavedMapping.NOTHING : kept(mapping);
    AsTold told =
        before.mapped(
            new SavedMapping(
                Optional.ofNullable(encoding).or(kept::encoding),
                sheets.isEmpty() ? kept.sheets() : sheets,
                Optional.ofNullable(dates).or(kept::dates),
                Optional.ofNullable(several).or(kept::several),
                kept.files()));
    return accepted == null ? told : told.accepting(accepted);
  }

  private static SavedMapping kept(Path file) {
    String text = new String(InputFiles.read(file, Limits.BYTES).content(), StandardCharsets.UTF_8);
    try {
      return MappingDocument.parse(text.replaceFirst("^\uFEFF", ""));
    } catch (ProgrammeException e) {
      throw CommandFailure.inputRejected(
          ProgrammeOption.problems("%s is no mapping", file.toString(), e));
    }
  }

  /** Writes down how the files are understood, if that was asked for. */
  void save(Programme programme, Input input, PrintWriter text) {
    if (saved == null) {
      return;
    }
    try {
      Files.writeString(saved, MappingDocument.toJson(Matching.mapping(programme, input)));
    } catch (IOException e) {
      throw CommandFailure.wrongUsage(saved + " cannot be written: " + e.getMessage());
    }
    text.println(
        "How the files are understood is written down in %s. Give it with --mapping %s."
            .formatted(saved, saved));
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

  /** Reads an order by the label that files use too. */
  static final class DateOrderConverter implements ITypeConverter<DateOrder> {
    @Override
    public DateOrder convert(String label) {
      return DateOrder.labelled(label)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there are " + String.join(" and ", DateOrder.labels())));
    }
  }
}
