package org.mentormatcher.jobs;

/**
 * What the arrival of a file, or a repeated event about it, means to the function that was told.
 */
public sealed interface Arrival {

  /**
   * The job is complete and the caller has the lease: match it.
   *
   * @param job as claimed; its attempt is the caller's
   */
  record Claimed(Job job) implements Arrival {}

  /**
   * The matching has ended already: the uploads must not stay.
   *
   * @param job matched, rejected or failed
   */
  record Settled(Job job) implements Arrival {}

  /**
   * Nothing to do: files are missing, somebody else has the lease, or there is no such job to the
   * outside (unknown, expired, deleted).
   */
  record Ignored() implements Arrival {}
}
