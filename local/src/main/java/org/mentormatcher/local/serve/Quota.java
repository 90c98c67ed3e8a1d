package org.mentormatcher.local.serve;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.LiveJob;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredJob;
import org.mentormatcher.local.web.TooManyJobsException;

/**
 * Rows of a service that holds so many open jobs and so many announced bytes, and no more: files
 * are in memory here, and without it nobody could tell that a deletion still finds room to work in.
 */
final class Quota implements Ledger {

  private final Ledger store;
  private final long mostJobs;
  private final long mostBytes;
  private final InstantSource clock;

  // Guarded by this.
  private final Map<JobId, Allotment> taken = new HashMap<>();

  Quota(Ledger store, long mostJobs, long mostBytes, InstantSource clock) {
    this.store = store;
    this.mostJobs = mostJobs;
    this.mostBytes = mostBytes;
    this.clock = clock;
  }

  @Override
  public boolean create(Job job) {
    Allotment place = Allotment.of(job);
    synchronized (this) {
      taken.values().removeIf(each -> each.until().isBefore(clock.instant()));
      long bytes = taken.values().stream().mapToLong(Allotment::bytes).sum();
      if (taken.size() >= mostJobs || bytes + place.bytes() > mostBytes) {
        throw new TooManyJobsException();
      }
      if (taken.putIfAbsent(job.id(), place) != null) {
        return false;
      }
    }
    boolean created = false;
    try {
      created = store.create(job);
      return created;
    } finally {
      if (!created) {
        free(job.id());
      }
    }
  }

  @Override
  public Optional<StoredJob> find(JobId id) {
    return store.find(id);
  }

  @Override
  public boolean replace(StoredJob expected, Job next) {
    boolean replaced = store.replace(expected, next);
    if (replaced && next.state() == State.DELETED) {
      free(next.id());
    }
    return replaced;
  }

  @Override
  public List<LiveJob> live() {
    return store.live();
  }

  @Override
  public void beat(Heartbeat heartbeat) {
    store.beat(heartbeat);
  }

  @Override
  public Optional<Heartbeat> lastBeat() {
    return store.lastBeat();
  }

  private synchronized void free(JobId id) {
    taken.remove(id);
  }

  /** What a job may take up, and until when at most. */
  private record Allotment(long bytes, Instant until) {
    static Allotment of(Job job) {
      long bytes = job.request().files().stream().mapToLong(ExpectedFile::bytes).sum();
      return new Allotment(bytes, job.hardCap());
    }
  }
}
