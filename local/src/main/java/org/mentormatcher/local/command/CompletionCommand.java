package org.mentormatcher.local.command;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Prints what a shell completes commands and options with: bash reads it, and zsh too. */
@Command(
    description = "${bundle:help.completion}",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineProgram.Version.class)
final class CompletionCommand implements Runnable {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineProgram program;

  @Override
  public void run() {
    CommandLine whole = program.whole();
    spec.commandLine().getOut().print(AutoComplete.bash(whole.getCommandName(), whole));
  }
}
