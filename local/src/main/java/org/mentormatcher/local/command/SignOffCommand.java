package org.mentormatcher.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.signoff.Acceptance;
import org.mentormatcher.matching.signoff.AcceptedMatches;
import org.mentormatcher.matching.signoff.SignOffReader;
import org.mentormatcher.matching.signoff.SignOffReader.SignOff;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Takes a shortlist back in which people accepted candidates by name, and lists what stands. */
@Command(
    description = "${bundle:help.sign-off}",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class SignOffCommand implements Callable<Integer> {

  @ParentCommand private CommandLineProgram program;

  @Mixin private ProgrammeOption programme;

  @Parameters(paramLabel = "FILE", description = "${bundle:help.shortlist}")
  private Path shortlist;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "${bundle:help.sign-off.out}",
      defaultValue = "results")
  private Path out;

  @Override
  public Integer call() {
    Programme rules = programme.programme();
    return switch (SignOffReader.read(
        rules, InputFiles.read(List.of(shortlist)).getFirst(), program.language())) {
      case SignOff.Given given -> {
        ResultFolder folder = new ResultFolder(out);
        folder.write(List.of(AcceptedMatches.file(rules, given.acceptances())));
        program
            .voice()
            .say(
                Sentence.of("command.signed-off")
                    .with("matches", given.acceptances().size())
                    .with(
                        "people",
                        given.acceptances().stream().map(Acceptance::by).distinct().count())
                    .with("folder", folder.toString()));
        yield ExitStatus.DONE;
      }
      case SignOff.Withheld withheld -> {
        program.voice().warn(withheld.report());
        yield ExitStatus.INPUT_REJECTED;
      }
    };
  }
}
