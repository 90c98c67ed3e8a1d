package org.mentormatcher.local.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options for files beside the participants, the same for every command that reads those. */
final class FurtherFilesOption {

  private final Map<FurtherFile, Path> files = new EnumMap<>(FurtherFile.class);
  private final Set<FurtherFile> unknown = EnumSet.noneOf(FurtherFile.class);
  private boolean unknownManagers;

  @Option(
      names = "--previous-pairs",
      paramLabel = "FILE",
      description = "Pairs of earlier runs, not to be made again: last run's pairs.csv as it is.")
  void previousPairs(Path file) {
    files.put(FurtherFile.PREVIOUS_PAIRS, file);
  }

  @Option(
      names = "--do-not-match",
      paramLabel = "FILE",
      description = "Pairs that must not be made: columns \"mentor\" and \"mentee\".")
  void doNotMatch(Path file) {
    files.put(FurtherFile.DO_NOT_MATCH, file);
  }

  @Option(
      names = "--locked-pairs",
      paramLabel = "FILE",
      description = "Pairs that are made in any case: columns \"mentor\" and \"mentee\".")
  void lockedPairs(Path file) {
    files.put(FurtherFile.LOCKED_PAIRS, file);
  }

  @Option(
      names = "--opt-outs",
      paramLabel = "FILE",
      description = "People who opted out or withdrew their consent, one a row.")
  void optOuts(Path file) {
    files.put(FurtherFile.OPT_OUTS, file);
  }

  @Option(
      names = "--accept-unknown",
      paramLabel = "KIND",
      split = ",",
      description =
          "Go on although rows of this further file name nobody in the participants' files:"
              + " opt-outs, do-not-match or previous-pairs; or nobody whom a column of managers"
              + " names: managers.")
  void acceptUnknown(List<String> kinds) {
    for (String kind : kinds) {
      if (kind.equals("managers")) {
        unknownManagers = true;
        continue;
      }
      unknown.add(
          FurtherFile.labelled(kind)
              .orElseThrow(
                  () -> new TypeConversionException("there is no further file \"" + kind + '"')));
    }
  }

  /** The input with every file that was named. */
  Input addTo(Input input) {
    Input all = input;
    for (Map.Entry<FurtherFile, Path> file : files.entrySet()) {
      all = all.with(file.getKey(), InputFiles.read(List.of(file.getValue())).getFirst());
    }
    return all.told(all.told().accepting(unknown).acceptingManagers(unknownManagers));
  }
}
