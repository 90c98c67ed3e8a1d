package org.mentormatcher.jobs;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps the rows in this process, for one machine: what lives for minutes needs no disk. */
public final class InMemoryJobStore implements Ledger {

  private final ConcurrentMap<JobId, StoredJob> rows = new ConcurrentHashMap<>();
  private final AtomicReference<Optional<Heartbeat>> heartbeat =
      new AtomicReference<>(Optional.empty());
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
    rows.values().removeIf(row -> row.job().forgettable(clock.instant()));
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

  @Override
  public List<LiveJob> live() {
    return rows.values().stream()
        .map(StoredJob::job)
        .filter(job -> !job.finished())
        .map(LiveJob::of)
        .toList();
  }

  @Override
  public void beat(Heartbeat next) {
    heartbeat.set(Optional.of(next));
  }

  @Override
  public Optional<Heartbeat> lastBeat() {
    return heartbeat.get();
  }
}
