package org.mentormatcher.local.command;

import java.io.PrintWriter;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/** Says what a command has to say, in the language of the person at the keyboard. */
final class Voice {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Language language;

  /**
   * A voice.
   *
   * @param out for results
   * @param err for problems
   */
  Voice(PrintWriter out, PrintWriter err, Language language) {
    this.out = out;
    this.err = err;
    this.language = language;
  }

  /** Says something that belongs to the result. */
  void say(Sentence sentence) {
    out.println(language.say(sentence));
  }

  /** Says something that belongs to the result, without values. */
  void say(String key) {
    say(Sentence.of(key));
  }

  /** Says that something is wrong, or what to do about it. */
  void warn(Sentence sentence) {
    err.println(language.say(sentence));
  }

  /** Says what is wrong with the input, in the language in which it was read. */
  void warn(ProblemReport report) {
    err.println(report.toText());
  }

  /** Says that something is wrong, or what to do about it, without values. */
  void warn(String key) {
    warn(Sentence.of(key));
  }
}
