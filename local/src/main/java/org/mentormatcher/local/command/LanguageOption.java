package org.mentormatcher.local.command;

import org.mentormatcher.words.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The option that names the language, the same for every command. It is read before all others,
 * because help and complaints about the others are said in that language, too.
 */
final class LanguageOption {

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      description = "${bundle:help.language}",
      scope = ScopeType.INHERIT)
  private String tag = Language.ENGLISH.tag();

  /** The option for a command and those below it. */
  static CommandSpec spec() {
    return CommandSpec.forAnnotatedObject(new LanguageOption());
  }

  /** The tag among those arguments; English where none is given, or the option has no value. */
  static String tagIn(String... arguments) {
    LanguageOption option = new LanguageOption();
    try {
      new CommandLine(option)
          .setUnmatchedArgumentsAllowed(true)
          .setOverwrittenOptionsAllowed(true)
          .parseArgs(arguments);
    } catch (ParameterException e) {
      // It is said when all options are read.
      return Language.ENGLISH.tag();
    }
    return option.tag;
  }
}
