package org.mentormatcher.matching.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By when what is kept has to be deleted.
 *
 * @param resultsMonths months after the run for which results may be kept, if the programme says
 * @param reasons other reasons for which something is deleted, by name
 */
public record Retention(Optional<Integer> resultsMonths, List<RetentionPeriod> reasons) {
  public Retention {
    reasons = List.copyOf(reasons);
  }

  /**
   * Something that starts a period at whose end somebody's data is deleted.
   *
   * @param name what happened, such as {@code unsubscribed}
   * @param months months after it, 1 and above
   */
  public record RetentionPeriod(String name, int months) {
    /** The last day on which the data may be there. */
    public LocalDate deleteBy(LocalDate since) {
      return since.plusMonths(months);
    }
  }

  /** The last day on which the results of a run may be there. */
  public Optional<LocalDate> resultsDeleteBy(LocalDate ranOn) {
    return resultsMonths.map(ranOn::plusMonths);
  }

  /** The reason of that name. */
  public Optional<RetentionPeriod> reason(String name) {
    return reasons.stream().filter(reason -> reason.name().equals(name)).findFirst();
  }
}
