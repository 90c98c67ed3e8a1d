package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;

@DisplayName("Lines of managers")
class ManagersTest {
  private static final String LINE =
      "[{ \"kind\": \"reporting-line\", \"name\": \"reporting line\", \"manager\": \"boss\","
          + " \"explanation\": \"Neither reports to the other.\" }]";
  private static final String ROLES =
      "{\"from\": \"column\", \"column\": \"I am a\", \"mentor\": \"guide\","
          + " \"mentee\": \"newcomer\"}";
  private static final JsonObject DOCUMENT =
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
          "{\"from\": \"files\"}");
  private static final Programme PROGRAMME = Documents.programme(DOCUMENT);

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mid@example.org,Mid,17,yes,al@example.org,newcomer,",
        "mid@example.org,Mid,1,yes,al@example.org,whatever,",
        "mid@example.org,Mid,1,yes,al@example.org,,",
        ",Mid,1,yes,al@example.org,newcomer,",
        "mid at example.org,Mid,1,yes,al@example.org,newcomer,",
        "mid@example.org,Mid,1,yes,al@example.org,newcomer,,,beyond the headings"
      })
  @DisplayName("hold through a row that was left out, whatever is wrong with it")
  void throughAnyProblem(String row) {
    assertThat(
            together(
                run(
                    "bo@example.org,Bo Low,1,yes,"
                        + (row.startsWith("mid@") ? "mid@example.org" : "Mid")
                        + ",newcomer,",
                    row)))
        .isEmpty();
  }

  @Test
  @DisplayName("hold through what somebody said first and not any more, and through both of two")
  void throughReplaced() {
    assertThat(
            together(
                run(
                    "bo@example.org,Bo Low,1,yes,al@example.org,newcomer,2026-01-01",
                    "bo@example.org,Bo Low,1,yes,cy@example.org,newcomer,2026-01-02")))
        .isEmpty();
    assertThat(
            together(
                run(
                    "bo@example.org,Bo Low,1,yes,cy@example.org,newcomer,",
                    "bo@example.org,Bo Low,1,yes,al@example.org,newcomer,")))
        .isEmpty();
  }

  @Test
  @DisplayName("hold through an answer that a form passed over because it was never sent")
  void throughUnfinished() {
    String headings = "email,name,level,agrees,boss,I am a,ResponseId,Finished";
    String[] rows = {
      "al@example.org,Al Top,4,yes,,guide,R_1,True",
      "bo@example.org,Bo Low,1,yes,mid@example.org,newcomer,R_2,True",
      "mid@example.org,Mid,1,yes,al@example.org,newcomer,R_3,False",
      "di@example.org,Di,1,yes,al@example.org,newcomer,R_4,True"
    };

    assertThat(together(runOn(headings, rows))).isEmpty();
  }

  private static List<String> together(Outcome outcome) {
    return pairs(outcome).stream()
        .filter(pair -> pair.equals("al@example.org,bo@example.org"))
        .toList();
  }

  /** With everybody in one file. */
  private static Outcome run(String... others) {
    String[] rows = new String[others.length + 2];
    rows[0] = "al@example.org,Al Top,4,yes,,guide,";
    rows[1] = "di@example.org,Di,1,yes,al@example.org,newcomer,";
    System.arraycopy(others, 0, rows, 2, others.length);
    return runOn("email,name,level,agrees,boss,I am a,Timestamp", rows);
  }

  private static Outcome runOn(String headings, String... rows) {
    JsonObject document =
        Documents.with(
            Documents.with(DOCUMENT.deepCopy(), "/roles", ROLES), "/otherColumns", "\"ignored\"");
    return Matching.run(
        Documents.programme(document),
        Objective.MOST_MATCHED.goals(),
        Input.of(file("all.csv", headings + "\r\n" + String.join("\r\n", rows)))
            .leavingOutProblemRows(true)
            .told(AsTold.NOTHING.acceptingLost(Set.of(Whose.EVERYBODY))),
        Stage.UNWATCHED);
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
            Objective.MOST_MATCHED.goals(),
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
        Objective.MOST_MATCHED.goals(),
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
