package org.mentormatcher.local.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;
import picocli.CommandLine.Option;

/** The options for files beside the participants, the same for every command that reads those. */
final class FurtherFilesOption {

  /** What a column of managers is called beside the files. */
  private static final String MANAGERS = "managers";

  private final Map<FurtherFile, Path> files = new EnumMap<>(FurtherFile.class);

  @Option(
      names = "--previous-pairs",
      paramLabel = "FILE",
      description = "${bundle:help.previous-pairs}")
  void previousPairs(Path file) {
    files.put(FurtherFile.PREVIOUS_PAIRS, file);
  }

  @Option(
      names = "--do-not-match",
      paramLabel = "FILE",
      description = "${bundle:help.do-not-match}")
  void doNotMatch(Path file) {
    files.put(FurtherFile.DO_NOT_MATCH, file);
  }

  @Option(
      names = "--locked-pairs",
      paramLabel = "FILE",
      description = "${bundle:help.locked-pairs}")
  void lockedPairs(Path file) {
    files.put(FurtherFile.LOCKED_PAIRS, file);
  }

  @Option(names = "--opt-outs", paramLabel = "FILE", description = "${bundle:help.opt-outs}")
  void optOuts(Path file) {
    files.put(FurtherFile.OPT_OUTS, file);
  }

  @Option(names = "--keep", paramLabel = "FILE", description = "${bundle:help.keep}")
  void keep(Path file) {
    files.put(FurtherFile.KEPT_PAIRS, file);
  }

  @Option(
      names = "--went-without",
      paramLabel = "FILE",
      description = "${bundle:help.went-without}")
  void wentWithout(Path file) {
    files.put(FurtherFile.WENT_WITHOUT, file);
  }

  @Option(
      names = "--accept-unknown",
      paramLabel = "KIND",
      split = ",",
      description = "${bundle:help.accept-unknown}")
  private List<String> unknown = List.of();

  /** The input with every file that was named. */
  Input addTo(Input input) {
    Input all = input;
    for (Map.Entry<FurtherFile, Path> file : files.entrySet()) {
      all = all.with(file.getKey(), InputFiles.read(List.of(file.getValue())).getFirst());
    }
    Set<FurtherFile> kinds =
        unknown.stream()
            .filter(kind -> !kind.equals(MANAGERS))
            .map(FurtherFilesOption::kind)
            .collect(Collectors.toSet());
    return all.told(all.told().accepting(kinds).acceptingManagers(unknown.contains(MANAGERS)));
  }

  private static FurtherFile kind(String label) {
    return Labelled.find(FurtherFile.class, label)
        .orElseThrow(
            () ->
                CommandFailure.misuse(
                    Sentence.of("misuse.unknown-further-file").with("kind", label)));
  }
}
