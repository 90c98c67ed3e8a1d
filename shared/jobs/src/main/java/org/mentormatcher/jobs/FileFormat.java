package org.mentormatcher.jobs;

import org.mentormatcher.words.Labelled;

/** What a file is written in, by the media type that its upload is signed for. */
public enum FileFormat implements Labelled {
  CSV("text/csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  FileFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type, as HTTP writes it. */
  @Override
  public String label() {
    return mediaType;
  }
}
