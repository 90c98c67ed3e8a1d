package org.mentormatcher.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mentormatcher.matching.Checked;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.outcome.Findings;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what is wrong with the input, and does nothing else. */
@Command(
    description = "${bundle:help.check}",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Mixin private InputOptions given;

  @Mixin private JsonOption json;

  @Parameters(
      index = "0..1",
      arity = "1",
      paramLabel = "FILE",
      description = "${bundle:help.files}")
  private List<Path> files;

  @Override
  public Integer call() {
    Language language = program.language();
    Programme rules = given.programme();
    Input input = given.of(files, program);
    Checked checked = Matching.check(rules, input);
    given.reading().save(rules, input, program.voice());
    if (json.isAsked()) {
      return answerPrograms(checked);
    }
    String understood = UnderstoodText.of(checked.understood(), language);
    if (checked.report().isPresent()) {
      spec.commandLine().getErr().println(understood);
      given.reading().tell(checked.report().get(), program.voice());
      return ExitStatus.INPUT_REJECTED;
    }
    spec.commandLine().getOut().println(understood);
    spec.commandLine()
        .getOut()
        .print(UnderstoodText.beforeSharing(checked.repetitions(), language));
    checked.problemRows().ifPresent(report -> given.reading().tell(report, program.voice()));
    program
        .voice()
        .say(checked.problemRows().isEmpty() ? "command.no-problems" : "command.no-other-problems");
    return ExitStatus.DONE;
  }

  private int answerPrograms(Checked checked) {
    Optional<ProblemReport> report = checked.report().or(checked::problemRows);
    report.ifPresent(each -> given.reading().tell(each, program.voice()));
    boolean isRejected = checked.report().isPresent();
    json.print(
        Findings.inState(
            isRejected ? "rejected" : "complete",
            Findings.of(checked.understood(), report, checked.repetitions())),
        spec.commandLine().getOut());
    return isRejected ? ExitStatus.INPUT_REJECTED : ExitStatus.DONE;
  }
}
