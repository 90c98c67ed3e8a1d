package org.mentormatcher.jobs;

import java.time.Duration;
import java.time.Instant;

/**
 * When what happened to a job, and when something happens next.
 *
 * @param openedAt when it was opened
 * @param lastAction when its user last did something that worked: opened it, a file arrived, or
 *     asked for more time
 * @param look when the sweep looks whether an event about it got lost
 */
public record JobTimes(Instant openedAt, Instant lastAction, Instant look) {

  /** When the sweep first looks whether the events of a job got lost. */
  static final Duration FIRST_LOOK = Duration.ofMinutes(1);

  /** Of a job that was just opened. */
  static JobTimes opened(Instant now) {
    return new JobTimes(now, now, now.plus(FIRST_LOOK));
  }

  /** With an action, unless a later one is known already. */
  JobTimes withAction(Instant at) {
    return new JobTimes(openedAt, at.isAfter(lastAction) ? at : lastAction, look);
  }

  JobTimes withLook(Instant next) {
    return new JobTimes(openedAt, lastAction, next);
  }
}
