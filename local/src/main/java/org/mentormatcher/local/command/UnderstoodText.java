package org.mentormatcher.local.command;

import java.util.List;

/** How the files were understood, for a terminal. */
final class UnderstoodText {
  private static final String ITEM = "\n  - ";

  private UnderstoodText() {}

  static String of(List<String> sentences) {
    return sentences.isEmpty()
        ? ""
        : "What we understood:" + ITEM + String.join(ITEM, sentences) + "\n";
  }
}
