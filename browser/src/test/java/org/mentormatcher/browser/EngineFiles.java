package org.mentormatcher.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/** Files of the repository that the engine is tried on. */
final class EngineFiles {
  private static final Path DEMONSTRATIONS = Path.of("../page/demo");
  private static final Path SAMPLE = Path.of("../.ci/sample");
  private static final Path RESOURCES =
      Path.of("../shared/matching/src/test/resources/org/mentormatcher/matching");
  private static final long SMALL = 20_000;

  private EngineFiles() {}

  /** The made-up people of a programme. */
  static EngineCall demonstration(String programme) {
    EngineCall call = EngineCall.of(programme);
    for (Path file : in(folder(programme))) {
      call =
          file.endsWith("opt-outs.csv") ? call.with(FurtherFile.OPT_OUTS, file) : call.with(file);
    }
    return call;
  }

  /** 500 made-up people a side. */
  static EngineCall sample() {
    return EngineCall.of(ShippedProgrammes.names().getFirst())
        .with(SAMPLE.resolve("mentors.csv"))
        .with(SAMPLE.resolve("mentees.csv"));
  }

  /** Files that nobody should send, and workbooks as programs save them. */
  static List<Path> hostile() {
    return Stream.of("reading/hostile", "tables/workbooks")
        .flatMap(folder -> in(RESOURCES.resolve(folder)).stream())
        .toList();
  }

  /** One of these as mentors, and made-up mentees. */
  static EngineCall hostile(Path file) {
    return EngineCall.of(ShippedProgrammes.names().getFirst())
        .with(file)
        .with(DEMONSTRATIONS.resolve("mentees.csv"));
  }

  /** Calls that take no time. */
  static List<EngineCall> small() {
    List<EngineCall> small = new ArrayList<>();
    ShippedProgrammes.names().forEach(name -> small.add(demonstration(name)));
    hostile().stream()
        .filter(file -> file.toFile().length() < SMALL)
        .forEach(file -> small.add(hostile(file)));
    return small;
  }

  /** The default programme's stand by themselves, another's in a folder of its name. */
  private static Path folder(String programme) {
    Path own = DEMONSTRATIONS.resolve(programme);
    return Files.isDirectory(own) ? own : DEMONSTRATIONS;
  }

  /** Mentors come first. */
  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .sorted(
              Comparator.comparing((Path file) -> !file.endsWith("mentors.csv"))
                  .thenComparing(Path::getFileName))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
