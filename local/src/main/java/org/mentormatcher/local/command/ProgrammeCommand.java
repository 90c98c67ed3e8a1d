package org.mentormatcher.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows, checks and changes programmes. */
@Command(
    description = "${bundle:help.programmes}",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class ProgrammeCommand implements Runnable {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Override
  public void run() {
    throw CommandFailure.misuse(Sentence.of("misuse.no-action"));
  }

  @Command(name = "list", description = "${bundle:help.list}", mixinStandardHelpOptions = true)
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    for (Programme programme : ShippedProgrammes.all()) {
      out.printf(
          "%-22s %s%n%-22s %s%n",
          programme.about().name(), programme.about().title(), "", programme.about().description());
    }
    return ExitStatus.DONE;
  }

  @Command(name = "show", description = "${bundle:help.show}", mixinStandardHelpOptions = true)
  int show(@Parameters(paramLabel = "NAME", description = "${bundle:help.show.name}") String name) {
    String document =
        ShippedProgrammes.source(name).orElseGet(() -> ProgrammeOption.document(name).toJson());
    spec.commandLine().getOut().println(document.stripTrailing());
    return ExitStatus.DONE;
  }

  @Command(
      name = "validate",
      description = "${bundle:help.validate}",
      mixinStandardHelpOptions = true)
  int validate(
      @Parameters(paramLabel = "FILE", description = "${bundle:help.validate.file}") String file) {
    Programme programme = ProgrammeOption.document(file).programme();
    Sentence columns =
        Sentence.of("command.programme.columns").with("count", programme.columns().all().size());
    Sentence rules = Sentence.of("command.programme.rules").with("count", programme.rules().size());
    program
        .voice()
        .say(
            Sentence.of("command.programme")
                .with("file", file)
                .with("title", programme.about().title())
                .with("columns", columns)
                .with("rules", rules));
    return ExitStatus.DONE;
  }

  @Command(name = "schema", description = "${bundle:help.schema}", mixinStandardHelpOptions = true)
  int schema() {
    spec.commandLine().getOut().println(ShippedProgrammes.schema().stripTrailing());
    return ExitStatus.DONE;
  }

  @Command(name = "change", description = "${bundle:help.change}", mixinStandardHelpOptions = true)
  int change(
      @Parameters(paramLabel = "NAME|FILE", description = "${bundle:help.change.name}") String name,
      @Option(
              names = "--points",
              paramLabel = "RULE=N",
              description = "${bundle:help.change.points}")
          Map<String, Long> points,
      @Option(
              names = "--capacity",
              paramLabel = "ROLE=N",
              description = "${bundle:help.change.capacity}")
          Map<Role, Integer> capacities,
      @Option(
              names = "--objective",
              paramLabel = "OBJECTIVE",
              description = "${bundle:help.change.objective}")
          String objective,
      @Option(
              names = "--ladder",
              paramLabel = "LADDER=STEP,…",
              description = "${bundle:help.change.ladder}")
          Map<String, String> ladders,
      @Option(names = "--name", paramLabel = "NAME", description = "${bundle:help.change.own-name}")
          String ownName,
      @Option(
              names = "--save",
              paramLabel = "FILE",
              required = true,
              description = "${bundle:help.change.save}")
          Path file) {
    ProgrammeDocument document = ProgrammeOption.document(name);
    try {
      document =
          changed(document, points, capacities, ObjectiveOption.named(objective), ladders, ownName);
    } catch (ProgrammeException e) {
      throw ProgrammeOption.noProgramme(
          Sentence.of("command.no-programme").with("programme", Sentence.of("command.outcome")), e);
    }
    save(document, file);
    program.voice().say(Sentence.of("command.programme-saved").with("file", file.toString()));
    return ExitStatus.DONE;
  }

  private static ProgrammeDocument changed(
      ProgrammeDocument original,
      Map<String, Long> points,
      Map<Role, Integer> capacities,
      Optional<Goals> objective,
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
    document = objective.map(document::withObjective).orElse(document);
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
          Sentence.of("command.programme-not-saved").with("file", file.toString()));
    }
  }
}
