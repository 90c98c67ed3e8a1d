package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

@DisplayName("More than one row in twenty that takes no part")
class LossesTest {
  private static final Programme PROGRAMME =
      Documents.programme(
          Documents.with(
              Documents.with(
                  Documents.with(
                      Documents.with(Documents.small(), "/rules", "[]"), "/outputs", "[\"lists\"]"),
                  "/roles",
                  "{\"from\": \"files\"}"),
              "/otherColumns",
              "\"ignored\""));
  private static final String GOOD = "p%d@example.org,P%d,1,yes,,2026-03-01";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p%d@example.org,P%d,17,yes,,2026-03-01",
        "p%d@example.org,P%d,1,,,2026-03-01",
        "p%d@example.org,P%d,1,yes,,2020-03-01"
      })
  @DisplayName("is asked about once more, whatever the reason was, and goes on with a word")
  void asked(String lost) {
    Reading asked = read(AsTold.NOTHING, 36, 2, lost);

    assertThat(((Reading.Faulty) asked).report().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("mentors.csv");
              assertThat(problem.problem(Language.ENGLISH)).startsWith("2 of 38 rows here");
              assertThat(problem.option()).isEqualTo("--accept-lost mentors");
            });
    assertThat(read(accepting(Whose.MENTEES), 36, 2, lost)).isInstanceOf(Reading.Faulty.class);
    assertThat(read(accepting(Whose.MENTORS), 36, 2, lost)).isInstanceOf(Reading.Complete.class);
  }

  @ParameterizedTest
  @CsvSource({"38, 2", "5, 1", "1, 1", "400, 20"})
  @DisplayName("is what is asked about, and no smaller share, and no single row")
  void notAsked(int good, int lost) {
    assertThat(read(AsTold.NOTHING, good, lost, "p%d@example.org,P%d,17,yes,,2026-03-01"))
        .isInstanceOf(Reading.Complete.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p%d@example.org,P%d,1,yes,yes,2026-03-01",
        "p%d@example.org,P%d,1,no,,2026-03-01",
        ",,,,,"
      })
  @DisplayName("is not asked about where people said so themselves, or nobody stands there")
  void ownWord(String row) {
    assertThat(read(AsTold.NOTHING, 5, 5, row)).isInstanceOf(Reading.Complete.class);
  }

  @Test
  @DisplayName("is asked about where nothing but the identity says that a later row is the same")
  void replaced() {
    String rows =
        IntStream.range(0, 12)
            .mapToObj(i -> "form@example.org,,1,yes,,2026-03-01,2026-03-01 10:%02d".formatted(i))
            .collect(Collectors.joining("\n"));
    Programme nameless =
        Documents.programme(
            Documents.with(
                Documents.with(
                    Documents.with(
                        Documents.with(
                            Documents.with(Documents.small(), "/rules", "[]"),
                            "/outputs",
                            "[\"lists\"]"),
                        "/roles",
                        "{\"from\": \"files\"}"),
                    "/columns/1/required",
                    "\"column\""),
                "/otherColumns",
                "\"ignored\""));

    Reading reading =
        ParticipantsReader.read(
            nameless,
            Input.of(
                    file(
                        "mentors.csv",
                        "email,name,level,agrees,leaves,confirmed,Timestamp\n" + rows),
                    MENTEES)
                .on(LocalDate.of(2026, 6, 1)));

    assertThat(((Reading.Faulty) reading).report().problems())
        .extracting(Problem::option)
        .contains("--accept-lost mentors");
  }

  @Test
  @DisplayName("is not asked about where a list of opt-outs says so")
  void optOuts() {
    Input input =
        input(AsTold.NOTHING, 10, 0, GOOD)
            .with(
                FurtherFile.OPT_OUTS,
                file("out.csv", "email\np1@example.org\np2@example.org\np3@example.org\n"));

    assertThat(ParticipantsReader.read(PROGRAMME, input)).isInstanceOf(Reading.Complete.class);
  }

  private static final SourceFile MENTEES =
      file(
          "mentees.csv",
          "email,name,level,agrees,leaves,confirmed\nn@example.org,N,1,yes,,2026-03-01\n");

  private static AsTold accepting(Whose whose) {
    return AsTold.NOTHING.acceptingLost(Set.of(whose));
  }

  private static Reading read(AsTold told, int good, int lost, String row) {
    return ParticipantsReader.read(PROGRAMME, input(told, good, lost, row));
  }

  private static Input input(AsTold told, int good, int lost, String row) {
    List<String> rows =
        IntStream.range(0, good + lost)
            .mapToObj(i -> (i < good ? GOOD : row).replace("%d", String.valueOf(i)))
            .toList();
    return Input.of(
            file(
                "mentors.csv",
                "email,name,level,agrees,leaves,confirmed\n" + String.join("\n", rows) + "\n"),
            MENTEES)
        .leavingOutProblemRows(true)
        .on(LocalDate.of(2026, 6, 1))
        .told(told);
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(UTF_8));
  }
}
