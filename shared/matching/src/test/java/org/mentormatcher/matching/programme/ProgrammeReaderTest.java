package org.mentormatcher.matching.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;
import org.mentormatcher.matching.problems.ProgrammeProblem;
import org.mentormatcher.matching.programme.ColumnValues.Content;
import org.mentormatcher.matching.programme.ProgrammeColumns.OtherColumns;
import org.mentormatcher.matching.rules.Rule;

class ProgrammeReaderTest {

  @Test
  @DisplayName("The default programme is the Civil Service's")
  void defaultProgramme() {
    Programme programme = ShippedProgrammes.all().getFirst();

    assertThat(programme.about().name()).isEqualTo("civil-service");
    assertThat(programme.objective()).isEqualTo(Objective.BEST_MATCHES.goals());
    assertThat(programme.capacities())
        .containsEntry(Role.MENTOR, Capacity.of(3))
        .containsEntry(Role.MENTEE, Capacity.of(3));
    assertThat(programme.usesSpecialCategoryData()).isTrue();
    assertThat(programme.rules())
        .extracting(Rule::name)
        .containsExactly("organisation", "grade", "profession", "preference");
  }

  @Test
  @DisplayName("LGBT-4: matches see these columns and no others")
  void shownColumns() {
    Programme programme = ShippedProgrammes.all().getFirst();

    for (Role role : Role.values()) {
      assertThat(programme.shownColumns(role))
          .extracting(Column::name)
          .containsExactly(
              "first name",
              "last name",
              "email address",
              "job title",
              "grade",
              "organisation",
              "profession",
              "biography");
    }
  }

  @Test
  @DisplayName("A rule that reads a private column is not open")
  void openRules() {
    Programme programme = ShippedProgrammes.all().getFirst();

    assertThat(programme.rules().stream().filter(programme::isOpen).map(Rule::name))
        .containsExactly("organisation", "grade", "profession");
  }

  @Test
  @DisplayName("Every part of a document is read")
  void everyPart() {
    Programme programme = Documents.programme(Documents.small());

    assertThat(programme.objective()).isEqualTo(Objective.MOST_MATCHED.goals());
    assertThat(programme.columns().others()).isEqualTo(OtherColumns.REFUSED);
    assertThat(programme.roles().from()).isEqualTo(Roles.From.FILES_OR_COLUMN);
    assertThat(programme.roles().column().orElseThrow().roles(" Either "))
        .contains(EnumSet.allOf(Role.class));
    assertThat(programme.capacities())
        .containsEntry(Role.MENTOR, new Capacity(Optional.of("places"), 1, 4))
        .containsEntry(Role.MENTEE, Capacity.of(2));
    assertThat(programme.admission())
        .isEqualTo(
            new Admission(
                Optional.of(new Statement("agrees", List.of("yes"))),
                Optional.of(new Statement("leaves", List.of("yes", "please"))),
                Optional.of(new Confirmation("confirmed", 12))));
    assertThat(programme.results().outputs())
        .isEqualTo(
            new Outputs(
                EnumSet.allOf(Output.class),
                Optional.of("sponsor"),
                List.of("team", "level"),
                List.of("team"),
                5));
    assertThat(programme.results().lists())
        .isEqualTo(new Lists(List.of("name", "email"), Optional.of("team"), Optional.of("name")));
    Column teaches = programme.column("teaches").orElseThrow();
    assertThat(teaches.of()).containsExactly(Role.MENTOR);
    assertThat(teaches.values().answers().in("reading, writing; Sums,"))
        .containsExactly("reading, writing", "sums");
    assertThat(teaches.values().refusesOtherOptions()).isTrue();
    assertThat(programme.column("team").orElseThrow().values().refusesOtherOptions()).isFalse();
    assertThat(programme.column("age").orElseThrow().values().content()).isEqualTo(Content.NUMBER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /roles/from    | "files"                         | between people of one kind
          /capacities    | {"mentor": 2, "mentee": 2}      | person
          /rules/-       | {"kind": "variety", "name": "mix", "column": "organisation", \
          "most": 1, "explanation": "They differ."}      | no rule can limit
          /odd           | "group-of-three"                | nobody takes more than one match
          """)
  @DisplayName("Pairs without a direction are between people of one kind, with one capacity")
  void undirected(String pointer, String json, String message) {
    JsonObject document = Documents.shipped("modern-civil-service");
    assertThat(Documents.programme(document).roles().isUndirected()).isTrue();

    assertThatThrownBy(() -> Documents.programme(Documents.with(document, pointer, json)))
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("SEEN-5, LGBT-7: delete-by dates follow from what happened and from the programme")
  void retention() {
    Retention retention = Documents.programme(Documents.small()).results().retention();

    assertThat(retention.resultsDeleteBy(LocalDate.of(2026, 2, 28)))
        .contains(LocalDate.of(2027, 2, 28));
    assertThat(retention.reason("unsubscribed").orElseThrow().deleteBy(LocalDate.of(2026, 8, 31)))
        .isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(retention.reason("boredom")).isEmpty();
  }

  @Test
  @DisplayName("SEEN-4: an address is expected in its domains and below them, anywhere without any")
  void domains() {
    Column email = Documents.programme(Documents.small()).column("email").orElseThrow();

    assertThat(email.values().expects("a@example.org")).isTrue();
    assertThat(email.values().expects("a@sea.Example.org")).isTrue();
    assertThat(email.values().expects("a@notexample.org")).isFalse();
    assertThat(email.values().expects("a@example.org.example.com")).isFalse();
    assertThat(ShippedProgrammes.all().getFirst().columns().all())
        .allMatch(column -> column.values().expects("a@example.com"));
  }

  @Test
  @DisplayName("A document of version 1 keeps its meaning")
  void version1() {
    assertThat(ProgrammeReader.read(Documents.resource("version-1.json")))
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*aliases.*", "results\\.outputs\\.aggregatesBy")
        .isEqualTo(ShippedProgrammes.all().getFirst());
  }

  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      nullValues = "nothing",
      textBlock =
          """
          /version             | 3            | /version: This must be a version that is known here, 1 to 2. Write 2
          /objectiv            | "luck"       | /objectiv: "objectiv" is not a key that is known here. Did you mean "objective"?
          /objective           | "most-match" | /objective: "most-match" is no objective. Did you mean "most-matched"?
          /title               | nothing      | /: "title" is missing. Add it.
          /title               | ""           | /title: This must be a text.
          /rules/0/kind        | "astrology"  | /rules/0/kind: "astrology" is no kind of rule. Use one of: different, distance,
          /rules/0/column      | "teem"       | /rules/0/column: "teem" is not among the columns. Did you mean "team"?
          /rules/0/column      | "note"       | /rules/0/column: The column "note" is ignored
          /rules/0/column      | "teaches"    | /rules/0/column: The column "teaches" is not one of the mentees.
          /rules/0/points      | 3            | /rules/0: A rule has either an "effect" or "points".
          /rules/0/effect      | nothing      | /rules/0: A rule has either an "effect" or "points".
          /rules/0/effect      | "mus"        | /rules/0/effect: "mus" is no word for this. Did you mean "must"?
          /rules/0/menteeColumn | "team"      | /rules/0: Either "column" or "mentorColumn" and "menteeColumn" has to stand here
          /rules/0/name        | "level"      | /rules/1/name: "level" is defined twice
          /rules/3/points      | -1           | /rules/3/points: This must be a whole number from 0 to 1000000000000.
          /rules/3/points      | 1.5          | /rules/3/points: This must be a whole number
          /rules/3/points      | 1000000000000 | /rules: The points of all rules together are more than 1000000000000: they would overflow. Divide
          /rules/1/points/two  | 3            | /rules/1/points/two: The points must stand under whole numbers of steps.
          /rules/1/points      | {"4": 1}     | /rules/1/points: This rule can never hold: no two steps of the ladder are that far apart.
          /rules/2/atLeast     | 4            | /rules/2/atLeast: This rule can never hold
          /rules/2/column      | "team"       | /rules/2: The values of both sides must be on this ladder.
          /rules/4/when/is     | "maybe"      | /rules/4/when/is: "maybe" is not among the options of "agrees".
          /rules/5/atLeast     | 3            | /rules/5/atLeast: This rule can never hold: the two columns cannot have that many
          /rules/5/points      | nothing      | /rules/5/countUpTo: "countUpTo" needs "points".
          /rules/6/column      | "team"       | /rules/6: This rule compares numbers
          /rules/6/atMost      | 0.1234567    | /rules/6/atMost: This must be a number from 0
          /rules/7/effect      | "must"       | /rules/7/effect: "must" is no word for this. Use one of: must-not.
          /rules/9/manager     | "boss"       | /rules/9/manager: "boss" is not among the columns.
          /columns/5/options   | ["Maps"]     | /rules/4/offered: This rule can never hold: it has no option in common
          /ladders/0/steps/-   | {"name": "ONE "} | /ladders/0/steps: "ONE " stands on the ladder twice.
          /columns/2/ladder    | "levl"       | /columns/2/ladder: "levl" is not among the ladders. Did you mean "level"?
          /columns/1/name      | "E-mail"     | /columns/1/name: "E-mail" is defined twice, first at /columns/0.
          /columns/2/purpose   | "secret"     | /columns/2/purpose: "secret" is no word for this. Use one of: shared, contact, matching, ignored.
          /columns/0/required  | "column"     | /identity: The column "email" tells people apart
          /identity            | "learns"     | /identity: The column "learns" is not one of the mentors.
          /roles/both          | "guide"      | /roles/both: "guide" is defined twice
          /roles/from          | "files"      | /roles/column: "column" is not a key that is known here
          /capacities/mentor/default | 5      | /capacities/mentor/default: This is more than "most" allows.
          /commissioner        | nothing      | /outputs: "commissioner-files" needs "commissioner".
          /directory           | nothing      | /outputs: "directory" needs "directory".
          /directory/by        | "age"        | /directory/by/0: The column "age" is used for matching only, so results cannot show it.
          /aggregates          | {"by": "age"} | /aggregates/by/0: The column "age" is used for matching only
          /lists/person        | ["leaves"]   | /lists/person/0: The column "leaves" is used for matching only
          /lists/lead          | "leaves"     | /lists/lead: The column "leaves" is used for matching only
          /outputs/0           | "list"       | /outputs/0: "list" is no output. Did you mean "lists"?
          /retention/reasons/0/months | 0     | /retention/reasons/0/months: This must be a whole number from 1
          """,
      delimiter = '|')
  @DisplayName("A document that is no programme is refused, with the place and a remedy")
  void refused(String pointer, String json, String message) {
    JsonObject document = Documents.with(Documents.small(), pointer, json);

    assertThatThrownBy(() -> Documents.programme(document))
        .isInstanceOf(ProgrammeException.class)
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("Everything that is wrong is told at once")
  void everything() {
    JsonObject document = Documents.small();
    Documents.with(document, "/objective", "\"luck\"");
    Documents.with(document, "/rules/0/column", "\"teem\"");
    Documents.with(document, "/rules/3/points", "-1");
    Documents.with(document, "/rules/3/naem", "1");

    assertThatThrownBy(() -> Documents.programme(document))
        .isInstanceOfSatisfying(
            ProgrammeException.class,
            e ->
                assertThat(e.problems())
                    .extracting(ProgrammeProblem::place)
                    .containsExactly("/objective", "/rules/0/column", "/rules/3/points"));
  }

  @Test
  @DisplayName("A missing key that is there under a mistyped name is recognised")
  void mistyped() {
    JsonObject document = Documents.small();
    Documents.with(document, "/titel", "\"x\"");
    Documents.with(document, "/title", null);

    assertThatThrownBy(() -> Documents.programme(document))
        .hasMessageContaining("/: \"title\" is missing. Write \"title\" instead of \"titel\".");
  }

  @Test
  @DisplayName("What is no JSON object is refused, with the line")
  void notJson() {
    assertThatThrownBy(() -> ProgrammeReader.read("{\n\"name\" 7}"))
        .hasMessageStartingWith("/: This is not JSON: line 2, character 9.");
    assertThatThrownBy(() -> ProgrammeReader.read("{\"name\": 1} x"))
        .hasMessageStartingWith("/: This is not JSON");
    assertThatThrownBy(() -> ProgrammeReader.read("{'name': 1}"))
        .hasMessageStartingWith("/: This is not JSON");
    assertThatThrownBy(() -> ProgrammeReader.read("[]"))
        .hasMessageStartingWith("/: This must be an object.");
    assertThatThrownBy(() -> ProgrammeReader.read("")).hasMessageStartingWith("/: This");
  }

  @Test
  @DisplayName("A key that stands in any object twice is refused, with both places")
  void repeatedKeys() {
    assertThatThrownBy(
            () -> ProgrammeReader.read("{\"name\": 1,\n \"name\": [{\"a/b\": 1, \"a/b\": 1}]}"))
        .hasMessage(
            "/name: This key stands here twice: before line 1, character 8, and before line 2,"
                + " character 8. Keep one of the two and delete the other.\n"
                + "/name/0/a~1b: This key stands here twice: before line 2, character 17, and"
                + " before line 2, character 27. Keep one of the two and delete the other.");
  }

  @Test
  @DisplayName("A document of bottomless lists is refused, and holds no processor")
  void bottomless() {
    assertThatThrownBy(() -> ProgrammeReader.read("{\"name\": " + "[".repeat(1_000_000)))
        .hasMessageStartingWith("/: This is not JSON");
  }
}
