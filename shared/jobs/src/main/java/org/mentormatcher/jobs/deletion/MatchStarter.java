package org.mentormatcher.jobs.deletion;

import org.mentormatcher.jobs.Job;

/** Starts the match function for a job whose event got lost; does not wait for it. */
@FunctionalInterface
public interface MatchStarter {

  /** Tells the match function that the job's files are there. */
  void start(Job job);
}
