package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;

/** Files that nobody should send, and what has to become of each. */
final class HostileFiles {
  /** Stands in cells; nothing that may end in a log may repeat it. */
  static final String CANARY = "canary";

  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();
  private static final SourceFile MENTEES =
      Sheet.mentees().mentee("ben", "HEO", "Bridges", "Policy", "no", "").file();
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int LONG_REPORT = 6_000_000;

  private HostileFiles() {}

  /** Files as they were made or found, hostile and good ones. */
  static List<Path> corpus() {
    return Stream.of("hostile", "/org/mentormatcher/matching/tables/workbooks")
        .flatMap(HostileFiles::files)
        .sorted()
        .toList();
  }

  static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file, soon, into participants or a report, and neither names anybody in a log. */
  static Reading read(byte[] content) {
    PrintStream standardError = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      return readQuietly(content);
    } finally {
      System.setErr(standardError);
      assertThat(printed.toString(UTF_8)).as("what a log would get").isEmpty();
    }
  }

  private static Reading readQuietly(byte[] content) {
    SourceFile file = new SourceFile("mentors", content);
    Reading reading =
        assertTimeoutPreemptively(
            SOON, () -> ParticipantsReader.read(PROGRAMME, Input.of(file, MENTEES)));
    Stream<Object> logged =
        switch (reading) {
          case Reading.Complete complete -> Stream.of(complete.participants());
          case Reading.Faulty faulty -> {
            assertThat(faulty.report().toText()).isNotBlank().doesNotContain("\u001b");
            assertThat(faulty.report().toJson().toString()).hasSizeLessThan(LONG_REPORT);
            yield Stream.concat(Stream.of(faulty.report()), faulty.report().problems().stream());
          }
        };
    assertThat(logged.map(Object::toString)).allSatisfy(HostileFiles::namesNobody);
    assertThat(thrown(file)).allSatisfy(HostileFiles::namesNobody);
    return reading;
  }

  /** What an exception says that a reader throws to another. */
  private static List<String> thrown(SourceFile file) {
    Mapping none = new Mapping(PROGRAMME, Map.of(), SavedMapping.NOTHING, problem -> {});
    try {
      Table table = new TableReader(new Vocabulary(PROGRAMME, none), note -> {}).read(file);
      return List.of(table.toString(), table.rows().getFirst().toString());
    } catch (UnreadableException e) {
      return Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
          .map(Throwable::toString)
          .toList();
    }
  }

  private static void namesNobody(String logged) {
    assertThat(logged).doesNotContainIgnoringCase(CANARY);
  }

  private static Stream<Path> files(String folder) {
    try {
      Path path = Path.of(HostileFiles.class.getResource(folder).toURI());
      try (Stream<Path> files = Files.list(path)) {
        return files.toList().stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
