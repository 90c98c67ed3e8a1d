package org.mentormatcher.local.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mentormatcher.matching.Explained;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.outcome.Findings;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Sentence;
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
    description = "${bundle:help.explain}",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Mixin private InputOptions given;

  @Parameters(
      index = "0..1",
      arity = "1",
      paramLabel = "FILE",
      description = "${bundle:help.files}")
  private List<Path> files;

  @Mixin private ObjectiveOption objective;

  @Mixin private JsonOption json;

  @ArgGroup(multiplicity = "1")
  private Subject subject;

  /** What is asked about: people by what identifies them, such as their addresses. */
  private static final class Subject {
    @Option(
        names = "--pair",
        arity = "2",
        paramLabel = "PERSON",
        description = "${bundle:help.pair}")
    private List<String> pair;

    @Option(names = "--person", paramLabel = "PERSON", description = "${bundle:help.person}")
    private String person;
  }

  @Override
  public Integer call() {
    Programme rules = given.programme();
    Explained explained = Matching.explain(rules, objective.or(rules), given.of(files, program));
    return switch (explained) {
      case Explained.Solved solved -> tell(solved);
      case Explained.Unsolved unsolved -> {
        given.reading().tell(unsolved.report(), program.voice());
        json.print(
            Findings.inState(
                "rejected", Findings.of(List.of(), Optional.of(unsolved.report()), List.of())),
            spec.commandLine().getOut());
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
          Sentence.of("command.unknown-person").with("column", given.programme().identity()));
    }
    if (json.isAsked()) {
      JsonObject answer = new JsonObject();
      answer.add("sentences", Findings.texts(sentences));
      json.print(Findings.inState("explained", answer), spec.commandLine().getOut());
    } else {
      sentences.forEach(spec.commandLine().getOut()::println);
    }
    return ExitStatus.DONE;
  }
}
