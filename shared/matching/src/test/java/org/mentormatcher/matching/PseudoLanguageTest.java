package org.mentormatcher.matching;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Language;

@DisplayName("In a pseudo-language nothing is left in English")
class PseudoLanguageTest {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  private static final String PROGRAMME =
      """
      {
        "version": 2, "name": "1", "title": "1", "description": "1",
        "objective": "worst-off-first", "identity": "1", "roles": { "from": "files" },
        "columns": [
          { "name": "1", "purpose": "shared", "required": "value" },
          { "name": "2", "purpose": "shared", "required": "value" }
        ],
        "rules": [
          { "kind": "same", "name": "3", "column": "2", "effect": "must", "explanation": "3" },
          { "kind": "same", "name": "4", "column": "2", "points": 5, "explanation": "4" }
        ],
        "capacities": { "mentor": 1, "mentee": 1 },
        "lists": { "person": ["1"] },
        "outputs": ["lists"],
        "aggregates": { "by": ["2"] }
      }
      """;

  @Test
  @DisplayName("problems: their places, what is wrong, and what to do")
  void problems() {
    Outcome.Rejected rejected =
        (Outcome.Rejected) run("1,2\n7,\n7,8\n".getBytes(StandardCharsets.UTF_8));

    assertThat(rejected.report().toText()).doesNotContainPattern("[A-Za-z]{2}");
    assertThat(String.join("", rejected.understood())).doesNotContainPattern("\\b[a-z]{2}");
  }

  @Test
  @DisplayName("notes, the proof, why somebody has no match, and the report")
  void results() {
    Outcome.Matched matched =
        (Outcome.Matched) run("1,2\n7,8\n9,10\n11,8\n".getBytes(StandardCharsets.UTF_8));

    assertThat(matched.summary().proof().inWords(Language.PSEUDO))
        .doesNotContainPattern("[A-Za-z]");
    assertThat(withoutMarkup(content(matched, "report.html")).replace(matched.summary().seed(), ""))
        .isNotBlank()
        .doesNotContainPattern("[A-Za-z]{2}");
    List<String> unmatched = content(matched, "unmatched.csv").lines().skip(1).toList();
    assertThat(unmatched)
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(row.replaceFirst("^mentor|^mentee", ""))
                    .doesNotContainPattern("[A-Za-z]{2}"));
  }

  @Test
  @DisplayName("every other result file, below its headings")
  void files() {
    Outcome.Matched matched =
        (Outcome.Matched) run("1,2\n7,8\n9,10\n11,8\n".getBytes(StandardCharsets.UTF_8));

    // The workbook holds what the CSV files hold, cell by cell.
    List<ResultFile> others =
        matched.files().stream()
            .filter(file -> file.name().endsWith(".csv") || file.name().endsWith(".json"))
            .toList();
    assertThat(others).hasSizeGreaterThan(4);
    assertThat(others)
        .allSatisfy(
            file ->
                assertThat(englishIn(file.name(), content(matched, file.name())))
                    .as(file.name())
                    .isEmpty());
    assertThat(englishIn("7.csv", "heading\n7,two words\n")).containsExactly("two", "words");
  }

  /**
   * Each shipped programme with its made-up people: all kinds of results are among them. What their
   * document and their files say is theirs and stays as it is.
   */
  @ParameterizedTest(name = "every result of {0}")
  @MethodSource("shipped")
  void shipped(String name, List<String> samples) throws IOException {
    Programme programme = ShippedProgrammes.named(name).orElseThrow();
    List<SourceFile> sources = new ArrayList<>();
    StringBuilder own = new StringBuilder(ShippedProgrammes.source(name).orElseThrow());
    for (String sample : samples) {
      byte[] bytes = Files.readAllBytes(Path.of("../../page/demo", sample));
      sources.add(new SourceFile(sample, bytes));
      own.append(sample).append(new String(bytes, StandardCharsets.UTF_8));
    }
    Input input =
        (sources.size() == 2 ? Input.of(sources.get(0), sources.get(1)) : Input.of(sources.get(0)))
            .on(LocalDate.of(2026, 10, 1))
            .in(Language.PSEUDO);

    Outcome.Matched matched =
        (Outcome.Matched) Matching.run(programme, programme.objective(), input, Stage.UNWATCHED);

    Set<String> theirs =
        WORD.matcher(own)
            .results()
            .map(word -> word.group().toLowerCase(Locale.ROOT))
            .collect(toSet());
    matched.files().stream()
        .filter(file -> !file.name().endsWith(".xlsx"))
        .forEach(
            file ->
                assertThat(englishIn(file.name(), withoutMarkup(content(matched, file.name()))))
                    .as(file.name())
                    .allMatch(word -> theirs.contains(word.toLowerCase(Locale.ROOT))));
  }

  static Stream<Arguments> shipped() {
    return Stream.of(
        Arguments.of("civil-service", List.of("mentors.csv", "mentees.csv")),
        Arguments.of("lgbt", List.of("lgbt/mentors.csv", "lgbt/mentees.csv")),
        Arguments.of("seen", List.of("seen/participants.csv")),
        Arguments.of("one-to-one", List.of("one-to-one/mentors.csv", "one-to-one/mentees.csv")),
        Arguments.of("modern-civil-service", List.of("modern-civil-service/participants.csv")));
  }

  /** Words beside headings, keys, and what programs and mail merges know by name. */
  private static List<String> englishIn(String name, String content) {
    String said =
        name.endsWith(".csv")
            ? content.lines().skip(1).collect(Collectors.joining("\n"))
            : content.replaceAll("\"[A-Za-z-]+\":|\"seed\": \"[0-9a-f]+\"|true|false", "");
    return WORD.matcher(
            said.replaceAll(
                "\\b(yes|no|note|mentors?|mentees?|everybody|worst-off-first|[0-9a-f]{16})\\b", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static Outcome run(byte[] mentees) {
    Programme programme = ProgrammeReader.read(PROGRAMME);
    Input input =
        Input.of(
                new SourceFile("1", "1,2\n5,8\n".getBytes(StandardCharsets.UTF_8)),
                new SourceFile("2", mentees))
            .in(Language.PSEUDO);
    return Matching.run(programme, Objective.WORST_OFF_FIRST.goals(), input, stage -> {});
  }

  private static String content(Outcome.Matched matched, String name) {
    ResultFile file =
        matched.files().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  private static String withoutMarkup(String html) {
    return Pattern.compile("(?s)<style>.*?</style>|<[^>]*>|&[a-z]+;").matcher(html).replaceAll(" ");
  }
}
