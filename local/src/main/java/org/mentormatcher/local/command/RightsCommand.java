package org.mentormatcher.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.rights.Correction;
import org.mentormatcher.matching.rights.HeldData;
import org.mentormatcher.matching.rights.KeptPairs;
import org.mentormatcher.matching.rights.Letter;
import org.mentormatcher.matching.rights.Request;
import org.mentormatcher.matching.rights.Right;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The rights of one person on the coordinator's copy. */
@Command(
    name = "rights",
    description = {
      "Serves a person's rights on your copy: show what is held of them and who was given it;",
      "export it; correct, remove or restrict it, with a new matching in which everybody else"
          + " keeps",
      "what they have."
    },
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class RightsCommand implements Callable<Integer> {

  private static final String PAIRS = "pairs.csv";

  /** Everything in it stands in CSV files beside it as well. */
  private static final Set<String> REPEATS = Set.of("results.xlsx");

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Mixin private ProgrammeOption programme;

  @Mixin private ReadingOptions reading;

  @Parameters(
      index = "0",
      paramLabel = "show|correct|remove|restrict|export",
      description = "What the person asked for.")
  private Right right;

  @Parameters(
      index = "1",
      paramLabel = "PERSON",
      description = "As in the column that tells people apart, usually the email address.")
  private String person;

  @Option(
      names = "--in",
      paramLabel = "RESULTS",
      arity = "1..*",
      required = true,
      description = {
        "Where to look: the folder with the results, and the files with the participants, mentors",
        "first, which a new matching needs."
      })
  private List<Path> places;

  @Option(
      names = "--set",
      paramLabel = "COLUMN=VALUE",
      description = "For correct: what a column has to say; may be given several times.")
  private Map<String, String> corrections = new LinkedHashMap<>();

  @Option(
      names = "--objective",
      paramLabel = "OBJECTIVE",
      description = "That of the last run, if it was not the programme's own.",
      converter = MatchCommand.ObjectiveConverter.class)
  private Objective objective;

  @Option(
      names = "--asked-on",
      paramLabel = "DAY",
      description = "The day on which the person asked, such as 2026-11-02 (default: today).")
  private LocalDate askedOn;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder for what is written (default: ${DEFAULT-VALUE}).",
      defaultValue = "rights")
  private Path out;

  @Override
  public Integer call() {
    Programme rules = programme.programme();
    List<SourceFile> lists = InputFiles.read(places.stream().filter(Files::isRegularFile).toList());
    List<SourceFile> results = results();
    List<SourceFile> all = new ArrayList<>(lists);
    all.addAll(results);
    HeldData held = HeldData.of(rules, person, all);
    if (held.mentions().isEmpty()) {
      throw CommandFailure.inputRejected(
          "Nobody is called that in these files. Give the person as in the column \"%s\"."
              .formatted(rules.identity()));
    }
    Request request =
        new Request(right, person, Optional.ofNullable(askedOn).orElseGet(program::today));
    Letter letter = new Letter(request, held, corrections);
    return switch (right) {
      case SHOW -> {
        spec.commandLine().getOut().print(letter.text(reading.language()));
        yield ExitStatus.DONE;
      }
      case EXPORT ->
          deliver(List.of(held.export(), letter.file(reading.language())), held, request);
      case REMOVE, RESTRICT, CORRECT -> rematch(rules, lists, results, letter, held, request);
    };
  }

  /** The tables in the folders, sorted by name. */
  private List<SourceFile> results() {
    List<Path> files = new ArrayList<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> inside = Files.list(place)) {
          inside
              .filter(file -> file.toString().matches(".*\\.(csv|xlsx|zip)"))
              .filter(file -> !REPEATS.contains(file.getFileName().toString()))
              .sorted()
              .forEach(files::add);
        } catch (IOException e) {
          throw CommandFailure.wrongUsage(place + " cannot be read.");
        }
      }
    }
    return InputFiles.read(files);
  }

  private int rematch(
      Programme rules,
      List<SourceFile> lists,
      List<SourceFile> results,
      Letter letter,
      HeldData held,
      Request request) {
    KeptPairs pairs = keptPairs(rules, results);
    if (lists.isEmpty() || lists.size() > 2) {
      throw CommandFailure.wrongUsage(
          "A new matching needs the participants: name their files after --in too, mentors first.");
    }
    List<ResultFile> corrected = right == Right.CORRECT ? corrected(rules, lists) : List.of();
    Input given = reading.addTo(Input.of(latest(lists, corrected)).on(program.today()));
    Input input = right == Right.CORRECT ? pairs.keeping(given) : pairs.without(rules, given);
    Outcome outcome =
        Matching.run(
            rules,
            Optional.ofNullable(objective).orElse(rules.objective()),
            input,
            Stage.UNWATCHED);
    return switch (outcome) {
      case Outcome.Matched matched -> {
        List<ResultFile> files = new ArrayList<>(matched.files());
        files.addAll(corrected);
        if (right == Right.RESTRICT) {
          files.add(pairs.optOut(rules));
        }
        files.add(letter.file(reading.language()));
        int status = deliver(files, held, request);
        sayOfPartners(pairs);
        yield status;
      }
      case Outcome.Rejected rejected -> {
        reading.tell(rejected.report(), spec.commandLine().getErr());
        spec.commandLine().getErr().println("Nothing was matched.");
        yield ExitStatus.INPUT_REJECTED;
      }
    };
  }

  private KeptPairs keptPairs(Programme rules, List<SourceFile> results) {
    List<SourceFile> pairs = results.stream().filter(file -> file.name().endsWith(PAIRS)).toList();
    if (pairs.size() != 1) {
      throw CommandFailure.wrongUsage(
          "For everybody else to keep what they have, name one folder with the last run's "
              + PAIRS
              + " after --in.");
    }
    try {
      return KeptPairs.of(rules, person, pairs.getFirst());
    } catch (IllegalArgumentException e) {
      throw CommandFailure.inputRejected(
          "The file %s is not the pairs of a run of this programme. Choose it with --programme."
              .formatted(pairs.getFirst().name()));
    }
  }

  private List<ResultFile> corrected(Programme rules, List<SourceFile> lists) {
    Correction correction = new Correction(rules, person, corrections);
    List<ResultFile> corrected =
        lists.stream().map(correction::in).flatMap(Optional::stream).toList();
    if (corrected.isEmpty()) {
      throw CommandFailure.wrongUsage(
          "Say what has to be put right with --set COLUMN=VALUE, a column of the person's row in"
              + " the participants' files; a workbook with several sheets has to be put right by"
              + " hand.");
    }
    return corrected;
  }

  /** The lists, those that were put right in place of what they were. */
  private static List<SourceFile> latest(List<SourceFile> lists, List<ResultFile> corrected) {
    return lists.stream()
        .map(
            list ->
                corrected.stream()
                    .filter(file -> isOf(file, list))
                    .findFirst()
                    .map(file -> new SourceFile(file.name(), file.content()))
                    .orElse(list))
        .toList();
  }

  private static boolean isOf(ResultFile corrected, SourceFile list) {
    String name = list.name().replace('/', '-');
    int dot = name.lastIndexOf('.');
    return corrected.name().equals((dot < 0 ? name : name.substring(0, dot)) + "-corrected.csv");
  }

  private int deliver(List<ResultFile> files, HeldData held, Request request) {
    ResultFolder folder = new ResultFolder(out);
    folder.write(files);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    held.mentions()
        .forEach(
            mention ->
                rows.computeIfAbsent(mention.file(), file -> new ArrayList<>())
                    .add(Integer.toString(mention.row())));
    PrintWriter text = spec.commandLine().getOut();
    text.println("Answer by " + request.due() + ". The letter is letter.txt in " + folder + ".");
    if (right == Right.REMOVE) {
      text.println("Delete the old results, with every copy of them, and these rows:");
    } else {
      text.println("The person stands in these rows:");
    }
    rows.forEach((file, numbers) -> text.println("  " + file + ": " + String.join(", ", numbers)));
    if (right == Right.RESTRICT) {
      text.println(
          "Give opt-outs.csv with --opt-outs at every run until the person says otherwise.");
    }
    if (!held.notRead().isEmpty()) {
      text.println("Not looked through: " + String.join(", ", held.notRead()));
    }
    if (!held.recipients().isEmpty()) {
      text.println("Who was given it, if it was sent: " + String.join("; ", held.recipients()));
    }
    return ExitStatus.DONE;
  }

  private void sayOfPartners(KeptPairs pairs) {
    if (!pairs.partners().isEmpty()) {
      spec.commandLine()
          .getOut()
          .println(
              "Look in the new lists for those who were matched with the person: "
                  + String.join("; ", pairs.partners()));
    }
  }
}
