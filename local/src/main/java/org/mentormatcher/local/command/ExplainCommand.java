package org.mentormatcher.local.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mentormatcher.matching.Explained;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.programme.Programme;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says why the matching is as it is about one pair or one person, and writes nothing. */
@Command(
    name = "explain",
    description =
        "Says what a pair costs and who would move for it, or why a person has what matches.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class ExplainCommand implements Callable<Integer> {

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

  @Option(
      names = "--objective",
      paramLabel = "OBJECTIVE",
      description =
          "best-matches, most-matched or worst-off-first; the programme's own if not given.",
      converter = MatchCommand.ObjectiveConverter.class)
  private Objective objective;

  @ArgGroup(multiplicity = "1")
  private Subject subject;

  /** What is asked about: people by what identifies them, such as their addresses. */
  private static final class Subject {
    @Option(
        names = "--pair",
        arity = "2",
        paramLabel = "PERSON",
        description = "A mentor and a mentee, such as two email addresses, in this order.")
    private List<String> pair;

    @Option(
        names = "--person",
        paramLabel = "PERSON",
        description = "Somebody of either side, such as an email address.")
    private String person;
  }

  @Override
  public Integer call() {
    Programme rules = programme.programme();
    Explained explained =
        Matching.explain(
            rules,
            Optional.ofNullable(objective).orElse(rules.objective()),
            reading.addTo(
                furtherFiles.addTo(Input.of(InputFiles.read(files)).on(program.today()))));
    return switch (explained) {
      case Explained.Solved solved -> tell(solved);
      case Explained.Unsolved unsolved -> {
        reading.tell(unsolved.report(), spec.commandLine().getErr());
        yield ExitStatus.INPUT_REJECTED;
      }
    };
  }

  private int tell(Explained.Solved explanation) {
    List<String> sentences =
        subject.person == null
            ? explanation.ofPair(subject.pair.getFirst(), subject.pair.getLast())
            : explanation.ofPerson(subject.person);
    if (sentences.isEmpty()) {
      throw CommandFailure.wrongUsage(
          "Nobody who takes part is called that. Name people as the programme's column \"%s\" does."
              .formatted(programme.programme().identity()));
    }
    sentences.forEach(spec.commandLine().getOut()::println);
    return ExitStatus.DONE;
  }
}
