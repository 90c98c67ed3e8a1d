package org.mentormatcher.local.command;

import java.util.List;
import org.mentormatcher.words.Language;

/** How the files were understood, and what follows from it, for a terminal. */
final class UnderstoodText {
  private static final String ITEM = "\n  - ";

  private UnderstoodText() {}

  static String of(List<String> sentences, Language language) {
    return list(language.say("command.understood"), sentences);
  }

  /** What to heed before results are shared. */
  static String beforeSharing(List<String> repetitions, Language language) {
    return list(language.say("report.before-sharing"), repetitions);
  }

  private static String list(String heading, List<String> items) {
    return items.isEmpty() ? "" : heading + ITEM + String.join(ITEM, items) + "\n";
  }
}
