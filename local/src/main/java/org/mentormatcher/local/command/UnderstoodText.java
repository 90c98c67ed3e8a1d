package org.mentormatcher.local.command;

import java.util.List;

/** How the files were understood, and what follows from it, for a terminal. */
final class UnderstoodText {
  private static final String ITEM = "\n  - ";

  private UnderstoodText() {}

  static String of(List<String> sentences) {
    return sentences.isEmpty()
        ? ""
        : "What we understood:" + ITEM + String.join(ITEM, sentences) + "\n";
  }

  /** What to heed before results are shared. */
  static String beforeSharing(List<String> repetitions) {
    return repetitions.isEmpty()
        ? ""
        : "Before you share anything:" + ITEM + String.join(ITEM, repetitions) + "\n";
  }
}
