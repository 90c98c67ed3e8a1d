package org.mentormatcher.jobs;

import java.time.Instant;

/**
 * The right to match a job, for a while.
 *
 * @param owner who holds it: the invocation's request id, which stays the same when Lambda retries,
 *     so a retry need not wait for the lease of its dead predecessor
 * @param until when it ends, unless prolonged
 */
public record Lease(String owner, Instant until) {

  Lease prolonged(Instant now) {
    Instant next = now.plus(Run.LEASE);
    return next.isAfter(until) ? new Lease(owner, next) : this;
  }

  Lease ended(Instant patient) {
    return patient.isBefore(until) ? new Lease(owner, patient) : this;
  }
}
