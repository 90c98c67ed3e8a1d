package org.mentormatcher.matching.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

class DefaultProgrammeScoresTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();

  @ParameterizedTest(name = "mentor {0}, mentee {1}: {2}")
  @CsvSource({
    "AO,      AA,      9",
    "EO,      AA,      12",
    "HEO,     AA,      no match",
    "AA,      AA,      no match",
    "AA,      AO,      no match",
    "Grade 7, SEO,     9",
    "g6,      SEO,     12",
    "SCS1,    Grade 7, 12",
    "SCS 4,   SCS3,    9",
    "SCS4,    SCS1,    no match",
  })
  @DisplayName("The mentor is one grade (9 points) or two grades (12) above")
  void grades(String mentorGrade, String menteeGrade, String expected) {
    assertThat(
            points(
                Sheet.mentors().mentor("m", mentorGrade, "Bridges", "Policy", ""),
                Sheet.mentees().mentee("n", menteeGrade, "Tides", "HR", "no", "")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "Bridges, Tides,      9",
    "Bridges, Bridges,    no match",
    "Bridges, ' bridges', no match"
  })
  @DisplayName("The organisations differ")
  void organisations(String mentors, String mentees, String expected) {
    assertThat(
            points(
                Sheet.mentors().mentor("m", "SEO", mentors, "Policy", ""),
                Sheet.mentees().mentee("n", "HEO", mentees, "HR", "no", "")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({"Policy, Policy, 19", "policy, Policy, 19", "Policy, HR, 9", "'', '', 9"})
  @DisplayName("The same profession is worth 10 points; two blanks are not the same")
  void professions(String mentors, String mentees, String expected) {
    assertThat(
            points(
                Sheet.mentors().mentor("m", "SEO", "Bridges", mentors, ""),
                Sheet.mentees().mentee("n", "HEO", "Tides", mentees, "no", "")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "offered {0}, wanted {1}, opted in {2}: {3}")
  @CsvSource({
    "'Gay, Non-binary', Non-binary, yes, 15",
    "'Gay;Non-binary;', Non-binary, Yes, 15",
    "'Gay, Non-binary', Non-binary, no,  9",
    "'Gay, Non-binary', Non-binary, '',  9",
    "'Gay',             Non-binary, yes, 9",
    "'Gay',             '',         yes, 9",
    "'',                Gay,        yes, 9",
    "'',                '',         yes, 9",
  })
  @DisplayName(
      "LGBT-1, LGBT-2: a wanted identity is worth 6 points if asked for; blanks cost nothing")
  void identity(String offered, String wanted, String optIn, String expected) {
    assertThat(
            points(
                Sheet.mentors().mentor("m", "SEO", "Bridges", "Policy", offered),
                Sheet.mentees().mentee("n", "HEO", "Tides", "HR", optIn, wanted)))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("Somebody in both lists is not matched with themselves, though the rules allow it")
  void notWithThemselves() {
    AssignmentProblem problem =
        scores(
                Sheet.mentors().mentor("sam", "SEO", "Bridges", "Policy", ""),
                Sheet.mentees().mentee("SAM", "HEO", "Tides", "HR", "no", ""))
            .problem();

    assertThat(problem.arcs().points()).containsExactly(9);
    assertThat(problem.forbidden().mentor()).containsExactly(0);
    assertThat(problem.forbidden().mentee()).containsExactly(0);
  }

  @Test
  @DisplayName("People who are alike to every rule are of one type")
  void types() {
    AssignmentProblem problem =
        scores(
                Sheet.mentors()
                    .mentor("a", "SEO", "Bridges", "Policy", "Gay, Lesbian")
                    .mentor("b", "seo", "bridges", "policy", "Lesbian;Gay")
                    .mentor("c", "SEO", "Tides", "Policy", ""),
                Sheet.mentees()
                    .mentee("d", "HEO", "Moons", "HR", "no", "Gay")
                    .mentee("e", "HEO", "Moons", "HR", "yes", ""))
            .problem();

    assertThat(problem.mentors().type()).containsOnly(0, 1);
    assertThat(problem.mentees().type()).containsExactly(0, 0);
    assertThat(problem.mentors().capacity()).containsExactly(3, 3, 3);
    assertThat(problem.arcs().points()).containsExactly(9, 9);
  }

  private static String points(Sheet mentors, Sheet mentees) {
    long[] points = scores(mentors, mentees).problem().arcs().points();
    return points.length == 0 ? "no match" : Long.toString(points[0]);
  }

  private static Scores scores(Sheet mentors, Sheet mentees) {
    Reading reading = ParticipantsReader.read(PROGRAMME, Input.of(mentors.file(), mentees.file()));
    Participants participants = ((Reading.Complete) reading).participants();
    return new Scores(PROGRAMME, participants);
  }
}
