package org.mentormatcher.matching.files;

import java.util.Optional;

/** A file that may be given beside the participants. */
public enum FurtherFile {
  /** Pairs of earlier runs, such as the last run's {@code pairs.csv}. */
  PREVIOUS_PAIRS("previous-pairs"),
  /** Pairs that must not be made. */
  DO_NOT_MATCH("do-not-match"),
  /** Pairs that are made in any case. */
  LOCKED_PAIRS("locked-pairs"),
  /** People who opted out or withdrew their consent. */
  OPT_OUTS("opt-outs");

  private final String label;

  FurtherFile(String label) {
    this.label = label;
  }

  /** The name used on the command line, in HTTP and in files. */
  public String label() {
    return label;
  }

  /** The file of that name, if there is one. */
  public static Optional<FurtherFile> labelled(String label) {
    for (FurtherFile file : values()) {
      if (file.label.equals(label)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
