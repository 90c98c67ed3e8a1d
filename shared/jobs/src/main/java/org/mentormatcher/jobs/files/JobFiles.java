package org.mentormatcher.jobs.files;

import java.util.List;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.StoredResult;

/** The files of jobs, for the functions. */
public final class JobFiles {

  private final ObjectStore objects;

  /** The files in that store. */
  public JobFiles(ObjectStore objects) {
    this.objects = objects;
  }

  /** An upload; fails if it is not what the user announced. */
  public byte[] upload(JobId job, ExpectedFile expected) {
    byte[] content = objects.get(new ObjectKey.Upload(job, expected.file()));
    if (!Sha256.of(content).equals(expected.sha256())) {
      throw new IllegalStateException("An upload is not the announced file");
    }
    return content;
  }

  /** Stores a result of an attempt. */
  public StoredResult storeResult(
      JobId job, int attempt, String name, String mediaType, byte[] content) {
    objects.put(new ObjectKey.Result(job, attempt, name), mediaType, content);
    return new StoredResult(name, mediaType, content.length, Sha256.of(content));
  }

  /** A result of the job's last attempt. */
  public byte[] result(Job job, StoredResult result) {
    return objects.get(new ObjectKey.Result(job.id(), job.run().attempt(), result.name()));
  }

  /** Removes the announced uploads of a job; those that are gone already are no matter. */
  public void removeUploads(Job job) {
    objects.delete(
        Area.UPLOADS,
        job.request().files().stream()
            .map(expected -> new ObjectKey.Upload(job.id(), expected.file()).text())
            .toList());
  }

  /** Removes results of one attempt. */
  public void removeResults(JobId job, int attempt, List<StoredResult> results) {
    objects.delete(
        Area.RESULTS,
        results.stream()
            .map(result -> new ObjectKey.Result(job, attempt, result.name()).text())
            .toList());
  }
}
