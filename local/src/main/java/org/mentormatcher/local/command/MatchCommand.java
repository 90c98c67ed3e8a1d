package org.mentormatcher.local.command;

import com.google.gson.JsonObject;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultArchive;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.outcome.Findings;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The product's main job without any server: files in, result files out. */
@Command(
    description = "${bundle:help.match}",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class MatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Mixin private InputOptions given;

  @Parameters(
      index = "0..1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "${bundle:help.files}")
  private List<Path> files = List.of();

  @Option(names = "--demo", description = "${bundle:help.demo}")
  private boolean demonstration;

  @Mixin private ObjectiveOption objective;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "${bundle:help.out}",
      defaultValue = "results")
  private Path out;

  @Option(names = "--zip", description = "${bundle:help.zip}")
  private boolean zipped;

  @Mixin private JsonOption json;

  @Override
  public Integer call() {
    Programme rules = given.programme();
    Input input = input(rules);
    Outcome outcome;
    try (Progress progress = program.progress()) {
      outcome = Matching.run(rules, objective.or(rules), input, progress);
    }
    given.reading().save(rules, input, program.voice());
    return switch (outcome) {
      case Outcome.Matched matched -> deliver(matched);
      case Outcome.Rejected rejected -> {
        spec.commandLine()
            .getErr()
            .println(UnderstoodText.of(rejected.understood(), program.language()));
        given.reading().tell(rejected.report(), program.voice());
        program.voice().warn("command.nothing-matched");
        json.print(
            Findings.inState("rejected", Findings.of(rejected, program.language())),
            spec.commandLine().getOut());
        yield ExitStatus.INPUT_REJECTED;
      }
    };
  }

  private Input input(Programme rules) {
    if (demonstration != files.isEmpty()) {
      throw CommandFailure.misuse(
          Sentence.of(demonstration ? "misuse.demo-and-files" : "misuse.no-files"));
    }
    return demonstration
        ? given.addTo(InputFiles.demonstration(rules.about().name()), program)
        : given.of(files, program);
  }

  private int deliver(Outcome.Matched matched) {
    ResultFolder folder = new ResultFolder(out);
    List<ResultFile> written =
        zipped ? List.of(ResultArchive.of(matched.files())) : matched.files();
    folder.write(written);
    Language language = program.language();
    Voice voice = program.voice();
    if (json.isAsked()) {
      matched.problemRows().ifPresent(report -> given.reading().tell(report, voice));
      JsonObject status = Findings.inState("matched", Findings.of(matched, language));
      status.addProperty("folder", folder.toString());
      status.add("files", Findings.texts(written.stream().map(ResultFile::name).toList()));
      json.print(status, spec.commandLine().getOut());
      return ExitStatus.DONE;
    }
    PrintWriter text = spec.commandLine().getOut();
    text.println(UnderstoodText.of(matched.understood(), language));
    matched.problemRows().ifPresent(report -> given.reading().tell(report, voice));
    SummaryText.of(matched.summary()).forEach(voice::say);
    text.print(UnderstoodText.beforeSharing(matched.sharing().repetitions(), language));
    voice.say(Sentence.of("command.results").with("folder", folder.toString()));
    return ExitStatus.DONE;
  }
}
