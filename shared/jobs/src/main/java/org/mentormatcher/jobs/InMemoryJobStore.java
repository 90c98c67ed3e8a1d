package org.mentormatcher.jobs;

import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps the rows in this process, for one machine: what lives for minutes needs no disk. */
public final class InMemoryJobStore implements JobStore {

  private final ConcurrentMap<JobId, StoredJob> rows = new ConcurrentHashMap<>();
  private final InstantSource clock;

  /**
   * An empty store.
   *
   * @param clock tells when a row may be forgotten, as DynamoDB's time-to-live does
   */
  public InMemoryJobStore(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public boolean create(Job job) {
    rows.values().removeIf(row -> row.job().hardCap().isBefore(clock.instant()));
    return rows.putIfAbsent(job.id(), new StoredJob(job, 1)) == null;
  }

  @Override
  public Optional<StoredJob> find(JobId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public boolean replace(StoredJob expected, Job next) {
    return rows.replace(next.id(), expected, new StoredJob(next, expected.version() + 1));
  }
}
