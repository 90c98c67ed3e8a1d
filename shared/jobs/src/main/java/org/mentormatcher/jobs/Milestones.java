package org.mentormatcher.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What is worth counting of a job's moves. Whoever wrote a move tells of it, so none counts twice;
 * a write whose answer got lost is not told of.
 */
final class Milestones {

  private Milestones() {}

  /** It was opened. */
  static Map<Measure, Long> opened() {
    return Map.of(Measure.JOBS_OPENED, 1L);
  }

  /** It became another by a write; nothing where it is in the same state. */
  static Map<Measure, Long> between(Job before, Job after, Instant now) {
    if (before.state() == after.state()) {
      return Map.of();
    }
    return switch (after.state()) {
      case MATCHED ->
          Map.of(
              Measure.JOBS_MATCHED,
              1L,
              Measure.SECONDS_TO_RESULTS,
              seconds(before.times().lastAction(), now));
      case REJECTED -> Map.of(Measure.JOBS_REJECTED, 1L);
      case FAILED -> Map.of(Measure.JOBS_FAILED, 1L);
      case DELETED ->
          Map.of(
              deleted(before.ending().orElseThrow().reason()),
              1L,
              Measure.SECONDS_TO_DELETION,
              seconds(before.ends(), now));
      case AWAITING_UPLOAD, MATCHING, DELETING -> Map.of();
    };
  }

  private static Measure deleted(DeletionReason reason) {
    return switch (reason) {
      case RECEIVED -> Measure.DELETED_RECEIVED;
      case REQUESTED -> Measure.DELETED_REQUESTED;
      case EXPIRED -> Measure.DELETED_EXPIRED;
    };
  }

  private static long seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toSeconds());
  }
}
