package org.mentormatcher.local.command;

import java.io.PrintWriter;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the programmes that ship with the product. */
@Command(
    name = "programme",
    description = "Shows the programmes that come with Mentor Matcher.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class ProgrammeCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do: list or show.");
  }

  @Command(name = "list", description = "Lists the programmes, the default first.")
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    for (Programme programme : ShippedProgrammes.all()) {
      out.printf("%-20s %s%n", programme.name(), programme.title());
    }
    return ExitStatus.DONE;
  }

  @Command(name = "show", description = "Prints a programme's JSON document.")
  int show(@Parameters(paramLabel = "NAME", description = "The programme's name.") String name) {
    Programme programme = ProgrammeOption.named(name);
    String document = ShippedProgrammes.source(programme.name()).orElseThrow();
    spec.commandLine().getOut().println(document.stripTrailing());
    return ExitStatus.DONE;
  }
}
