package org.mentormatcher.jobs.deletion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.StoredObject;

/**
 * Removes what no live job owns. It starts from the buckets, not from the table: an upload that
 * came late, a result that was written after the purge and an object of a job that never was are
 * found like any other. A listing comes before the look at the row, and a row before its first
 * object, so a live job is never taken for an unknown one.
 */
public final class Sweep {

  private final Jobs jobs;
  private final ObjectStore objects;
  private final Deletion deletion;

  /** Sweeps that store's objects. */
  public Sweep(Jobs jobs, ObjectStore objects) {
    this.jobs = jobs;
    this.objects = objects;
    this.deletion = new Deletion(jobs, objects);
  }

  /**
   * Sweeps once.
   *
   * @param failed is told what failed, and with what type of exception; the rest is swept all the
   *     same
   */
  public SweepReport run(BiConsumer<String, Class<?>> failed) {
    Listing listing = listing();
    SweepReport total = SweepReport.NOTHING;
    total = total.plus(attempt("unfinished uploads", this::abortUploads, failed));
    total = total.plus(attempt("strays", () -> removeStrays(listing.strays()), failed));
    for (Map.Entry<JobId, List<StoredObject>> job : listing.byJob().entrySet()) {
      JobId id = job.getKey();
      total = total.plus(attempt("job " + id, () -> sweep(id, job.getValue()), failed));
    }
    return total;
  }

  private static SweepReport attempt(
      String what, Supplier<SweepReport> part, BiConsumer<String, Class<?>> failed) {
    try {
      return part.get();
    } catch (RuntimeException e) {
      failed.accept(what, (e.getCause() == null ? e : e.getCause()).getClass());
      return SweepReport.FAILURE;
    }
  }

  /** Uploads of live jobs have one part only, so any that has several is nobody's. */
  private SweepReport abortUploads() {
    for (Area area : Area.values()) {
      objects.abortUploads(area, ObjectKey.PREFIX);
    }
    return SweepReport.NOTHING;
  }

  private Listing listing() {
    Map<JobId, List<StoredObject>> byJob = new LinkedHashMap<>();
    List<StoredObject> strays = new ArrayList<>();
    for (Area area : Area.values()) {
      for (StoredObject object : objects.list(area, ObjectKey.PREFIX)) {
        ObjectKey.owner(object.key())
            .map(owner -> byJob.computeIfAbsent(owner, id -> new ArrayList<>()))
            .orElse(strays)
            .add(object);
      }
    }
    return new Listing(byJob, strays);
  }

  private SweepReport removeStrays(List<StoredObject> strays) {
    remove(strays);
    return SweepReport.NOTHING.withObjects(strays.size());
  }

  private SweepReport sweep(JobId id, List<StoredObject> found) {
    Optional<Job> job = jobs.find(id);
    if (job.isEmpty() || job.get().state() == State.DELETED) {
      int removed = deletion.purge(ObjectKey.prefix(id)).size();
      return new SweepReport(1, 0, 0, removed, 0);
    }
    if (job.get().state() == State.DELETING || job.get().expired(jobs.now())) {
      deletion.delete(id, DeletionReason.EXPIRED);
      return new SweepReport(1, 1, 0, found.size(), 0);
    }
    return tidy(id, found);
  }

  /**
   * Removes what a live job has no use for: uploads of a settled job, results of a lost attempt.
   */
  private SweepReport tidy(JobId id, List<StoredObject> found) {
    boolean givenUp = jobs.giveUpIfAbandoned(id);
    Job job = jobs.find(id).orElseThrow();
    List<StoredObject> useless =
        found.stream()
            .filter(
                object ->
                    ObjectKey.parse(object.area(), object.key())
                        .filter(key -> uses(job, key))
                        .isEmpty())
            .toList();
    remove(useless);
    return new SweepReport(1, 0, givenUp ? 1 : 0, useless.size(), 0);
  }

  private static boolean uses(Job job, ObjectKey key) {
    return switch (key) {
      case ObjectKey.Upload upload ->
          job.expects(upload.file())
              && (job.state() == State.AWAITING_UPLOAD || job.state() == State.MATCHING);
      case ObjectKey.Result result ->
          result.attempt() == job.run().attempt() && job.state() != State.FAILED;
    };
  }

  private void remove(List<StoredObject> unwanted) {
    for (Area area : Area.values()) {
      objects.delete(
          area,
          unwanted.stream()
              .filter(object -> object.area() == area)
              .map(StoredObject::key)
              .toList());
    }
  }

  /**
   * What is in the buckets.
   *
   * @param byJob objects whose key names a job
   * @param strays objects whose key names none
   */
  private record Listing(Map<JobId, List<StoredObject>> byJob, List<StoredObject> strays) {}
}
