package org.mentormatcher.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows, checks and changes programmes. */
@Command(
    name = "programme",
    description = "Shows, checks and changes programmes.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class ProgrammeCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: list, show, validate, change or schema.");
  }

  @Command(
      name = "list",
      description = "Lists the programmes, the default first.",
      mixinStandardHelpOptions = true)
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    for (Programme programme : ShippedProgrammes.all()) {
      out.printf(
          "%-22s %s%n%-22s %s%n", programme.name(), programme.title(), "", programme.description());
    }
    return ExitStatus.DONE;
  }

  @Command(
      name = "show",
      description = "Prints a programme's JSON document.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "NAME", description = "The programme's name, or a file.")
          String name) {
    String document =
        ShippedProgrammes.source(name).orElseGet(() -> ProgrammeOption.document(name).toJson());
    spec.commandLine().getOut().println(document.stripTrailing());
    return ExitStatus.DONE;
  }

  @Command(
      name = "validate",
      description = "Says what is wrong with a programme file, with each place and what to do.",
      mixinStandardHelpOptions = true)
  int validate(@Parameters(paramLabel = "FILE", description = "The file.") String file) {
    Programme programme = ProgrammeOption.document(file).programme();
    spec.commandLine()
        .getOut()
        .printf(
            "%s is a programme: %s, with %d columns and %d rules.%n",
            file, programme.title(), programme.columns().size(), programme.rules().size());
    return ExitStatus.DONE;
  }

  @Command(
      name = "schema",
      description = "Prints the JSON Schema of programme files, for an editor to check against.",
      mixinStandardHelpOptions = true)
  int schema() {
    spec.commandLine().getOut().println(ShippedProgrammes.schema().stripTrailing());
    return ExitStatus.DONE;
  }

  @Command(
      name = "change",
      description = "Changes a programme and saves the outcome as a file, for `--programme FILE`.",
      mixinStandardHelpOptions = true)
  int change(
      @Parameters(paramLabel = "NAME|FILE", description = "The programme to begin with.")
          String name,
      @Option(
              names = "--points",
              paramLabel = "RULE=N",
              description = "Points of a rule; RULE/STEPS=N where they go by steps.")
          Map<String, Long> points,
      @Option(
              names = "--capacity",
              paramLabel = "ROLE=N",
              description = "Matches a mentor or a mentee has at most.")
          Map<Role, Integer> capacities,
      @Option(
              names = "--objective",
              paramLabel = "OBJECTIVE",
              description = "best-matches, most-matched or worst-off-first.",
              converter = MatchCommand.ObjectiveConverter.class)
          Objective objective,
      @Option(
              names = "--ladder",
              paramLabel = "LADDER=STEP,…",
              description = "The steps of a ladder, the lowest first; known ones keep aliases.")
          Map<String, String> ladders,
      @Option(names = "--name", paramLabel = "NAME", description = "A name of its own.")
          String ownName,
      @Option(
              names = "--save",
              paramLabel = "FILE",
              required = true,
              description = "Where to save it; must not exist yet.")
          Path file) {
    ProgrammeDocument document = ProgrammeOption.document(name);
    try {
      document = changed(document, points, capacities, objective, ladders, ownName);
    } catch (ProgrammeException e) {
      throw CommandFailure.inputRejected(ProgrammeOption.problems("The outcome", e));
    }
    save(document, file);
    spec.commandLine().getOut().printf("The programme is in %s.%n", file);
    return ExitStatus.DONE;
  }

  private static ProgrammeDocument changed(
      ProgrammeDocument original,
      Map<String, Long> points,
      Map<Role, Integer> capacities,
      Objective objective,
      Map<String, String> ladders,
      String ownName) {
    ProgrammeDocument document = original;
    for (var change : orNone(points).entrySet()) {
      document = document.withPoints(change.getKey(), change.getValue());
    }
    for (var change : orNone(capacities).entrySet()) {
      document = document.withCapacity(change.getKey(), change.getValue());
    }
    for (var change : orNone(ladders).entrySet()) {
      document =
          document.withLadder(change.getKey(), List.of(change.getValue().split("\\s*,\\s*", -1)));
    }
    document = objective == null ? document : document.withObjective(objective);
    return ownName == null ? document : document.withName(ownName);
  }

  /** What picocli leaves out where an option was not given. */
  private static <K, V> Map<K, V> orNone(Map<K, V> given) {
    return given == null ? Map.of() : given;
  }

  private static void save(ProgrammeDocument document, Path file) {
    try {
      Files.writeString(file, document.toJson(), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw CommandFailure.wrongUsage(
          "%s cannot be written: it is there already, or the folder is not.".formatted(file));
    }
  }
}
