package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SeenWarning;
import org.mentormatcher.matching.files.SeenWarning.SeenPlace;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.ShippedProgrammes;

@DisplayName("A coordinator is warned, before anybody is matched,")
class SeenWarningsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  @DisplayName("SEEN-4: of each person whose address is elsewhere, with the address")
  void otherDomains() {
    List<SeenWarning> warnings =
        warnings(
            "seen",
            "name,work email,department,role,consent",
            "Ada,ada@home.example,Tides,mentor,yes",
            "Ben,ben@tides.gov.uk,Roads,mentee,yes");

    assertThat(warnings)
        .containsExactly(
            new SeenWarning(
                "In column B \"work email\" 1 address is not in gov.uk.",
                "everybody.csv: in column B \"work email\" 1 address is not in gov.uk: row 2."
                    + " Please check.",
                1,
                List.of(List.of(new SeenPlace("everybody.csv", 2, "Ada", "ada@home.example")))));
  }

  @Test
  @DisplayName("LGBT-3: of a biography that repeats what was told in confidence, with the text")
  void repeated() {
    SourceFile mentees =
        Sheet.mentees()
            .row(
                "Eve",
                "Elm",
                "eve@example.org",
                "no",
                "Analyst",
                "HEO",
                "Tides",
                "Policy",
                "yes",
                "Gay",
                "Gay, and glad of it. " + "Tides rise. ".repeat(40))
            .file();

    SeenWarning warning = ofCivilServants(mentees).getFirst();

    assertThat(warning.text())
        .isEqualTo(
            "In 1 row \"biography\" repeats what the person wrote in confidence under \"identity to"
                + " match\". Ask them before their matches read it.");
    SeenPlace place = warning.found().getFirst().getFirst();
    assertThat(place.name()).isEqualTo("Eve Elm");
    assertThat(place.value()).startsWith("Gay, and glad of it.").endsWith("…").hasSize(401);
    assertThat(warning + " " + place).doesNotContain("Eve", "Gay");
  }

  @Test
  @DisplayName("of two answers that are nearly the same, with who wrote which")
  void nearAnswers() {
    SourceFile mentees =
        Sheet.mentees().mentee("ben", "HEO", "H M Maps", "Policy", "no", "").file();

    assertThat(ofCivilServants(mentees))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.text())
                  .startsWith("In organisation two answers are nearly the same");
              assertThat(warning.found().getFirst())
                  .extracting(SeenPlace::value)
                  .containsExactly("HM Maps", "H M Maps");
            });
  }

  @Test
  @DisplayName("MCS-3: of who opted out and who did not confirm, by name, each once")
  void leftOut() {
    List<SeenWarning> warnings =
        warnings(
            "modern-civil-service",
            "name,email,organisation,region,grade,interests,confirmed on,opt out",
            "Ada,ada@example.org,Tides,Wales,HEO,Maps,2026-01-05,",
            "Ben,ben@example.org,Roads,Wales,HEO,Maps,2026-01-05,yes",
            "Cal,cal@example.org,Lamps,Wales,HEO,Maps,2024-01-05,",
            "Dee,dee@example.org,Parks,Wales,HEO,Maps,2026-01-05,");

    assertThat(warnings)
        .extracting(SeenWarning::text)
        .containsExactly(
            "1 person does not want to take part, and is left out.",
            "1 person has not confirmed recently that they want to take part, and is left out.");
    assertThat(warnings)
        .extracting(SeenWarning::found)
        .containsExactly(
            List.of(List.of(new SeenPlace("everybody.csv", 3, "Ben", ""))),
            List.of(List.of(new SeenPlace("everybody.csv", 4, "Cal", ""))));
  }

  @Test
  @DisplayName("SEEN-3: and not of who did not consent: they are counted, and not listed")
  void withoutConsent() {
    List<SeenWarning> warnings =
        warnings(
            "seen",
            "name,work email,department,role,consent",
            "Ada,ada@tides.gov.uk,Tides,mentor,yes",
            "Eve,eve@tides.gov.uk,Tides,mentor,no",
            "Ben,ben@roads.gov.uk,Roads,mentee,yes");

    assertThat(warnings).isEmpty();
  }

  @Test
  @DisplayName("that each of the two files holds the people of the other")
  void swapped() {
    SourceFile mentors = Sheet.mentors().mentor("ada", "SEO", "HM Maps", "Policy", "").file();
    SourceFile mentees = Sheet.mentees().mentee("ben", "HEO", "Tides", "Policy", "no", "").file();

    List<SeenWarning> warnings =
        FirstLook.of(
                ShippedProgrammes.named("civil-service").orElseThrow(), Input.of(mentees, mentors))
            .warnings();

    assertThat(warnings)
        .containsExactly(
            new SeenWarning(
                "Your mentors file seems to hold mentees, and your mentees file mentors. Each was"
                    + " read as what is in it.",
                "The files were given the other way round: mentors.csv was read for the mentors,"
                    + " mentees.csv for the mentees.",
                0,
                List.of()));
  }

  @Test
  @DisplayName("of the first hundred, however many there are, and of how many")
  void many() {
    String[] lines =
        Stream.concat(
                Stream.of(
                    "name,work email,department,role,consent",
                    "Ben,ben@roads.gov.uk,Roads,mentee,yes"),
                IntStream.range(0, 250)
                    .mapToObj(i -> "Ada" + i + ",ada" + i + "@home.example,Tides,mentor,yes"))
            .toArray(String[]::new);

    SeenWarning warning = warnings("seen", lines).getFirst();

    assertThat(warning.count()).isEqualTo(250);
    assertThat(warning.found()).hasSize(100);
  }

  @Test
  @DisplayName("and of nothing while rows have problems: those come first")
  void problemsFirst() {
    List<SeenWarning> warnings =
        warnings(
            "seen",
            "name,work email,department,role,consent",
            "Ada,ada@home.example,Tides,mentor,yes",
            "Ben,,Roads,mentee,yes");

    assertThat(warnings).isEmpty();
  }

  private static List<SeenWarning> ofCivilServants(SourceFile mentees) {
    SourceFile mentors = Sheet.mentors().mentor("ada", "SEO", "HM Maps", "Policy", "").file();
    return FirstLook.of(
            ShippedProgrammes.named("civil-service").orElseThrow(), Input.of(mentors, mentees))
        .warnings();
  }

  private static List<SeenWarning> warnings(String programme, String... lines) {
    return FirstLook.of(
            ShippedProgrammes.named(programme).orElseThrow(),
            Input.of(new SourceFile("everybody.csv", String.join("\n", lines).getBytes(UTF_8)))
                .on(TODAY))
        .warnings();
  }
}
