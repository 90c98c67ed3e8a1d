package org.mentormatcher.matching.undirected;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Explained;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;

@DisplayName("Where a programme makes groups of three of whoever stays over")
class GroupsOfThreeTest {
  private static final Programme BUDDIES = buddies("\"group-of-three\"");
  private static final String HEADINGS =
      "name,email address,organisation,region,grade,interests,confirmed on,opt out\n";
  private static final String TOLD = "You are a group of three: each of you has the two others.";
  private static final String THREE =
      HEADINGS + person("ann", "Data") + person("bob", "Data") + person("cat", "Data");

  @Test
  @DisplayName("of three people alike nobody is without a match, and all three have two others")
  void three() {
    Outcome.Matched matched = matched(BUDDIES, Input.of(List.of(file(THREE))));

    List<String> pairs = rows(matched, "pairs.csv");
    assertThat(pairs)
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.split(",", -1)[2]).isEqualTo("1"));
    assertThat(pairs)
        .filteredOn(row -> row.endsWith("somebody joined this pair who stayed over"))
        .hasSize(2);
    assertThat(rows(matched, "unmatched.csv")).isEmpty();
    assertThat(rows(matched, "introductions.csv")).hasSize(3);
    assertThat(text(matched, "report.html")).contains("1 person stayed over, and 1 person joined");
  }

  @Test
  @DisplayName("the summary counts pairs and groups apart, and says what was proved of each")
  void summary() {
    Outcome.Matched matched = matched(BUDDIES, Input.of(List.of(file(THREE))));

    JsonObject summary = JsonParser.parseString(text(matched, "summary.json")).getAsJsonObject();
    JsonObject groups = summary.getAsJsonObject("proof").getAsJsonObject("groupsOfThree");
    assertThat(summary.get("pairs").getAsInt()).isEqualTo(1);
    assertThat(summary.get("menteesMatched").getAsInt()).isEqualTo(3);
    assertThat(groups.get("stayedOver").getAsInt()).isEqualTo(1);
    assertThat(groups.get("groups").getAsInt()).isEqualTo(1);
    assertThat(groups.get("value")).isEqualTo(groups.get("bound"));
    assertThat(matched.summary().proof().inWords(Language.ENGLISH))
        .contains("Whether other pairs would make better groups was not looked at.");
  }

  @Test
  @DisplayName("lists, letters and introductions tell the three that they are a group")
  void told() {
    JsonObject document = document("\"group-of-three\"");
    Documents.with(document, "/outputs", "[\"lists\", \"introductions\"]");

    Outcome.Matched matched =
        matched(Documents.programme(document), Input.of(List.of(file(THREE))));

    assertThat(rows(matched, "introductions.csv")).hasSize(3).allMatch(row -> row.contains(TOLD));
    for (String file : List.of("mentees-list.csv", "mentees-mail-merge.csv")) {
      assertThat(text(matched, file).split(TOLD, -1)).as(file).hasSize(1 + 3 * 2);
    }
  }

  @Test
  @DisplayName("a pair by itself is told of no group")
  void notTold() {
    Outcome.Matched matched =
        matched(
            BUDDIES,
            Input.of(List.of(file(HEADINGS + person("ann", "Data") + person("bob", "Data")))));

    assertThat(text(matched, "introductions.csv")).doesNotContain(TOLD);
  }

  @Test
  @DisplayName("the chart of pairs by points counts the pairs that the total counts")
  void chart() {
    Outcome.Matched matched = matched(BUDDIES, Input.of(List.of(file(THREE))));

    String report = text(matched, "report.html");
    String chart = report.substring(report.indexOf("Pairs by their points"));
    assertThat(chart.substring(0, chart.indexOf("</table>"))).contains(">1<").doesNotContain(">3<");
  }

  @Test
  @DisplayName("who can join no pair is without a match, and is told so")
  void nobodyJoins() {
    String apart =
        HEADINGS + person("ann", "Data; Skills") + person("bob", "Data") + person("cat", "Skills");

    Outcome.Matched matched = matched(BUDDIES, Input.of(List.of(file(apart))));

    assertThat(rows(matched, "pairs.csv")).hasSize(1).first().asString().contains(",,");
    assertThat(rows(matched, "unmatched.csv"))
        .hasSize(1)
        .first()
        .asString()
        .contains("The rules let this person join no pair as a third either");
    assertThat(matched.summary().proof().inWords(Language.ENGLISH))
        .contains("1 person stayed over, and there is no pair that they may join");
  }

  @Test
  @DisplayName("where there is no pair, the proof blames no rule for it")
  void noPairToJoin() {
    String apart = HEADINGS + person("ann", "Data") + person("cat", "Skills");

    Outcome.Matched matched = matched(BUDDIES, Input.of(List.of(file(apart))));

    assertThat(matched.summary().proof().inWords(Language.ENGLISH))
        .contains(
            "2 people stayed over, and there is no pair that they may join: none became a group of"
                + " three.")
        .doesNotContain("the rules let none");
  }

  @Test
  @DisplayName("whoever is alone is not told that the rules let them join no pair")
  void alone() {
    Outcome.Matched matched =
        matched(BUDDIES, Input.of(List.of(file(HEADINGS + person("ann", "Data")))));

    assertThat(rows(matched, "unmatched.csv"))
        .hasSize(1)
        .first()
        .asString()
        .contains("Nobody else takes part in this run.")
        .doesNotContain("pair");
  }

  @Test
  @DisplayName("a pair takes one person at most; the others are told that others joined")
  void onePlace() {
    String four =
        HEADINGS
            + person("ann", "Data; Place; Skills")
            + person("bob", "Data; Place; Skills")
            + person("cat", "Data").replace("North", "South")
            + person("dan", "Data").replace("North", "South");
    Input input =
        Input.of(List.of(file(four)))
            .with(
                FurtherFile.PREVIOUS_PAIRS,
                file("mentor,mentee\ncat@example.org,dan@example.org\n"));

    Outcome.Matched matched = matched(BUDDIES, Objective.BEST_MATCHES.goals(), input);

    assertThat(rows(matched, "pairs.csv")).hasSize(3);
    assertThat(rows(matched, "unmatched.csv"))
        .hasSize(1)
        .first()
        .asString()
        .contains("would let this person join 1 pair as a third, but somebody else joined it");
  }

  @Test
  @DisplayName("a pair that was decided beforehand takes nobody")
  void decided() {
    Input input =
        Input.of(List.of(file(THREE)))
            .with(
                FurtherFile.LOCKED_PAIRS, file("mentor,mentee\nann@example.org,bob@example.org\n"));

    Outcome.Matched matched = matched(BUDDIES, input);

    assertThat(rows(matched, "pairs.csv")).hasSize(1);
    assertThat(rows(matched, "unmatched.csv"))
        .hasSize(1)
        .first()
        .asString()
        .contains("cat@example.org", "pairs that were decided beforehand take nobody");
  }

  @Test
  @DisplayName("the three can be given back as earlier pairs, and are not brought together again")
  void notAgain() {
    Outcome.Matched first = matched(BUDDIES, Input.of(List.of(file(THREE))));
    Input again =
        Input.of(List.of(file(THREE)))
            .with(FurtherFile.PREVIOUS_PAIRS, file(text(first, "pairs.csv")));

    Outcome.Matched second = matched(BUDDIES, again);

    assertThat(rows(second, "pairs.csv")).isEmpty();
    assertThat(rows(second, "unmatched.csv")).hasSize(3);
  }

  @Test
  @DisplayName("explains of each of the three whom they are with, and of a pair within the group")
  void explained() {
    Explained.Solved explained =
        (Explained.Solved)
            Matching.explain(
                BUDDIES,
                BUDDIES.objective(),
                Input.of(List.of(file(THREE))).on(LocalDate.of(2026, 11, 26)));

    for (String person : List.of("ann", "bob", "cat")) {
      assertThat(explained.ofPerson(person + "@example.org"))
          .filteredOn(sentence -> sentence.startsWith("Matched with"))
          .hasSize(2);
    }
    assertThat(
            List.of(
                explained.ofPair("ann@example.org", "bob@example.org").getFirst(),
                explained.ofPair("bob@example.org", "cat@example.org").getFirst(),
                explained.ofPair("cat@example.org", "ann@example.org").getFirst()))
        .filteredOn(sentence -> sentence.contains("are in a group of three"))
        .hasSize(2);
  }

  @Test
  @DisplayName("a programme that does not say so leaves them over, as before")
  void leftOver() {
    Outcome.Matched matched = matched(buddies("\"left-over\""), Input.of(List.of(file(THREE))));

    assertThat(text(matched, "pairs.csv")).doesNotContain("group of three");
    assertThat(rows(matched, "pairs.csv")).hasSize(1);
    assertThat(rows(matched, "unmatched.csv")).hasSize(1);
    assertThat(text(matched, "summary.json")).doesNotContain("groupsOfThree");
  }

  private static JsonObject document(String odd) {
    JsonObject document = Documents.shipped("modern-civil-service");
    Documents.with(document, "/capacities", "{\"person\": 1}");
    return Documents.with(document, "/odd", odd);
  }

  private static Programme buddies(String odd) {
    return Documents.programme(document(odd));
  }

  private static String person(String name, String interests) {
    return "%s,%s@example.org,Org of %s,North,SEO,%s,2026-11-01,\n"
        .formatted(name, name, name, interests);
  }

  private static SourceFile file(String text) {
    return new SourceFile("file.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Outcome.Matched matched(Programme programme, Input input) {
    return matched(programme, programme.objective(), input);
  }

  private static Outcome.Matched matched(Programme programme, Goals goals, Input input) {
    Outcome outcome =
        Matching.run(programme, goals, input.on(LocalDate.of(2026, 11, 26)), Stage.UNWATCHED);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return (Outcome.Matched) outcome;
  }

  private static List<String> rows(Outcome.Matched matched, String name) {
    return text(matched, name).lines().skip(1).toList();
  }

  private static String text(Outcome.Matched matched, String name) {
    return matched.files().stream()
        .filter(file -> file.name().equals(name))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
