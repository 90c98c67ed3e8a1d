package org.mentormatcher.matching.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.DeskEdit;
import org.mentormatcher.matching.MatchDesk;
import org.mentormatcher.matching.MatchedVersion;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.programme.ShippedProgrammes;

@DisplayName("What pictures of a matching are drawn from")
class PicturesTest {
  private static final Programme PROGRAMME =
      ProgrammeReader.read(
          """
          {"version": 2, "name": "small", "title": "Small", "description": "Pairs.",
           "objective": "most-matched", "identity": "email", "roles": {"from": "files"},
           "ladders": [{"name": "rank", "steps": [{"name": "Junior"},
             {"name": "Middle", "aliases": ["M"]}, {"name": "Elder"}]}],
           "columns": [{"name": "email", "purpose": "contact", "required": "value"},
                       {"name": "rank", "purpose": "shared", "required": "value",
                        "ladder": "rank"},
                       {"name": "team", "purpose": "shared", "required": "column"},
                       {"name": "faith", "purpose": "shared", "required": "column",
                        "specialCategory": true},
                       {"name": "secret", "purpose": "matching", "required": "column"},
                       {"name": "hobby", "purpose": "shared", "required": "column"}],
           "rules": [{"kind": "same", "name": "team", "column": "team", "points": 7,
                      "explanation": "They are in one team."},
                     {"kind": "same", "name": "rank", "column": "rank", "points": 1,
                      "explanation": "They have one rank."},
                     {"kind": "same", "name": "faith", "column": "faith", "points": 1,
                      "explanation": "They have one faith."},
                     {"kind": "same", "name": "secret", "column": "secret", "points": 1,
                      "explanation": "They have one secret."}],
           "capacities": {"mentor": 2, "mentee": 1},
           "outputs": ["lists"], "lists": {"person": ["email"]}}
          """);

  @Test
  @DisplayName("counts pairs by points, and people by their matches on either side")
  void distributions() {
    JsonObject pictures =
        pictures(
            open(
                people("Elder,Red", "Elder,Blue"),
                people("Junior,Red", "Junior,Red", "Junior,Green")));

    assertThat(pictures.get("points"))
        .isEqualTo(json("[%s]".formatted(range(0, 1) + "," + range(7, 2))));
    assertThat(pictures.getAsJsonObject("matches").get("mentors"))
        .isEqualTo(json("[%s]".formatted(range(0, 0) + "," + range(1, 1) + "," + range(2, 1))));
    assertThat(pictures.getAsJsonObject("matches").get("mentees"))
        .isEqualTo(json("[%s]".formatted(range(0, 0) + "," + range(1, 3))));
  }

  @Test
  @DisplayName("has a picture for columns that matches see and by which they are matched, no other")
  void columns() {
    JsonArray meetings =
        pictures(open(people("Elder,Red"), people("Junior,Blue"))).getAsJsonArray("meetings");

    assertThat(meetings.asList())
        .extracting(each -> each.getAsJsonObject().get("column").getAsString())
        .containsExactly("rank", "team");
  }

  @Test
  @DisplayName("puts a ladder's steps in their order, however they are written")
  void ladder() {
    JsonObject rank =
        meeting(open(people("Elder,Red", "M,Blue"), people("middle,Red", "Junior,Blue")), 0);

    assertThat(rank.get("groups"))
        .isEqualTo(json("[%s,%s,%s]".formatted(value("Junior"), value("Middle"), value("Elder"))));
    assertThat(rank.get("pairs")).isEqualTo(json("[[0,0,0],[1,0,0],[0,1,0]]"));
  }

  @Test
  @DisplayName("takes spellings together, and puts those who gave nothing behind all others")
  void spellings() {
    JsonObject team =
        meeting(open(people("Elder,red ", "Elder,Zinc"), people("Junior,Red", "Junior,")), 1);

    assertThat(team.get("groups"))
        .isEqualTo(
            json(
                "[%s,%s,{\"kind\": \"not-given\", \"name\": \"\"}]"
                    .formatted(value("Red"), value("Zinc"))));
    assertThat(sum(team)).isEqualTo(2);
  }

  @Test
  @DisplayName("takes the rarest together where there are more than twelve")
  void others() {
    String[] mentors = teams(0, 13);
    String[] mentees = teams(0, 13);

    JsonObject team = meeting(open(people(mentors), people(mentees)), 0);

    assertThat(team.get("column").getAsString()).isEqualTo("team");
    JsonArray groups = team.getAsJsonArray("groups");
    assertThat(groups).hasSize(12);
    assertThat(groups.get(11)).isEqualTo(json("{\"kind\": \"others\", \"name\": \"\"}"));
    assertThat(team.getAsJsonArray("pairs").get(11).getAsJsonArray().get(11).getAsInt())
        .isEqualTo(2);
    assertThat(sum(team)).isEqualTo(13);
  }

  @Test
  @DisplayName("changes with an edit")
  void edit() {
    MatchDesk desk = open(people("Elder,Red", "Elder,Blue"), people("Junior,Red", "Junior,Blue"));

    MatchedVersion edited =
        (MatchedVersion) desk.version(List.of(new DeskEdit.TakeOut("mentor0@example.org")));

    JsonObject team = edited.view().getAsJsonObject("pictures");
    assertThat(team).isNotEqualTo(pictures(desk));
    assertThat(sum(team.getAsJsonArray("meetings").get(1).getAsJsonObject())).isEqualTo(2);
  }

  @Test
  @DisplayName("where pairs have no direction, has one side, and each pair in the row of either")
  void undirected() {
    Programme champions = ShippedProgrammes.named("modern-civil-service").orElseThrow();
    String rows =
        """
        name,email address,organisation,region,grade,interests,confirmed on,opt out
        Ann,ann@example.org,A,North,,Data,2026-09-01,
        Bob,bob@example.org,B,North,,Data,2026-09-01,
        Cat,cat@example.org,B,South,,Data,2026-09-01,
        """;
    MatchDesk desk =
        (MatchDesk)
            MatchDesk.open(
                champions,
                champions.objective(),
                Input.of(
                        List.of(
                            new SourceFile("people.csv", rows.getBytes(StandardCharsets.UTF_8))))
                    .on(LocalDate.of(2026, 10, 1)),
                Stage.UNWATCHED);

    JsonObject pictures = pictures(desk);

    assertThat(pictures.getAsJsonObject("matches").keySet()).containsExactly("mentors");
    JsonArray meetings = pictures.getAsJsonArray("meetings");
    assertThat(meetings.get(0).getAsJsonObject().get("pairs")).isEqualTo(json("[[0,2],[2,1]]"));
    assertThat(meetings.get(1).getAsJsonObject().get("pairs")).isEqualTo(json("[[1,2],[2,0]]"));
  }

  private static JsonObject pictures(MatchDesk desk) {
    return desk.first().view().getAsJsonObject("pictures");
  }

  private static JsonObject meeting(MatchDesk desk, int number) {
    return pictures(desk).getAsJsonArray("meetings").get(number).getAsJsonObject();
  }

  private static int sum(JsonObject meetings) {
    return meetings.getAsJsonArray("pairs").asList().stream()
        .flatMap(row -> row.getAsJsonArray().asList().stream())
        .mapToInt(JsonElement::getAsInt)
        .sum();
  }

  private static MatchDesk open(List<String> mentors, List<String> mentees) {
    return (MatchDesk)
        MatchDesk.open(
            PROGRAMME,
            PROGRAMME.objective(),
            Input.of(file("mentor", mentors), file("mentee", mentees)),
            Stage.UNWATCHED);
  }

  private static List<String> people(String... rankAndTeam) {
    return List.of(rankAndTeam);
  }

  private static String[] teams(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(team -> "Elder,team %02d".formatted(team))
        .toArray(String[]::new);
  }

  private static SourceFile file(String side, List<String> people) {
    String rows =
        IntStream.range(0, people.size())
            .mapToObj(i -> side + i + "@example.org," + people.get(i) + ",none,,h")
            .collect(Collectors.joining("\n", "email,rank,team,faith,secret,hobby\n", "\n"));
    return new SourceFile(side + "s.csv", rows.getBytes(StandardCharsets.UTF_8));
  }

  private static String range(int at, int count) {
    return "{\"from\": %d, \"to\": %d, \"count\": %d}".formatted(at, at, count);
  }

  private static String value(String name) {
    return "{\"kind\": \"value\", \"name\": \"%s\"}".formatted(name);
  }

  private static JsonElement json(String text) {
    return JsonParser.parseString(text);
  }
}
