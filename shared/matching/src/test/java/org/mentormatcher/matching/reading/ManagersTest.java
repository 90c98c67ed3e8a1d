package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;

@DisplayName("Lines of managers")
class ManagersTest {
  private static final String LINE =
      "[{ \"kind\": \"reporting-line\", \"name\": \"reporting line\", \"manager\": \"boss\","
          + " \"explanation\": \"Neither reports to the other.\" }]";
  private static final Programme PROGRAMME =
      Documents.programme(
          Documents.with(
              Documents.with(
                  Documents.with(
                      Documents.with(
                          Documents.with(
                              Documents.with(Documents.small(), "/rules", LINE),
                              "/columns/-",
                              "{\"name\": \"boss\", \"purpose\": \"matching\"}"),
                          "/outputs",
                          "[\"lists\"]"),
                      "/confirmation",
                      null),
                  "/optOut",
                  null),
              "/roles",
              "{\"from\": \"files\"}"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "al@example.org",
        "AL@Example.org.",
        "Al Top <al@example.org>",
        "Al Top",
        "Nobody Here; al@example.org",
        "al@example.org / cy@example.org"
      })
  @DisplayName("hold however the manager is written")
  void written(String manager) {
    assertThat(pairs(run(false, "bo@example.org,Bo Low,1,yes,\"" + manager + '"')))
        .noneMatch(pair -> pair.equals("al@example.org,bo@example.org"));
  }

  @Test
  @DisplayName("hold through somebody whose row was left out because of a problem")
  void throughProblem() {
    assertThat(
            pairs(
                run(
                    true,
                    "bo@example.org,Bo Low,1,yes,mid@example.org",
                    "mid@example.org,Mid,17,yes,al@example.org")))
        .noneMatch(pair -> pair.equals("al@example.org,bo@example.org"));
  }

  @Test
  @DisplayName("hold through somebody who did not consent")
  void throughAbsent() {
    assertThat(
            pairs(
                run(
                    false,
                    "bo@example.org,Bo Low,1,yes,mid@example.org",
                    "mid@example.org,Mid,1,no,al@example.org")))
        .noneMatch(pair -> pair.equals("al@example.org,bo@example.org"));
  }

  @Test
  @DisplayName("are asked about where the column names nobody at all, and go on with a word")
  void nobody() {
    Outcome asked = run(false, "bo@example.org,Bo Low,1,yes,boss@elsewhere.example");

    assertThat(asked).isInstanceOf(Outcome.Rejected.class);
    assertThat(((Outcome.Rejected) asked).report().toText())
        .contains("column E \"boss\"", "keep nobody apart", "--accept-unknown managers");

    Input input = input("bo@example.org,Bo Low,1,yes,boss@elsewhere.example");
    Outcome accepted =
        Matching.run(
            PROGRAMME,
            Objective.MOST_MATCHED,
            input.told(input.told().acceptingManagers(true)),
            Stage.UNWATCHED);
    assertThat(accepted).isInstanceOf(Outcome.Matched.class);
    assertThat(accepted.understood())
        .contains(
            "mentees.csv: in column E \"boss\" 1 row names somebody who is not in these files:"
                + " row 2.");
  }

  @Test
  @DisplayName("are asked about where a name is that of several people")
  void several() {
    Outcome outcome =
        run(
            false,
            "bo@example.org,Bo Low,1,yes,Di",
            "di@example.org,Di,1,yes,",
            "di2@example.org,Di,1,yes,");

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(((Outcome.Rejected) outcome).report().toText()).contains("Several people");
  }

  @Test
  @DisplayName("show a manager who is nearly somebody, with the row and whom may be meant")
  void nearly() {
    Outcome.Matched matched =
        (Outcome.Matched)
            run(
                false,
                "bo@example.org,Bo Low,1,yes,al@exmaple.org",
                "di@example.org,Di,1,yes,cy@example.org");

    assertThat(matched.problemRows().orElseThrow().toText())
        .contains("row 2", "al@exmaple.org", "Did you mean \"al@example.org\"?");
  }

  private static List<String> pairs(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return ((Outcome.Matched) outcome)
        .files().stream()
            .filter(file -> file.name().equals("pairs.csv"))
            .flatMap(file -> new String(file.content(), UTF_8).lines().skip(1))
            .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
            .toList();
  }

  private static Outcome run(boolean leavesOut, String... mentees) {
    return Matching.run(
        PROGRAMME,
        Objective.MOST_MATCHED,
        input(mentees).leavingOutProblemRows(leavesOut),
        Stage.UNWATCHED);
  }

  private static Input input(String... mentees) {
    return Input.of(
        file(
            "mentors.csv",
            "email,name,level,agrees,boss,places",
            "al@example.org,Al Top,4,yes,,3",
            "cy@example.org,Cy,4,yes,,3"),
        file("mentees.csv", "email,name,level,agrees,boss\r\n" + String.join("\r\n", mentees)));
  }

  private static SourceFile file(String name, String... lines) {
    return new SourceFile(name, String.join("\r\n", lines).getBytes(UTF_8));
  }
}
