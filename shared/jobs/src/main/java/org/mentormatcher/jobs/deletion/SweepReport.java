package org.mentormatcher.jobs.deletion;

/**
 * What a sweep did, in numbers.
 *
 * @param jobsSeen ids that had objects in a bucket
 * @param jobsDeleted jobs that ended with a receipt
 * @param jobsGivenUp jobs that nobody matched any more
 * @param objectsDeleted objects removed from both buckets
 * @param failures jobs that could not be swept this time
 */
public record SweepReport(
    int jobsSeen, int jobsDeleted, int jobsGivenUp, int objectsDeleted, int failures) {

  static final SweepReport NOTHING = new SweepReport(0, 0, 0, 0, 0);
  static final SweepReport FAILURE = new SweepReport(1, 0, 0, 0, 1);

  SweepReport withObjects(int more) {
    return plus(new SweepReport(0, 0, 0, more, 0));
  }

  SweepReport plus(SweepReport other) {
    return new SweepReport(
        jobsSeen + other.jobsSeen,
        jobsDeleted + other.jobsDeleted,
        jobsGivenUp + other.jobsGivenUp,
        objectsDeleted + other.objectsDeleted,
        failures + other.failures);
  }
}
