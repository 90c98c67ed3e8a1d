package org.mentormatcher.matching;

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
 * Breaks each check of what people wrote once, and asks the tests that should notice. {@code
 * -Dguards=all} breaks all of them, {@code -Dguards=WORDS} those whose names have the words;
 * otherwise it is the first few.
 */
@DisplayName("A test notices when this is broken")
class ChecksTest {
  private static final Pattern ANEW = Pattern.compile("org\\.mentormatcher\\.matching\\..*");
  private static final int FEW = 3;
  private static final String WHICH = System.getProperty("guards", "").replace('_', ' ');

  @TempDir private Path work;

  @TestFactory
  Stream<DynamicTest> guards() throws IOException {
    List<Guard> all = Guard.beside(ChecksTest.class);
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
    Optional<String> failed =
        failed(guard.broken(work.resolve("guard-" + number), ANEW), guard.tests());

    assertThat(failed).as(guard.name()).isPresent();
  }

  @Test
  @DisplayName("and nothing where nothing is broken")
  void nothingBroken() throws Exception {
    assumeThat(WHICH).isEmpty();

    assertThat(failed(BrokenCode.whole(ANEW), List.of("text.SamenessTest"))).isEmpty();
  }

  private static Optional<String> failed(BrokenCode code, List<String> tests) throws Exception {
    return code.ask(Failed.class.getName(), "in", List.class, tests);
  }
}
