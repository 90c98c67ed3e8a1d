package org.mentormatcher.jobs;

/**
 * A file that the user announced.
 *
 * @param file which one
 * @param format what it is written in, as the user says; what it really is shows when it is read
 * @param bytes its length, from 1 to {@link Policy#MAX_FILE_BYTES}
 * @param sha256 its digest
 */
public record ExpectedFile(InputFile file, FileFormat format, long bytes, Sha256 sha256) {
  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if it is empty, or larger than {@link Policy#MAX_FILE_BYTES}
   */
  public ExpectedFile {
    if (bytes < 1 || bytes > Policy.MAX_FILE_BYTES) {
      throw new IllegalArgumentException("A file has 1 to " + Policy.MAX_FILE_BYTES + " bytes");
    }
  }
}
