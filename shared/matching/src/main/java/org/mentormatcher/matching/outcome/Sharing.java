package org.mentormatcher.matching.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the coordinator has to know who shares and keeps the results of a run.
 *
 * @param deleteBy the last day on which they may be kept, where the programme says how long
 * @param repetitions sentences about rows that show to matches what their people wrote in
 *     confidence: files, rows and headings, nobody's data
 * @param repetitionsCounted the same as counts, which do not depend on files and rows
 */
public record Sharing(
    Optional<LocalDate> deleteBy, List<String> repetitions, List<String> repetitionsCounted) {
  /** Nothing to heed. */
  public static final Sharing FREELY = new Sharing(Optional.empty(), List.of(), List.of());

  public Sharing {
    repetitions = List.copyOf(repetitions);
    repetitionsCounted = List.copyOf(repetitionsCounted);
  }
}
