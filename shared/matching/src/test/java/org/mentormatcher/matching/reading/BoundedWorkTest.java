package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;

@DisplayName("No input within the limits of size takes more than ten seconds of processor time")
class BoundedWorkTest {
  private static final Duration MOST = Duration.ofSeconds(10);
  private static final int CELL = 32_000;
  private static final Programme PROGRAMME =
      Documents.programme(
          Documents.with(
              Documents.with(
                  Documents.with(
                      Documents.with(
                          Documents.with(
                              Documents.with(
                                  Documents.with(Documents.small(), "/outputs", "[\"lists\"]"),
                                  "/confirmation",
                                  null),
                              "/columns/4/otherOptions",
                              "\"accepted\""),
                          "/columns/5/otherOptions",
                          "\"accepted\""),
                      "/columns/10",
                      "{\"name\": \"leaves\", \"purpose\": \"matching\"}"),
                  "/optOut",
                  null),
              "/columns/6",
              "{\"name\": \"places\", \"purpose\": \"matching\"}"));
  private static final String HEADINGS = "email,name,level,agrees,team,teaches,places,leaves";
  private static final SourceFile MENTEES =
      file("mentees.csv", "email,name,level,agrees\r\nbo@example.org,Bo,1,yes");

  static Stream<Arguments> inputs() {
    return Stream.of(
        input(
            "ampersands",
            () -> mentors(290, i -> row(i, "&".repeat(CELL) + ";", "Sea", "", "", ""))),
        input(
            "references in references",
            () -> mentors(290, i -> row(i, "&amp;".repeat(CELL / 5), "Sea", "", "", ""))),
        input(
            "many answers that a long text might repeat",
            () -> mentors(140, i -> row(i, "a b ".repeat(CELL / 4), "Sea", answers(), "", ""))),
        input(
            "one identity on every row, under other names",
            () -> mentors(60_000, i -> "al@example.org,Name" + i + ",1,yes,Sea,,,")),
        input(
            "one identity and one name on every row",
            () -> mentors(60_000, i -> "al@example.org,Al,1,yes,Sea,,,")),
        input(
            "values that are all near to each other",
            () ->
                mentors(
                    60_000,
                    i -> row(i, "A", "Bridges" + (char) (0x4E00 + i % 20_000), "", "", ""))),
        input(
            "numbers in very long words",
            () -> mentors(290, i -> row(i, "A", "Sea", "", "max ".repeat(CELL / 4), ""))),
        input(
            "managers who are nearly somebody",
            () -> mentors(60_000, i -> row(i, "A" + i, "Sea", "", "", "x" + i + "@exmaple.org"))),
        input(
            "managers who are very long names",
            () ->
                mentors(
                    140, i -> row(i, "n".repeat(CELL), "Sea", "", "", "n".repeat(CELL - 1) + i))),
        input(
            "parts of a cell of managers",
            () -> mentors(290, i -> row(i, "A", "Sea", "", "", ";x".repeat(CELL / 2)))),
        input(
            "opt-outs of nobody, each near to everybody",
            () ->
                mentors(40_000, i -> row(i, "A" + i, "Sea", "", "", ""))
                    .with(
                        FurtherFile.OPT_OUTS,
                        file(
                            "out.csv",
                            "email\r\n" + lines(90_000, i -> "p" + i + "@exmaple.org")))),
        input(
            "addresses in brackets",
            () -> mentors(290, i -> "<".repeat(CELL) + "@,Al,1,yes,Sea,,,")),
        input(
            "yes with very many words",
            () ->
                mentors(
                    290,
                    i ->
                        row(i, "A", "Sea", "", "", "")
                            .replace(",yes,", ",yes" + " x".repeat(CELL / 2) + ","))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  @DisplayName("whatever is in it")
  void bounded(String name, Supplier<Input> input) {
    Input hostile = input.get();
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    assertThat(Matching.check(PROGRAMME, hostile)).isNotNull();

    long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(spent)).as(name).isLessThan(MOST);
  }

  private static Arguments input(String name, Supplier<Input> input) {
    return Arguments.of(name, input);
  }

  private static Input mentors(int rows, IntFunction<String> row) {
    return Input.of(file("mentors.csv", HEADINGS + "\r\n" + lines(rows, row)), MENTEES);
  }

  private static String lines(int rows, IntFunction<String> row) {
    return IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\r\n"));
  }

  private static String row(
      int i, String name, String team, String teaches, String places, String leaves) {
    return "p"
        + i
        + "@example.org,\""
        + name
        + "\",1,yes,"
        + team
        + ",\""
        + teaches
        + "\",\""
        + places
        + "\",\""
        + leaves
        + '"';
  }

  /** As many different answers as a cell holds. */
  private static String answers() {
    StringBuilder answers = new StringBuilder();
    for (int i = 0; answers.length() < CELL - 10; i++) {
      answers.append(Integer.toString(i, 36)).append(';');
    }
    return answers.toString();
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(UTF_8));
  }
}
