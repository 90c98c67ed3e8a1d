package org.mentormatcher.guards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Breaks each guard in the {@code guards.txt} beside the class that extends this, once, and asks
 * the tests that the list names for it.
 */
public abstract class NoticedByTests {

  @TempDir private Path work;
  private final BrokenGuards guards;

  /**
   * The list beside that class.
   *
   * @param anew the names of the classes that are loaded anew: the tests and what they test
   */
  protected NoticedByTests(Pattern anew) {
    guards = new BrokenGuards(getClass(), anew, this::failed);
  }

  @TestFactory
  Stream<DynamicTest> guards() throws IOException {
    return guards.tests(work);
  }

  @Test
  @DisplayName("and all that the list would break stands in the code")
  void standsInCode() throws IOException {
    guards.assertAllStandInCode();
  }

  @Test
  @DisplayName("and nothing where nothing is broken")
  void nothingBroken() throws Exception {
    guards.assertWholeIsQuiet();
  }

  private Optional<String> failed(BrokenCode code, List<String> tests) throws Exception {
    List<String> names =
        tests.stream().map(test -> getClass().getPackageName() + "." + test).toList();
    return code.ask(FailedTests.class.getName(), "in", List.class, names);
  }
}
