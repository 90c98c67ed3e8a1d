package org.mentormatcher.local.command;

import java.nio.file.Path;
import java.util.List;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.programme.Programme;
import picocli.CommandLine.Mixin;

/** By what programme lists are read, with what beside them and how: for commands that read them. */
final class InputOptions {

  @Mixin private ProgrammeOption programme;

  @Mixin private FurtherFilesOption furtherFiles;

  @Mixin private ReadingOptions reading;

  /** The programme. */
  Programme programme() {
    return programme.programme();
  }

  /** How files are read and what becomes of their problems. */
  ReadingOptions reading() {
    return reading;
  }

  /** The input that lists and options make. */
  Input of(List<Path> lists, CommandLineProgram program) {
    return addTo(Input.of(InputFiles.read(lists)).on(program.today()), program);
  }

  /** The input with what the options say. */
  Input addTo(Input input, CommandLineProgram program) {
    return reading.addTo(furtherFiles.addTo(input.in(program.language())));
  }
}
