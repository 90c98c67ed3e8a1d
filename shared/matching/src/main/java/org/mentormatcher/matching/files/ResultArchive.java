package org.mentormatcher.matching.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All results as one file. The same results give the same bytes. */
public final class ResultArchive {
  private static final String NAME = "results.zip";
  private static final String MEDIA_TYPE = "application/zip";

  /**
   * The first day that a zip knows: when a run was made is nobody's business. For its midnight the
   * JDK would add a second time, which depends on the time zone.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 12, 0);

  private ResultArchive() {}

  /** The files, in their order. */
  public static ResultFile of(List<ResultFile> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ResultFile file : files) {
        ZipEntry entry = new ZipEntry(file.name());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(file.content());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ResultFile(NAME, MEDIA_TYPE, bytes.toByteArray());
  }
}
