package org.mentormatcher.matching.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.Objective;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.rules.Rule;

class ProgrammeReaderTest {
  private static final String CIVIL_SERVICE =
      ShippedProgrammes.source("civil-service").orElseThrow();

  @Test
  @DisplayName("The default programme is the Civil Service's")
  void defaultProgramme() {
    Programme programme = ShippedProgrammes.all().getFirst();

    assertThat(programme.name()).isEqualTo("civil-service");
    assertThat(programme.objective()).isEqualTo(Objective.BEST_MATCHES);
    assertThat(programme.capacities()).containsEntry(Role.MENTOR, 3).containsEntry(Role.MENTEE, 3);
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

  @ParameterizedTest(name = "{0} instead of {1}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          "version": 2           , "version": 1         , /version: must be 1
          "objectiv"             , "objective"          , /objectiv: is not a key that is known here
          "objective": "luck"    , "objective": "best-matches" , /objective: must be
          "kind": "astrology"    , "kind": "different"  , /rules/0/kind: "astrology" is no kind of rule
          "column": "organization" , "column": "organisation" , /rules/0/column: "organization" is not among the columns
          "ladder": "rank"       , "ladder": "grade"    , /columns/5/ladder: "rank" is not among the ladders
          "points": -1           , "points": 10         , /rules/2/points: must be a whole number
          "points": 1.5          , "points": 10         , /rules/2/points: must be a whole number
          { "name": "AA" }       , { "name": "AO" }     , /ladders/0/steps: "AA" stands on the ladder twice
          "name": "first name"   , "name": "last name"  , /columns/1/name: "first name" is defined twice
          "purpose": "secret"    , "purpose": "contact" , /columns/2/purpose: "secret" is not a value
          """)
  @DisplayName("A document that is no programme is refused, with the place")
  void refused(String bad, String good, String message) {
    String document = CIVIL_SERVICE.replaceFirst(Pattern.quote(good), bad);
    assertThat(document).isNotEqualTo(CIVIL_SERVICE);

    assertThatThrownBy(() -> ProgrammeReader.read(document))
        .isInstanceOf(ProgrammeException.class)
        .hasMessageContaining(message);
  }

  @Test
  @DisplayName("What is no JSON object is refused")
  void notJson() {
    assertThatThrownBy(() -> ProgrammeReader.read("{\"name\": ")).hasMessage("/: is not JSON");
    assertThatThrownBy(() -> ProgrammeReader.read("[]")).hasMessage("/: must be an object");
  }
}
