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
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Option;

/** The option that chooses a programme, the same for every command that has it. */
final class ProgrammeOption {

  @Option(names = "--programme", paramLabel = "NAME|FILE", description = "${bundle:help.programme}")
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
      throw unknown(nameOrFile);
    }
    String text =
        new String(InputFiles.read(List.of(file)).getFirst().content(), StandardCharsets.UTF_8);
    try {
      return ProgrammeDocument.parse(text.replaceFirst("^\uFEFF", ""));
    } catch (ProgrammeException e) {
      throw noProgramme(Sentence.of("command.no-programme").with("programme", nameOrFile), e);
    }
  }

  private static CommandFailure unknown(String name) {
    Sentence sentence =
        Suggestion.nearest(name, ShippedProgrammes.names())
            .map(
                nearest ->
                    Sentence.of("command.unknown-programme-nearest").with("nearest", nearest))
            .orElseGet(() -> Sentence.of("command.unknown-programme"));
    return CommandFailure.wrongUsage(
        sentence.with("name", name).with("known", ShippedProgrammes.names()));
  }

  /** Says first that something is no programme, then what is wrong with it, a paragraph each. */
  static CommandFailure noProgramme(Sentence first, ProgrammeException exception) {
    List<ProgrammeProblem> problems = exception.problems();
    return CommandFailure.inputRejected(
        language ->
            language.say(first.with("count", problems.size()))
                + "\n"
                + problems.stream()
                    .map(problem -> paragraph(problem, language))
                    .collect(Collectors.joining()));
  }

  private static String paragraph(ProgrammeProblem problem, Language language) {
    String place = problem.place().isEmpty() ? "/" : problem.place();
    Sentence remedy = Sentence.of("problems.remedy").with("remedy", problem.remedy(language));
    return "\n%s:\n  %s\n  %s\n".formatted(place, problem.problem(language), language.say(remedy));
  }
}
