package org.mentormatcher.guards;

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

/**
 * Breaks each guard in the {@code guards.txt} beside the class that extends this, once, and asks
 * the tests that the list names for it. {@code -Dguards=all} breaks all of them, {@code
 * -Dguards=WORDS} those whose names have the words; otherwise it is the first few.
 */
public abstract class NoticedByTests {

  private static final int FEW = 3;
  private static final String WHICH = System.getProperty("guards", "").replace('_', ' ');

  @TempDir private Path work;
  private final Pattern anew;

  /**
   * The list beside that class.
   *
   * @param anew the names of the classes that are loaded anew: the tests and what they test
   */
  protected NoticedByTests(Pattern anew) {
    this.anew = anew;
  }

  @TestFactory
  Stream<DynamicTest> guards() throws IOException {
    List<Guard> all = Guard.beside(getClass());
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
        failed(guard.broken(work.resolve("guard-" + number), anew), guard.tests());

    assertThat(failed).as(guard.name()).isPresent();
  }

  @Test
  @DisplayName("and nothing where nothing is broken")
  void nothingBroken() throws Exception {
    assumeThat(WHICH).isEmpty();
    List<String> tests =
        Guard.beside(getClass()).stream()
            .limit(FEW)
            .flatMap(guard -> guard.tests().stream())
            .distinct()
            .toList();

    assertThat(failed(BrokenCode.whole(anew), tests)).isEmpty();
  }

  private Optional<String> failed(BrokenCode code, List<String> tests) throws Exception {
    List<String> names =
        tests.stream().map(test -> getClass().getPackageName() + "." + test).toList();
    return code.ask(FailedTests.class.getName(), "in", List.class, names);
  }
}
