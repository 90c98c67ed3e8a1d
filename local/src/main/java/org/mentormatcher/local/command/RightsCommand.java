package org.mentormatcher.local.command;

import java.io.IOException;
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
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.rights.Correction;
import org.mentormatcher.matching.rights.HeldData;
import org.mentormatcher.matching.rights.KeptPairs;
import org.mentormatcher.matching.rights.Letter;
import org.mentormatcher.matching.rights.PersonRequest;
import org.mentormatcher.matching.rights.Right;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The rights of one person on the coordinator's copy. */
@Command(
    description = "${bundle:help.rights}",
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

  @Mixin private FurtherFilesOption further;

  @Parameters(
      index = "0",
      paramLabel = "show|correct|remove|restrict|export",
      description = "${bundle:help.rights.right}")
  private Right right;

  @Parameters(index = "1", paramLabel = "PERSON", description = "${bundle:help.rights.person}")
  private String person;

  @Option(
      names = "--in",
      paramLabel = "RESULTS",
      arity = "1..*",
      required = true,
      description = "${bundle:help.rights.in}")
  private List<Path> places;

  @Option(names = "--set", paramLabel = "COLUMN=VALUE", description = "${bundle:help.rights.set}")
  private Map<String, String> corrections = new LinkedHashMap<>();

  @Mixin private ObjectiveOption objective;

  @Option(names = "--asked-on", paramLabel = "DAY", description = "${bundle:help.rights.asked-on}")
  private LocalDate askedOn;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "${bundle:help.rights.out}",
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
      throw rejected(Sentence.of("rights.nobody").with("column", rules.identity()));
    }
    PersonRequest request =
        new PersonRequest(right, person, Optional.ofNullable(askedOn).orElseGet(program::today));
    Letter letter = new Letter(request, held, corrections);
    return switch (right) {
      case SHOW -> {
        spec.commandLine().getOut().print(letter.text(program.language()));
        yield ExitStatus.DONE;
      }
      case EXPORT ->
          deliver(List.of(held.export(), letter.file(program.language())), held, request);
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
          throw CommandFailure.wrongUsage(
              Sentence.of("rights.folder").with("folder", place.toString()));
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
      PersonRequest request) {
    KeptPairs pairs = keptPairs(rules, results);
    if (lists.isEmpty() || lists.size() > 2) {
      throw CommandFailure.wrongUsage(Sentence.of("rights.no-lists"));
    }
    List<ResultFile> corrected = right == Right.CORRECT ? corrected(rules, lists) : List.of();
    Input given =
        further.addTo(
            reading.addTo(
                Input.of(latest(lists, corrected)).on(program.today()).in(program.language())));
    if (given.further().containsKey(FurtherFile.LOCKED_PAIRS)) {
      throw CommandFailure.wrongUsage(Sentence.of("rights.locked-pairs"));
    }
    ResultFile optOuts = optOuts(rules, pairs, given);
    Input input = right == Right.CORRECT ? pairs.keeping(given) : pairs.without(optOuts, given);
    Outcome outcome = Matching.run(rules, objective.or(rules), input, Stage.UNWATCHED);
    return switch (outcome) {
      case Outcome.Matched matched -> {
        List<ResultFile> files = new ArrayList<>(matched.files());
        files.addAll(corrected);
        if (right == Right.RESTRICT) {
          files.add(optOuts);
        }
        files.add(letter.file(program.language()));
        int status = deliver(files, held, request);
        sayOfPartners(pairs);
        sayOfFurtherFiles(given);
        yield status;
      }
      case Outcome.Rejected rejected -> {
        reading.tell(rejected.report(), program.voice());
        program.voice().warn("command.nothing-matched");
        yield ExitStatus.INPUT_REJECTED;
      }
    };
  }

  /** Whoever opted out before, and the person. */
  private static ResultFile optOuts(Programme rules, KeptPairs pairs, Input given) {
    Optional<SourceFile> before = Optional.ofNullable(given.further().get(FurtherFile.OPT_OUTS));
    try {
      return pairs.optOuts(rules, before);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.wrongUsage(
          Sentence.of("rights.opt-outs")
              .with("file", before.orElseThrow().name())
              .with("column", rules.identity()));
    }
  }

  /** Results do not tell which further files there were: whoever knows has to look. */
  private void sayOfFurtherFiles(Input given) {
    List<String> missing =
        Stream.of(FurtherFile.OPT_OUTS, FurtherFile.DO_NOT_MATCH, FurtherFile.PREVIOUS_PAIRS)
            .filter(kind -> !given.further().containsKey(kind))
            .map(kind -> "--" + kind.label())
            .toList();
    if (!missing.isEmpty()) {
      program.voice().say(Sentence.of("rights.further-files").with("options", missing));
    }
  }

  private KeptPairs keptPairs(Programme rules, List<SourceFile> results) {
    List<SourceFile> pairs = results.stream().filter(file -> file.name().endsWith(PAIRS)).toList();
    if (pairs.size() != 1) {
      throw CommandFailure.wrongUsage(Sentence.of("rights.no-pairs"));
    }
    try {
      return KeptPairs.of(rules, person, pairs.getFirst());
    } catch (IllegalArgumentException e) {
      throw rejected(Sentence.of("rights.other-pairs").with("file", pairs.getFirst().name()));
    }
  }

  private List<ResultFile> corrected(Programme rules, List<SourceFile> lists) {
    Correction correction = new Correction(rules, person, corrections);
    List<ResultFile> corrected =
        lists.stream().map(correction::in).flatMap(Optional::stream).toList();
    if (corrected.isEmpty()) {
      throw CommandFailure.wrongUsage(Sentence.of("rights.no-correction"));
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

  private int deliver(List<ResultFile> files, HeldData held, PersonRequest request) {
    ResultFolder folder = new ResultFolder(out);
    folder.write(files);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    held.mentions()
        .forEach(
            mention ->
                rows.computeIfAbsent(mention.file(), file -> new ArrayList<>())
                    .add(Integer.toString(mention.row())));
    program.voice().say(answered(request, folder));
    program
        .voice()
        .say(right == Right.REMOVE ? "rights.rows-to-delete" : "rights.rows-of-the-person");
    rows.forEach((file, numbers) -> program.voice().say(place(file, numbers)));
    if (right == Right.RESTRICT) {
      program.voice().say("rights.leave-out-next-time");
    }
    if (!held.notRead().isEmpty()) {
      program.voice().say(Sentence.of("rights.not-read").with("files", held.notRead()));
    }
    if (!held.recipients().isEmpty()) {
      program.voice().say(Sentence.of("rights.given-to").with("people", held.recipients()));
    }
    return ExitStatus.DONE;
  }

  private static Sentence answered(PersonRequest request, ResultFolder folder) {
    return Sentence.of("rights.answered")
        .with("due", request.due().toString())
        .with("folder", folder.toString());
  }

  private static Sentence place(String file, List<String> rows) {
    return Sentence.of("rights.place").with("file", file).with("rows", rows);
  }

  private static CommandFailure rejected(Sentence sentence) {
    return CommandFailure.inputRejected(language -> language.say(sentence));
  }

  private void sayOfPartners(KeptPairs pairs) {
    if (!pairs.partners().isEmpty()) {
      program.voice().say(Sentence.of("rights.partners").with("people", pairs.partners()));
    }
  }
}
