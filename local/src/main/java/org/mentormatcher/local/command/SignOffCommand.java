package org.mentormatcher.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.signoff.Acceptance;
import org.mentormatcher.matching.signoff.AcceptedMatches;
import org.mentormatcher.matching.signoff.SignOffReader;
import org.mentormatcher.matching.signoff.SignOffReader.SignOff;
import org.mentormatcher.words.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a shortlist back in which people accepted candidates by name, and lists what stands. */
@Command(
    name = "sign-off",
    description = {
      "Lists the matches that stand: those rows of a shortlist in which a named person",
      "filled in \"accepted by\" and \"accepted on\"."
    },
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class SignOffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ProgrammeOption programme;

  @Parameters(paramLabel = "FILE", description = "The filled-in shortlist: CSV or Excel (.xlsx).")
  private Path shortlist;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for matches.csv (default: ${DEFAULT-VALUE}).",
      defaultValue = "results")
  private Path out;

  @Override
  public Integer call() {
    Programme rules = programme.programme();
    return switch (SignOffReader.read(
        rules, InputFiles.read(List.of(shortlist)).getFirst(), Language.ENGLISH)) {
      case SignOff.Given given -> {
        ResultFolder folder = new ResultFolder(out);
        folder.write(List.of(AcceptedMatches.file(rules, given.acceptances())));
        spec.commandLine()
            .getOut()
            .printf(
                "%,d accepted by %,d of your people; matches.csv in %s says who and when.%n",
                given.acceptances().size(),
                given.acceptances().stream().map(Acceptance::by).distinct().count(),
                folder);
        yield ExitStatus.DONE;
      }
      case SignOff.Withheld withheld -> {
        spec.commandLine().getErr().println(withheld.report().toText());
        yield ExitStatus.INPUT_REJECTED;
      }
    };
  }
}
