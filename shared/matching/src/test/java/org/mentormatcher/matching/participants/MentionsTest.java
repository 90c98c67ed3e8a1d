package org.mentormatcher.matching.participants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cell that names others")
class MentionsTest {

  @Test
  @DisplayName("may name several, however they are divided")
  void several() {
    assertThat(Mentions.in("a@x.example; Bo <b@x.example>\nc@x.example"))
        .contains("a@x.example", "b@x.example", "c@x.example");
  }

  @Test
  @DisplayName("may name one whose name has a comma")
  void whole() {
    assertThat(Mentions.in("Li, Bo")).contains("li, bo", "li", "bo");
  }

  @Test
  @DisplayName("names nobody where it is blank, and nobody twice")
  void nobody() {
    assertThat(Mentions.in(" ; ")).doesNotContain("");
    assertThat(Mentions.in("Bo; bo")).filteredOn("bo"::equals).hasSize(1);
  }
}
