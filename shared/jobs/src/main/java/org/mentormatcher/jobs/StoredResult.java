package org.mentormatcher.jobs;

/**
 * A file in the results bucket.
 *
 * @param name its fixed name, such as {@code pairs.csv}
 * @param mediaType its media type
 * @param bytes its length
 * @param sha256 its digest
 */
public record StoredResult(String name, String mediaType, long bytes, Sha256 sha256) {

  /** What is shown with the job: how the input was understood, and what was found in it. */
  public static final String FINDINGS = "findings.json";

  /** Whether it is for the user to keep; what is shown with the job is not. */
  public boolean isHandedOut() {
    return !name.equals(FINDINGS);
  }
}
