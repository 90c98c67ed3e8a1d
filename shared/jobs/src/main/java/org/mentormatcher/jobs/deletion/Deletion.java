package org.mentormatcher.jobs.deletion;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.Inventory;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.StoredObject;

/**
 * Deletes a job. First it is claimed, so that nothing is handed out any more. Then what is found is
 * written down, for the receipt, and removed; while an upload could still come, an empty object
 * takes the place of each, so that it is refused. Then both buckets must be seen empty. A receipt
 * is written only if, before all that, nobody could store anything any more who was matching the
 * job. Any step may be repeated, by anybody, at any time, and ends in the same receipt.
 */
public final class Deletion {

  private final Jobs jobs;
  private final ObjectStore objects;
  private final JobFiles files;

  /** Deletes jobs and their objects in that store. */
  public Deletion(Jobs jobs, ObjectStore objects) {
    this.jobs = jobs;
    this.objects = objects;
    this.files = new JobFiles(objects);
  }

  /**
   * Deletes a job, or goes on with what another began. Empty if there is no such job.
   *
   * @throws IncompleteDeletionException if something may be left; the job stays claimed
   */
  public Optional<Deleted> delete(JobId id, DeletionReason reason) {
    return jobs.beginDeletion(id, reason).map(this::goOn);
  }

  /** Goes on with a deletion that somebody began; does nothing if nobody did. */
  public Optional<Deleted> resume(JobId id) {
    return jobs.find(id).map(this::goOn);
  }

  private Deleted goOn(Job job) {
    if (job.receipt().isPresent()) {
      return new Deleted.Whole(job.receipt().get());
    }
    if (job.state() != State.DELETING) {
      return new Deleted.Not();
    }
    // Asked before the purge: who has let go by now has stored his last before it.
    boolean held = jobs.mayBeHeld(job);
    try {
      purge(job);
      return held
          ? new Deleted.Waiting(jobs.goneBy(job))
          : new Deleted.Whole(jobs.confirmDeletion(job.id()).orElseThrow());
    } catch (RuntimeException e) {
      throw new IncompleteDeletionException(job.id(), e);
    }
  }

  private void purge(Job job) {
    String prefix = ObjectKey.prefix(job.id());
    Inventory inventory = new Inventory(job);
    List<StoredObject> found = found(prefix);
    jobs.record(job.id(), inventory.files(found));
    boolean closed = jobs.uploadsMayCome(job);
    if (closed) {
      close(job, inventory, found);
      remove(found.stream().filter(object -> inventory.upload(object).isEmpty()).toList());
    } else {
      remove(found);
    }
    long left = list(prefix).filter(object -> !closed || !isSealOf(inventory, object)).count();
    if (left > 0) {
      throw new IllegalStateException(left + " objects are still there after the purge");
    }
  }

  private static boolean isSealOf(Inventory inventory, StoredObject object) {
    return object.isSeal() && inventory.upload(object).isPresent();
  }

  /**
   * Leaves an empty object in the place of each upload. Nothing is deleted there: a deletion that
   * comes late, from somebody who was slow, would open the place again.
   */
  private void close(Job job, Inventory inventory, List<StoredObject> found) {
    Set<InputFile> closed = new HashSet<>();
    for (StoredObject object : found) {
      Optional<InputFile> file = inventory.upload(object);
      if (file.isPresent()) {
        if (!object.isSeal()) {
          files.closeUpload(job.id(), file.get());
        }
        closed.add(file.get());
      }
    }
    for (InputFile file : inventory.uploads()) {
      if (!closed.contains(file)
          && !files.closeEmptyUpload(job.id(), file)
          && !isClosed(job, inventory, file)) {
        throw new IllegalStateException("An upload came in between");
      }
    }
  }

  /** Whether a deletion of the same job beside this one has closed a place. */
  private boolean isClosed(Job job, Inventory inventory, InputFile file) {
    return objects.list(Area.UPLOADS, ObjectKey.prefix(job.id())).stream()
        .filter(object -> inventory.upload(object).equals(Optional.of(file)))
        .anyMatch(StoredObject::isSeal);
  }

  /** Everything under a prefix in both buckets, after unfinished uploads were ended. */
  private List<StoredObject> found(String prefix) {
    for (Area area : Area.values()) {
      objects.abortUploads(area, prefix);
    }
    return list(prefix).toList();
  }

  private Stream<StoredObject> list(String prefix) {
    return Stream.of(Area.values()).flatMap(area -> objects.list(area, prefix).stream());
  }

  private void remove(Collection<StoredObject> unwanted) {
    for (Area area : Area.values()) {
      List<String> keys =
          unwanted.stream().filter(object -> object.area() == area).map(StoredObject::key).toList();
      if (!keys.isEmpty()) {
        objects.delete(area, keys);
      }
    }
  }
}
