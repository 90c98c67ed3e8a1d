package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.text.Likeness;

@DisplayName("What is near and not the same")
class NearMissesTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HM Maps | H M Maps",
        "Bridges & Roads | Bridges and Roads",
        "Lighthouses | Lighthouse",
        "Lighthouses | Lighthuoses",
        "Cafés | Cafes"
      })
  @DisplayName("is told with its rows where a rule compares it, and counts as different")
  void told(String one, String other) {
    Reading reading =
        ParticipantsReader.read(
            PROGRAMME,
            Input.of(
                Sheet.mentors().mentor("ada", "SEO", one, "Policy", "").file(),
                Sheet.mentees().mentee("ben", "HEO", other, "Policy", "no", "").file()));

    assertThat(reading).isInstanceOf(Reading.Complete.class);
    assertThat(reading.understood())
        .contains(
            "In organisation two answers are nearly the same, and count as different: mentors.csv"
                + " row 2 and mentees.csv row 2. If they mean the same, write them the same.");
    assertThat(String.join("", reading.understood())).doesNotContain(one, other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Team 1 | Team 2", "Sea | Sky", "Policy | Police work", "HM Maps | hm  maps."})
  @DisplayName("is neither what is another thing nor what is the same")
  void notTold(String one, String other) {
    Reading reading =
        ParticipantsReader.read(
            PROGRAMME,
            Input.of(
                Sheet.mentors().mentor("ada", "SEO", one, "Policy", "").file(),
                Sheet.mentees().mentee("ben", "HEO", other, "Policy", "no", "").file()));

    assertThat(String.join("", reading.understood())).doesNotContain("nearly the same");
  }

  @Test
  @DisplayName("is told between what is wanted and what is offered, of which one was no option")
  void wanted() {
    Programme programme =
        Documents.programme(
            Documents.with(
                Documents.with(
                    Documents.with(Documents.small(), "/outputs", "[\"lists\"]"),
                    "/confirmation",
                    null),
                "/columns/5/otherOptions",
                "\"accepted\""));
    Reading reading =
        ParticipantsReader.read(
            programme,
            Input.of(
                file(
                    "mentors.csv",
                    "email,name,level,agrees,teaches",
                    "al@example.org,Al,4,yes,Sums"),
                file(
                    "mentees.csv",
                    "email,name,level,agrees,learns",
                    "bo@example.org,Bo,1,yes,Sums",
                    "di@example.org,Di,1,yes,Readings; Maps",
                    "ed@example.org,Ed,1,yes,Reading")));

    assertThat(reading.understood())
        .anyMatch(
            note ->
                note.startsWith("In ")
                    && note.contains("learns")
                    && note.contains("mentees.csv row 3 and row 4"));
  }

  @Test
  @DisplayName("is a full name under two addresses, in one file or two")
  void names() {
    String mentors =
        Sheet.mentors()
            .mentor("ada", "SEO", "Bridges", "Policy", "")
            .mentor("eve", "SEO", "Bridges", "Policy", "")
            .text()
            .replace("\"eve\"", "\"Ada\"");
    String mentees =
        Sheet.mentees()
            .mentee("ben", "HEO", "Roads", "Policy", "no", "")
            .text()
            .replace("\"ben\"", "\"ADA\"");

    Reading reading =
        ParticipantsReader.read(
            PROGRAMME, Input.of(file("mentors.csv", mentors), file("mentees.csv", mentees)));

    assertThat(reading.understood())
        .contains(
            "Full names stand in two rows that were taken for two people, 2 times: mentors.csv row"
                + " 2 and row 3, mentors.csv row 2 and mentees.csv row 2. Please check.");
  }

  @Test
  @Timeout(20)
  @DisplayName("is found among very many values without comparing every two")
  void many() {
    Likeness likeness = new Likeness();
    for (int i = 0; i < 40_000; i++) {
      likeness.add(("organisation " + Integer.toString(i, 26)).replaceAll("[0-9]", "z"));
    }

    assertThat(likeness.add("organisation of its own")).isEmpty();
  }

  @Test
  @Timeout(20)
  @DisplayName("is found in bounded work where all values are near to each other")
  void allAlike() {
    Likeness likeness = new Likeness();
    int told = 0;
    for (int i = 0; i < 20_000; i++) {
      told += likeness.add("bridges" + (char) (0x4E00 + i)).size();
    }

    assertThat(told).isBetween(1, 20 * 20_000);
  }

  private static SourceFile file(String name, String... lines) {
    return new SourceFile(name, String.join("\r\n", lines).getBytes(UTF_8));
  }
}
