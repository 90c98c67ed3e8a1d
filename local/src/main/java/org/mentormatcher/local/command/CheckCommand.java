package org.mentormatcher.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mentormatcher.matching.Checked;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what is wrong with the input, and does nothing else. */
@Command(
    name = "check",
    description = "Says what is wrong with the files, without matching anybody.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Mixin private ProgrammeOption programme;

  @Mixin private FurtherFilesOption furtherFiles;

  @Mixin private ReadingOptions reading;

  @Parameters(
      index = "0..1",
      arity = "1",
      paramLabel = "FILE",
      description = "Mentors and mentees, or one file with a role column: Excel (.xlsx) or CSV.")
  private List<Path> files;

  @Override
  public Integer call() {
    Programme rules = programme.programme();
    Input input =
        reading.addTo(furtherFiles.addTo(Input.of(InputFiles.read(files)).on(program.today())));
    Checked checked = Matching.check(rules, input);
    reading.save(rules, input, spec.commandLine().getErr());
    if (checked.report().isPresent()) {
      spec.commandLine().getErr().println(UnderstoodText.of(checked.understood()));
      reading.tell(checked.report().get(), spec.commandLine().getErr());
      return ExitStatus.INPUT_REJECTED;
    }
    spec.commandLine().getOut().println(UnderstoodText.of(checked.understood()));
    spec.commandLine().getOut().print(UnderstoodText.beforeSharing(checked.repetitions()));
    checked.problemRows().ifPresent(report -> reading.tell(report, spec.commandLine().getErr()));
    spec.commandLine()
        .getOut()
        .println(
            checked.problemRows().isEmpty()
                ? "No problems found."
                : "The other rows have no problems.");
    return ExitStatus.DONE;
  }
}
