package org.mentormatcher.acceptance.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;

/** The page as it was bundled, which is what is delivered. */
final class BundledPage {

  private BundledPage() {}

  /**
   * Refuses to test another page than the one that is written.
   *
   * @throws AssertionError if it was not bundled, or a source has changed since
   */
  static void requireFresh(Path bundled, Path... sources) {
    Path entry = bundled.resolve("index.html");
    if (!isBundled(entry)) {
      throw new AssertionError(
          "The page was not bundled: build it with Maven, where Node.js with npm is installed");
    }
    Path newest =
        Stream.of(sources)
            .flatMap(BundledPage::below)
            .max(Comparator.comparing(BundledPage::time))
            .orElseThrow();
    if (time(newest).compareTo(time(entry)) > 0) {
      throw new AssertionError(
          newest + " changed after the page was bundled: run npm run build in the folder bundle");
    }
  }

  private static boolean isBundled(Path entry) {
    try {
      return Files.exists(entry) && Files.readString(entry).contains("modulepreload");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
