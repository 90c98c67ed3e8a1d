package org.mentormatcher.acceptance.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;

/** The page as this build delivers it: bundled, or as it is written where Node.js is missing. */
final class DeliveredPage {

  static final Path FOLDER = Path.of("..", "bundle", "target", "page");

  private static final Path ENTRY = FOLDER.resolve("index.html");

  private DeliveredPage() {}

  /**
   * Refuses to test another page than the one that is written.
   *
   * @throws AssertionError if it was not built, or a source has changed since
   */
  static void requireFresh(Path... sources) {
    if (!Files.exists(ENTRY)) {
      throw new AssertionError("The page was not built: build it with Maven");
    }
    Path newest =
        Stream.of(sources)
            .flatMap(DeliveredPage::below)
            .max(Comparator.comparing(DeliveredPage::time))
            .orElseThrow();
    if (time(newest).compareTo(time(ENTRY)) > 0) {
      throw new AssertionError(
          newest + " changed after the page was built: run npm run build in the folder bundle");
    }
  }

  /** Skips tests of the bundle where there was nothing to bundle the page with. */
  static void assumeBundled() throws IOException {
    assumeTrue(
        Files.readString(ENTRY).contains("modulepreload"),
        "The page was not bundled: Node.js with npm is missing");
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
