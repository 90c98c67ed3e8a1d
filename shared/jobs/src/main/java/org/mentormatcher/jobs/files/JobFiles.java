package org.mentormatcher.jobs.files;

import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.StoredResult;

/** The files of jobs, for the functions. */
public final class JobFiles {

  private static final String SEAL_TYPE = "application/octet-stream";
  private static final byte[] SEAL = new byte[0];

  private final ObjectStore objects;

  /** The files in that store. */
  public JobFiles(ObjectStore objects) {
    this.objects = objects;
  }

  /**
   * An upload.
   *
   * @throws IllegalStateException if it is not what the user announced
   */
  public byte[] upload(JobId job, ExpectedFile expected) {
    byte[] content = objects.get(new ObjectKey.Upload(job, expected.file()));
    if (!Sha256.of(content).equals(expected.sha256())) {
      throw new IllegalStateException("An upload is not the announced file");
    }
    return content;
  }

  /** Stores a result of an attempt, which the row lists already. */
  public void storeResult(JobId job, int attempt, StoredResult result, byte[] content) {
    objects.put(new ObjectKey.Result(job, attempt, result.name()), result.mediaType(), content);
  }

  /** A result of the job's last attempt. */
  public byte[] result(Job job, StoredResult result) {
    return objects.get(new ObjectKey.Result(job.id(), job.run().attempt(), result.name()));
  }

  /**
   * Removes the announced uploads of a job that the caller still holds; those that are gone already
   * are no matter. Nobody else may do so while a late upload can come: see {@link #closeUpload}.
   */
  public void removeUploads(Job job) {
    objects.delete(
        Area.UPLOADS,
        job.request().files().stream()
            .map(expected -> new ObjectKey.Upload(job.id(), expected.file()).text())
            .toList());
  }

  /**
   * Puts an empty object over one that came when it was of no use any more. The signed request that
   * brought it then fails, whoever makes it again, and unlike a deletion this can be done at any
   * time by anybody.
   */
  public void closeUpload(JobId job, InputFile file) {
    objects.put(new ObjectKey.Upload(job, file), SEAL_TYPE, SEAL);
  }

  /** As {@link #closeUpload}, if something is there; an event about it may be old. */
  public void closeLateUpload(ObjectKey.Upload upload) {
    boolean there =
        objects.list(Area.UPLOADS, upload.text()).stream()
            .anyMatch(object -> object.key().equals(upload.text()) && !object.isSeal());
    if (there) {
      closeUpload(upload.job(), upload.file());
    }
  }

  /** Closes the place of an upload where nothing is; false if something is. */
  public boolean closeEmptyUpload(JobId job, InputFile file) {
    return objects.putIfAbsent(new ObjectKey.Upload(job, file), SEAL_TYPE, SEAL);
  }
}
