package org.mentormatcher.local.command;

import java.util.stream.Collectors;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import picocli.CommandLine.Option;

/** The option that chooses a programme, the same for every command that has it. */
final class ProgrammeOption {

  @Option(
      names = "--programme",
      paramLabel = "NAME",
      description = "The programme whose rules apply; `programme list` lists them.")
  private String name;

  /** The chosen programme, or the default one. */
  Programme programme() {
    return name == null ? ShippedProgrammes.all().getFirst() : named(name);
  }

  static Programme named(String name) {
    return ShippedProgrammes.named(name)
        .orElseThrow(
            () ->
                CommandFailure.wrongUsage(
                    "There is no programme called %s. There are: %s."
                        .formatted(
                            name,
                            ShippedProgrammes.all().stream()
                                .map(Programme::name)
                                .collect(Collectors.joining(", ")))));
  }
}
