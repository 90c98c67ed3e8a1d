package org.mentormatcher.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.guards.BrokenGuards;

/** Breaks checks of what people wrote once each, and asks the tests that should notice. */
@DisplayName("A test notices when this is broken")
class ChecksTest {
  private static final BrokenGuards CHECKS =
      new BrokenGuards(
          ChecksTest.class,
          Pattern.compile("org\\.mentormatcher\\.matching\\..*"),
          (code, tests) -> code.ask(Failed.class.getName(), "in", List.class, tests));

  @TempDir private Path work;

  @TestFactory
  Stream<DynamicTest> guards() throws IOException {
    return CHECKS.tests(work);
  }

  @Test
  @DisplayName("and nothing where nothing is broken")
  void nothingBroken() throws Exception {
    CHECKS.assertWholeIsQuiet(List.of("text.SamenessTest"));
  }
}
