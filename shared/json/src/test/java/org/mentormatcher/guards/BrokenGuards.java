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
import org.junit.jupiter.api.DynamicTest;

/**
 * Breaks each guard of a list once, and demands that something notices. {@code -Dguards=all} breaks
 * all of them, {@code -Dguards=WORDS} those whose names have the words; otherwise it is the first
 * few.
 *
 * @param beside the class that the list stands beside
 * @param anew the names of the classes that are loaded anew for each
 * @param noticed what notices
 */
public record BrokenGuards(Class<?> beside, Pattern anew, Noticed noticed) {
  private static final int FEW = 3;
  private static final String WHICH = System.getProperty("guards", "").replace('_', ' ');

  /** Runs what should notice in code with one difference or none. */
  public interface Noticed {
    /**
     * What was noticed, if anything.
     *
     * @param tests what should notice, as the guard says
     */
    Optional<String> in(BrokenCode code, List<String> tests) throws Exception;
  }

  /** Demands of all guards of the list, those that are not broken today too, that code has them. */
  public void assertAllStandInCode() throws IOException {
    for (Guard guard : Guard.beside(beside)) {
      assertThat(guard.code()).as(guard.name()).contains(guard.whole());
    }
  }

  /** A test for each guard that was asked for, which works below a folder. */
  public Stream<DynamicTest> tests(Path work) throws IOException {
    List<Guard> all = Guard.beside(beside);
    return IntStream.range(0, all.size())
        .filter(number -> isWanted(all.get(number), number))
        .mapToObj(
            number ->
                DynamicTest.dynamicTest(
                    all.get(number).name(),
                    () -> assertNoticed(all.get(number), work.resolve("guard-" + number))));
  }

  private static boolean isWanted(Guard guard, int number) {
    return WHICH.isEmpty() ? number < FEW : WHICH.equals("all") || guard.name().contains(WHICH);
  }

  private void assertNoticed(Guard guard, Path folder) throws Exception {
    assertThat(noticed.in(guard.broken(folder, anew), guard.tests())).as(guard.name()).isPresent();
  }

  /** Demands that nothing is noticed where nothing is broken, unless guards were asked for. */
  public void assertWholeIsQuiet() throws Exception {
    assumeThat(WHICH).isEmpty();
    List<String> tests =
        Guard.beside(beside).stream()
            .limit(FEW)
            .flatMap(guard -> guard.tests().stream())
            .distinct()
            .toList();

    assertThat(noticed.in(BrokenCode.whole(anew), tests)).isEmpty();
  }
}
