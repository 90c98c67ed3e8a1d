package org.mentormatcher.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.programme.ShippedProgrammes;

class RepetitionsTest {
  private final Sheet mentors = Sheet.mentors().mentor("ada", "SEO", "Bridges", "Policy", "");

  @Test
  @DisplayName("LGBT-3: a biography that repeats one's own answer is reported with its row")
  void reported() {
    Sheet mentees = Sheet.mentees();
    mentee(mentees, "b", "Bisexual; Gay", "Out and GAY, and glad of it.");
    mentee(mentees, "c", "Gay", "I like gayness as little as gaiety.");
    mentee(mentees, "d", "Gay", "As bisexual as can be.");
    mentee(mentees, "e", "Gay", "Gay!");
    mentee(mentees, "f", "Gay", "Proud\nto be gay");

    assertThat(repetitions(mentees))
        .containsExactly(
            "mentees.csv, rows 2, 5–6: \"biography\" repeats what the person wrote in confidence"
                + " under \"identity to match\". Ask them before their matches read it.");
  }

  @Test
  @DisplayName("Words that stand in every text, such as yes, are not taken for a confidence")
  void everyday() {
    Sheet mentees = Sheet.mentees();
    mentee(mentees, "b", "", "Yes, no or n/a: I am good at answers.");

    assertThat(repetitions(mentees)).isEmpty();
  }

  private List<String> repetitions(Sheet mentees) {
    return Matching.check(
            ShippedProgrammes.named("civil-service").orElseThrow(),
            Input.of(mentors.file(), mentees.file()))
        .repetitions();
  }

  private static void mentee(Sheet sheet, String name, String identity, String biography) {
    sheet.row(
        name,
        "Mentee",
        name + "@example.org",
        "no",
        "Analyst",
        "HEO",
        "Tides",
        "Policy",
        "yes",
        identity,
        biography);
  }
}
