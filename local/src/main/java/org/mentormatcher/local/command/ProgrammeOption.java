package org.mentormatcher.local.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.mentormatcher.matching.problems.ProgrammeProblem;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.text.Suggestion;
import org.mentormatcher.words.Language;
import picocli.CommandLine.Option;

/** The option that chooses a programme, the same for every command that has it. */
final class ProgrammeOption {

  @Option(
      names = "--programme",
      paramLabel = "NAME|FILE",
      description =
          "The programme whose rules apply: one that `programme list` lists, or your own file.")
  private String name;

  /** The chosen programme, or the default one. */
  Programme programme() {
    return document().programme();
  }

  /** The chosen programme's document, or that of the default one. */
  ProgrammeDocument document() {
    return document(name == null ? ShippedProgrammes.names().getFirst() : name);
  }

  /** The document of the programme of that name, or in that file. */
  static ProgrammeDocument document(String nameOrFile) {
    if (ShippedProgrammes.names().contains(nameOrFile)) {
      return ProgrammeDocument.parse(ShippedProgrammes.source(nameOrFile).orElseThrow());
    }
    Path file = Path.of(nameOrFile);
    if (!nameOrFile.endsWith(".json") && !Files.exists(file)) {
      throw CommandFailure.wrongUsage(
          "There is no programme called %s, and no file.%s There are: %s."
              .formatted(
                  nameOrFile,
                  Suggestion.nearest(nameOrFile, ShippedProgrammes.names())
                      .map(" Did you mean %s?"::formatted)
                      .orElse(""),
                  String.join(", ", ShippedProgrammes.names())));
    }
    String text =
        new String(InputFiles.read(List.of(file)).getFirst().content(), StandardCharsets.UTF_8);
    try {
      return ProgrammeDocument.parse(text.replaceFirst("^\uFEFF", ""));
    } catch (ProgrammeException e) {
      throw CommandFailure.inputRejected(problems(nameOrFile, e));
    }
  }

  /** What is wrong with a programme, a paragraph a problem. */
  static String problems(String file, ProgrammeException exception) {
    return problems("%s is no programme yet", file, exception);
  }

  /**
   * What is wrong with a document, a paragraph a problem.
   *
   * @param what says of the file what it is not
   */
  static String problems(String what, String file, ProgrammeException exception) {
    List<ProgrammeProblem> problems = exception.problems();
    return what.formatted(file)
        + (problems.size() == 1
            ? ": 1 problem was found.\n"
            : ": " + problems.size() + " problems were found.\n")
        + problems.stream()
            .map(
                problem ->
                    "\n%s:\n  %s\n  What to do: %s\n"
                        .formatted(
                            problem.place().isEmpty() ? "/" : problem.place(),
                            problem.problem(Language.ENGLISH),
                            problem.remedy(Language.ENGLISH)))
            .collect(Collectors.joining());
  }
}
