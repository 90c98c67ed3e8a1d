package org.mentormatcher.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultArchive;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The product's main job without any server: files in, result files out. */
@Command(
    name = "match",
    description = "Matches the participants in the files and writes the results.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class MatchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Mixin private ProgrammeOption programme;

  @Mixin private FurtherFilesOption furtherFiles;

  @Mixin private ReadingOptions reading;

  @Parameters(
      index = "0..1",
      arity = "0..1",
      paramLabel = "FILE",
      description = "Mentors and mentees, or one file with a role column: Excel (.xlsx) or CSV.")
  private List<Path> files = List.of();

  @Option(names = "--demo", description = "Match made-up participants instead of files.")
  private boolean demonstration;

  @Option(
      names = "--objective",
      paramLabel = "OBJECTIVE",
      description =
          "best-matches, most-matched or worst-off-first; the programme's own if not given.",
      converter = ObjectiveConverter.class)
  private Objective objective;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for the results (default: ${DEFAULT-VALUE}).",
      defaultValue = "results")
  private Path out;

  @Option(names = "--zip", description = "Write one file, results.zip, with every result in it.")
  private boolean zipped;

  @Override
  public Integer call() {
    Programme rules = programme.programme();
    Input input = input(rules);
    Outcome outcome;
    try (Progress progress = program.progress()) {
      outcome =
          Matching.run(
              rules, Optional.ofNullable(objective).orElse(rules.objective()), input, progress);
    }
    reading.save(rules, input, spec.commandLine().getErr());
    return switch (outcome) {
      case Outcome.Matched matched -> deliver(matched);
      case Outcome.Rejected rejected -> {
        spec.commandLine().getErr().println(UnderstoodText.of(rejected.understood()));
        reading.tell(rejected.report(), spec.commandLine().getErr());
        spec.commandLine().getErr().println("Nothing was matched.");
        yield ExitStatus.INPUT_REJECTED;
      }
    };
  }

  private Input input(Programme rules) {
    if (demonstration != files.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          demonstration
              ? "--demo brings its own participants: leave the files out."
              : "Name one or two files, Excel (.xlsx) or CSV, or try --demo.");
    }
    Input input =
        demonstration
            ? InputFiles.demonstration(rules.name())
            : Input.of(InputFiles.read(files)).on(program.today());
    return reading.addTo(furtherFiles.addTo(input));
  }

  private int deliver(Outcome.Matched matched) {
    ResultFolder folder = new ResultFolder(out);
    folder.write(zipped ? List.of(ResultArchive.of(matched.files())) : matched.files());
    PrintWriter text = spec.commandLine().getOut();
    text.println(UnderstoodText.of(matched.understood()));
    matched.problemRows().ifPresent(report -> reading.tell(report, spec.commandLine().getErr()));
    SummaryText.of(matched.summary()).forEach(text::println);
    text.print(UnderstoodText.beforeSharing(matched.sharing().repetitions()));
    text.println("The results are in " + folder + ".");
    return ExitStatus.DONE;
  }

  /** Reads an objective by the name that files and HTTP use too. */
  static final class ObjectiveConverter implements ITypeConverter<Objective> {
    @Override
    public Objective convert(String label) {
      return Objective.labelled(label)
          .orElseThrow(() -> new TypeConversionException("there are " + Objective.labels()));
    }
  }
}
