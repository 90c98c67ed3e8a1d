package org.mentormatcher.matching.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whoever is asked whether they agree")
class StatementTest {
  private static final Statement CONSENT = new Statement("consent", List.of("yes"));
  private static final Statement REFUSAL = new Statement("refusal", List.of("no"));

  @ParameterizedTest
  @CsvSource({"yes,YES", "I agree,YES", "no,NO", "'',NO", "n/a,NO", "TBC,NO", "perhaps,UNCLEAR"})
  @DisplayName("says it, says the contrary, says nothing, or leaves it open")
  void agreed(String written, YesNo said) {
    assertThat(CONSENT.saidBy(written)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"no,YES", "I do not agree,YES", "yes,NO", "'',NO", "n/a,NO"})
  @DisplayName("says it by a no where the question is the other way round")
  void refused(String written, YesNo said) {
    assertThat(REFUSAL.saidBy(written)).isEqualTo(said);
  }
}
