package org.mentormatcher.local.command;

import java.io.PrintWriter;
import java.util.function.Consumer;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.words.Language;

/**
 * Tells a person at a terminal what the program is doing, on one line that is gone when it is done.
 * Where nobody watches, it says nothing: a log of a hundred runs stays empty.
 */
final class Progress implements Consumer<Stage>, AutoCloseable {

  /** Back to the first column, and erase to the end of the line (ECMA-48). */
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintWriter terminal;
  private final boolean watched;
  private final Language language;

  Progress(PrintWriter terminal, boolean watched, Language language) {
    this.terminal = terminal;
    this.watched = watched;
    this.language = language;
  }

  @Override
  public void accept(Stage stage) {
    show(
        language.say(
            switch (stage) {
              case READING -> "progress.reading";
              case SCORING -> "progress.scoring";
              case MATCHING -> "progress.matching";
              case WRITING -> "progress.writing";
            }));
  }

  @Override
  public void close() {
    show("");
  }

  private void show(String text) {
    if (watched) {
      terminal.print(CLEAR_LINE + text);
      terminal.flush();
    }
  }
}
