package org.mentormatcher.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.guards.BrokenCode;
import org.mentormatcher.guards.Guard;

/**
 * Breaks each guard of a job's life once, in the deployed code, and asks the simulation whether it
 * notices. {@code -Dguards=all} breaks all of them; otherwise it is the first few. {@code
 * -Dguards.schedules=N} tries longer. What it does not notice stands in the lists beside the tests
 * named {@code JobMomentsTest} and the like.
 */
@DisplayName("The simulation notices when this is broken")
class GuardsTest {

  private static final Pattern ANEW =
      Pattern.compile("org\\.mentormatcher\\.(jobs|functions|simulation)\\..*");
  private static final int FEW = 3;
  private static final long SCHEDULES = Long.getLong("guards.schedules", 4_000);
  private static final String WHICH = System.getProperty("guards", "").replace('_', ' ');

  @TempDir private Path work;

  @TestFactory
  Stream<DynamicTest> guards() throws IOException {
    List<Guard> all = Guard.beside(GuardsTest.class);
    return IntStream.range(0, all.size())
        .filter(number -> wanted(all.get(number), number))
        .mapToObj(
            number ->
                DynamicTest.dynamicTest(
                    all.get(number).name(), () -> noticed(all.get(number), number)));
  }

  private static boolean wanted(Guard guard, int number) {
    return WHICH.isEmpty() ? number < FEW : WHICH.equals("all") || guard.name().contains(WHICH);
  }

  private void noticed(Guard guard, int number) throws Exception {
    Optional<String> violation =
        violation(guard.broken(work.resolve("guard-" + number), ANEW), SCHEDULES);

    assertThat(violation).as(guard.name()).isPresent();
  }

  @Test
  @DisplayName("and nothing where nothing is broken")
  void nothingBroken() throws Exception {
    assumeThat(WHICH).isEmpty();

    assertThat(violation(BrokenCode.whole(ANEW), 100)).isEmpty();
  }

  private static Optional<String> violation(BrokenCode code, long schedules) throws Exception {
    return code.ask(Simulation.class.getName(), "violation", long.class, schedules);
  }
}
