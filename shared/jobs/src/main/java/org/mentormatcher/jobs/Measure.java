package org.mentormatcher.jobs;

/** What is counted or timed while jobs come and go. A number is all that there is to each. */
public enum Measure {
  /** Its row was written. */
  JOBS_OPENED("JobsOpened", "Count"),
  /** Its results were stored. */
  JOBS_MATCHED("JobsMatched", "Count"),
  /** Its files had mistakes. */
  JOBS_REJECTED("JobsRejected", "Count"),
  /** Every attempt failed. */
  JOBS_FAILED("JobsFailed", "Count"),
  /** Its user had the results. */
  DELETED_RECEIVED("DeletedReceived", "Count"),
  /** Its user asked for it. */
  DELETED_REQUESTED("DeletedRequested", "Count"),
  /** Its deadline had passed. */
  DELETED_EXPIRED("DeletedExpired", "Count"),
  /** From the user's last action until the results were there. */
  SECONDS_TO_RESULTS("SecondsToResults", "Seconds"),
  /** From a job's end, which may have been noticed later, until nothing of it was left. */
  SECONDS_TO_DELETION("SecondsToDeletion", "Seconds"),
  /**
   * How long ago the oldest thing that is still there should have been gone; told while there is
   * such a thing.
   */
  OLDEST_OVERDUE("OldestOverdue", "Seconds"),
  /** Settings by which the buckets keep what is deleted, and buckets that could not be asked. */
  COPIES_KEPT("CopiesKept", "Count"),
  /** That the canary's whole job took, which ended well. */
  CANARY_SECONDS("CanarySeconds", "Seconds");

  private final String metric;
  private final String unit;

  Measure(String metric, String unit) {
    this.metric = metric;
    this.unit = unit;
  }

  /** What CloudWatch calls it. */
  public String metric() {
    return metric;
  }

  /** CloudWatch's name of its unit. */
  public String unit() {
    return unit;
  }
}
