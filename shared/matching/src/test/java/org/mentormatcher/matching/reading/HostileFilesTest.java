package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

/** Whatever a file holds, reading it ends soon, in participants or in a report. */
class HostileFilesTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();
  private static final SourceFile MENTEES =
      Sheet.mentees().mentee("ben", "HEO", "Bridges", "Policy", "no", "").file();

  /** Stands in cells; nothing that may end in a log may repeat it. */
  private static final String CANARY = "canary";

  private static final PrintStream STANDARD_ERROR = System.err;
  private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final int FILES = 1_200;

  static List<Path> corpus() {
    return Stream.of("hostile", "/org/mentormatcher/matching/tables/workbooks")
        .flatMap(HostileFilesTest::files)
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  @DisplayName("MM-2: a file from the corpus is read or explained, and nobody is named in a log")
  void corpus(Path file) {
    read(content(file));
  }

  @BeforeAll
  static void captureStandardError() {
    System.setErr(new PrintStream(PRINTED, true, UTF_8));
  }

  @AfterAll
  static void nothingPrinted() {
    System.setErr(STANDARD_ERROR);
    assertThat(PRINTED.toString(UTF_8)).as("what a log would get").isEmpty();
  }

  @Test
  @DisplayName("MM-2: 1,200 files broken at random are read or explained, and nobody is named")
  void broken() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<byte[]> originals =
        new ArrayList<>(corpus().stream().map(HostileFilesTest::content).toList());
    originals.addAll(goodFiles());
    int explained = 0;
    for (int i = 0; i < FILES; i++) {
      byte[] file = broken(originals.get(random.nextInt(originals.size())), random);
      try {
        explained += read(file) instanceof Reading.Faulty ? 1 : 0;
      } catch (Throwable e) {
        throw new AssertionError("file " + i + " of seed " + seed, e);
      }
    }
    assertThat(explained).as("the files are really broken").isGreaterThan(FILES / 3);
  }

  private static Reading read(byte[] content) {
    SourceFile file = new SourceFile("mentors", content);
    Reading reading =
        assertTimeoutPreemptively(
            SOON, () -> ParticipantsReader.read(PROGRAMME, Input.of(file, MENTEES)));
    Stream<Object> logged =
        switch (reading) {
          case Reading.Complete complete -> Stream.of(complete.participants());
          case Reading.Faulty faulty -> {
            assertThat(faulty.report().toText()).isNotBlank().doesNotContain("\u001b");
            assertThat(faulty.report().toJson().toString()).hasSizeLessThan(6_000_000);
            yield Stream.concat(Stream.of(faulty.report()), faulty.report().problems().stream());
          }
        };
    assertThat(logged.map(Object::toString)).allSatisfy(HostileFilesTest::namesNobody);
    assertThat(thrown(file)).allSatisfy(HostileFilesTest::namesNobody);
    return reading;
  }

  /** What an exception says that a reader throws to another. */
  private static List<String> thrown(SourceFile file) {
    Mapping none = new Mapping(PROGRAMME, java.util.Map.of(), SavedMapping.NOTHING, problem -> {});
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

  private static List<byte[]> goodFiles() {
    String text =
        Sheet.mentors()
            .mentor(CANARY, "SEO", CANARY, "Policy", "")
            .mentor("b", "EO", "B", "P", "")
            .text();
    return Stream.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252")
        .map(charset -> text.getBytes(Charset.forName(charset)))
        .toList();
  }

  private static byte[] broken(byte[] original, Random random) {
    byte[] file = original;
    if (random.nextBoolean() && original.length > 4 && original[0] == 'P' && original[1] == 'K') {
      file = repacked(original, random);
    }
    for (int i = random.nextInt(4); i >= 0; i--) {
      file = once(file, random);
    }
    return file;
  }

  private static byte[] once(byte[] file, Random random) {
    if (file.length == 0) {
      return pick(random).getBytes(UTF_8);
    }
    int at = random.nextInt(file.length);
    int length = Math.min(file.length - at, 1 + random.nextInt(1 + random.nextInt(200)));
    byte[] part = Arrays.copyOfRange(file, at, at + length);
    byte[] rest = Arrays.copyOfRange(file, at + length, file.length);
    byte[] start = Arrays.copyOf(file, at);
    return switch (random.nextInt(7)) {
      case 0 -> start;
      case 1 -> joined(start, rest);
      case 2 -> joined(start, part, part, rest);
      case 3 -> joined(start, rest, part);
      case 4 -> {
        random.nextBytes(part);
        yield joined(start, part, rest);
      }
      case 5 -> {
        part[0] ^= (byte) (1 << random.nextInt(8));
        yield joined(start, part, rest);
      }
      default -> joined(start, pick(random).getBytes(UTF_8), rest);
    };
  }

  /** What readers trip over. */
  private static String pick(Random random) {
    List<String> tricks =
        List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            "\0",
            "\uFEFF",
            "sep=;\r\n",
            "=1+1",
            "\u200B",
            "<",
            ">",
            "</row>",
            "<c r='ZZ9'>",
            "&#0;",
            "&#xD800;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "PK\3\4",
            "first name,last name\r\n",
            "\ud83d\ude00",
            ",".repeat(300),
            "x".repeat(40_000));
    return tricks.get(random.nextInt(tricks.size()));
  }

  /** A workbook with one part broken inside, which a broken archive would hide. */
  private static byte[] repacked(byte[] archive, Random random) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        if (random.nextInt(10) > 0) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(random.nextInt(3) == 0 ? once(part, random) : part);
        }
      }
      out.finish();
    } catch (IOException | IllegalArgumentException e) {
      return archive;
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  private static Stream<Path> files(String folder) {
    try {
      Path path = Path.of(HostileFilesTest.class.getResource(folder).toURI());
      try (Stream<Path> files = Files.list(path)) {
        return files.toList().stream();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
