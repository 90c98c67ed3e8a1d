package org.mentormatcher.matching.reading;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file holds, reading it ends soon, in participants or in a report. */
class HostileFilesTest {
  static List<Path> corpus() {
    return HostileFiles.corpus();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  @DisplayName("MM-2: a file from the corpus is read or explained, and nobody is named in a log")
  void corpus(Path file) {
    HostileFiles.read(HostileFiles.content(file));
  }
}
