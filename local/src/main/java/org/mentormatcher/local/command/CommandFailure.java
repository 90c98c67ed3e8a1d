package org.mentormatcher.local.command;

import java.util.function.Function;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/** Ends a command with words for the person at the keyboard and an exit status. */
final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitStatus;
  private final boolean helps;
  private final transient Function<Language, String> words;

  private CommandFailure(int exitStatus, boolean helps, Function<Language, String> words) {
    super(words.apply(Language.ENGLISH));
    this.exitStatus = exitStatus;
    this.helps = helps;
    this.words = words;
  }

  /** What was asked for cannot be done as it was asked for. */
  static CommandFailure wrongUsage(Sentence sentence) {
    return new CommandFailure(ExitStatus.WRONG_USAGE, false, language -> language.say(sentence));
  }

  /** The arguments make no sense: the command's help says which do. */
  static CommandFailure misuse(Sentence sentence) {
    return new CommandFailure(ExitStatus.WRONG_USAGE, true, language -> language.say(sentence));
  }

  /** The input was understood, and cannot be used. */
  static CommandFailure inputRejected(Function<Language, String> words) {
    return new CommandFailure(ExitStatus.INPUT_REJECTED, false, words);
  }

  int exitStatus() {
    return exitStatus;
  }

  /** Whether the command's help would help. */
  boolean helps() {
    return helps;
  }

  /** What to say. */
  String words(Language language) {
    return words.apply(language);
  }
}
