package org.mentormatcher.jobs.deletion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.StoredObject;

/**
 * Deletes a job. First it is claimed, so that nothing is handed out any more; then its objects and
 * unfinished uploads go; then both buckets must be seen empty; only then is there a receipt. Any
 * step may be repeated, by anybody, and ends in the same receipt.
 */
public final class Deletion {

  private final Jobs jobs;
  private final ObjectStore objects;

  /** Deletes jobs and their objects in that store. */
  public Deletion(Jobs jobs, ObjectStore objects) {
    this.jobs = jobs;
    this.objects = objects;
  }

  /**
   * Deletes a job, or finishes what another began. Empty if there is no such job.
   *
   * @throws IncompleteDeletionException if something may be left; the job stays claimed
   */
  public Optional<Receipt> delete(JobId id, DeletionReason reason) {
    Optional<Job> claimed = jobs.beginDeletion(id, reason);
    if (claimed.isEmpty() || claimed.get().receipt().isPresent()) {
      return claimed.flatMap(Job::receipt);
    }
    try {
      List<StoredObject> removed = purge(ObjectKey.prefix(id));
      return jobs.confirmDeletion(id, receipt(claimed.get(), removed));
    } catch (RuntimeException e) {
      throw new IncompleteDeletionException(id, e);
    }
  }

  /**
   * Removes everything under a prefix from both buckets and looks again.
   *
   * @return what was there
   */
  List<StoredObject> purge(String prefix) {
    List<StoredObject> removed = new ArrayList<>();
    for (Area area : Area.values()) {
      objects.abortUploads(area, prefix);
      List<StoredObject> found = objects.list(area, prefix);
      objects.delete(area, found.stream().map(StoredObject::key).toList());
      removed.addAll(found);
    }
    for (Area area : Area.values()) {
      int left = objects.list(area, prefix).size();
      if (left > 0) {
        throw new IllegalStateException(left + " objects are still there after the purge");
      }
    }
    return removed;
  }

  /**
   * Counts every file that the job had: those found now, and those that went when it was matched.
   */
  private Receipt receipt(Job job, List<StoredObject> removed) {
    Map<String, Long> bytes = new HashMap<>();
    for (ExpectedFile expected : job.request().files()) {
      if (job.arrived().contains(expected.file())) {
        ObjectKey key = new ObjectKey.Upload(job.id(), expected.file());
        bytes.put(key.text(), expected.bytes());
      }
    }
    for (StoredResult result : job.run().results()) {
      ObjectKey key = new ObjectKey.Result(job.id(), job.run().attempt(), result.name());
      bytes.put(key.text(), result.bytes());
    }
    removed.forEach(object -> bytes.put(object.key(), object.bytes()));
    return new Receipt(
        Policy.VERSION,
        job.deletion().orElseThrow(),
        bytes.size(),
        bytes.values().stream().mapToLong(Long::longValue).sum(),
        job.openedAt(),
        jobs.now());
  }
}
