package org.mentormatcher.matching.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.programme.ShippedProgrammes;

@DisplayName("A column that says who is what")
class RoleAnswersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mentor;Mentee;",
        "mentee; mentor",
        "Mentor, Mentee",
        "Mentor\nMentee",
        "Mentor | Mentee",
        "[\"Mentor\",\"Mentee\"]",
        "• Mentor\n• Mentee",
        "both"
      })
  @DisplayName("says both where several answers are given, however a form joins them")
  void both(String answer) {
    for (String name : List.of("civil-service", "lgbt")) {
      assertThat(
              ShippedProgrammes.named(name)
                  .orElseThrow()
                  .roles()
                  .column()
                  .orElseThrow()
                  .roles(answer))
          .contains(EnumSet.allOf(Role.class));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mentor;Observer;", "", ";", "neither"})
  @DisplayName("says nothing where one of the answers is not known")
  void unknown(String answer) {
    assertThat(
            ShippedProgrammes.named("civil-service")
                .orElseThrow()
                .roles()
                .column()
                .orElseThrow()
                .roles(answer))
        .isEmpty();
  }
}
