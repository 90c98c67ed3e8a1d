package org.mentormatcher.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.LiveJob;
import org.mentormatcher.jobs.StoredJob;

/** Rows as DynamoDB keeps them, in bad weather. */
final class ModelStore implements Ledger {

  private final World world;
  private final Map<JobId, StoredJob> rows = new HashMap<>();
  private final Map<JobId, StoredJob> lateRows = new HashMap<>();
  private Optional<Heartbeat> heartbeat = Optional.empty();

  ModelStore(World world) {
    this.world = world;
  }

  @Override
  public boolean create(Job job) {
    before();
    if (rows.containsKey(job.id())) {
      return false;
    }
    rows.put(job.id(), new StoredJob(job, 1));
    world.truth.opened(job, heartbeat, world.clock.instant());
    after();
    return true;
  }

  @Override
  public Optional<StoredJob> find(JobId id) {
    before();
    Optional<StoredJob> found = Optional.ofNullable(rows.get(id));
    after();
    return found;
  }

  @Override
  public boolean replace(StoredJob expected, Job next) {
    before();
    StoredJob there = rows.get(next.id());
    if (there == null || there.version() != expected.version()) {
      return false;
    }
    lateRows.put(next.id(), there);
    rows.put(next.id(), new StoredJob(next, expected.version() + 1));
    world.timeline.note(next.id().value().substring(28) + " is " + next.state().label());
    world.truth.replaced(there.job(), next, world.clock.instant());
    after();
    if (world.weather.happens(Mishap.ROW_ANSWER_LOST)) {
      throw new SimulatedFailure(Mishap.ROW_ANSWER_LOST);
    }
    return !world.weather.happens(Mishap.ROW_WRITTEN_TWICE);
  }

  @Override
  public List<LiveJob> live() {
    before();
    if (world.weather.happens(Mishap.INDEX_FAILS)) {
      throw new SimulatedFailure(Mishap.INDEX_FAILS);
    }
    boolean late = world.weather.happens(Mishap.INDEX_LATE);
    return rows.values().stream()
        .map(row -> late ? lateRows.getOrDefault(row.job().id(), row) : row)
        .map(StoredJob::job)
        .filter(job -> !job.finished())
        .map(LiveJob::of)
        .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
        .toList();
  }

  @Override
  public void beat(Heartbeat next) {
    before();
    heartbeat = Optional.of(next);
  }

  @Override
  public Optional<Heartbeat> lastBeat() {
    before();
    return heartbeat;
  }

  boolean allFinished() {
    return rows.values().stream().allMatch(row -> row.job().finished());
  }

  List<Job> all() {
    return rows.values().stream().map(StoredJob::job).toList();
  }

  private void before() {
    world.wait(Mishap.ROW_SLOW);
    if (world.weather.happens(Mishap.ROW_THROTTLED)) {
      throw new SimulatedFailure(Mishap.ROW_THROTTLED);
    }
  }

  private void after() {
    world.mayCrash();
  }
}
