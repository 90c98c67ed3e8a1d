package org.mentormatcher.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.guards.BrokenGuards;

/**
 * Breaks guards of a job's life once each, in the deployed code, and asks the simulation whether it
 * notices. {@code -Dguards.schedules=N} tries longer. What it does not notice stands in the lists
 * beside the tests named {@code JobMomentsTest} and the like.
 */
@DisplayName("The simulation notices when this is broken")
class GuardsTest {
  private static final Pattern ANEW =
      Pattern.compile("org\\.mentormatcher\\.(jobs|functions|simulation)\\..*");
  private static final long SCHEDULES = Long.getLong("guards.schedules", 4_000);
  private static final long SCHEDULES_OF_WHOLE_CODE = 100;

  @TempDir private Path work;

  @TestFactory
  Stream<DynamicTest> guards() throws IOException {
    return broken(SCHEDULES).tests(work);
  }

  @Test
  @DisplayName("and all that the list would break stands in the code")
  void standsInCode() throws IOException {
    broken(SCHEDULES).assertAllStandInCode();
  }

  @Test
  @DisplayName("and nothing where nothing is broken")
  void nothingBroken() throws Exception {
    broken(SCHEDULES_OF_WHOLE_CODE).assertWholeIsQuiet();
  }

  private static BrokenGuards broken(long schedules) {
    return new BrokenGuards(
        GuardsTest.class,
        ANEW,
        (code, tests) -> code.ask(Simulation.class.getName(), "violation", long.class, schedules));
  }
}
