package org.mentormatcher.matching.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.Role;

@DisplayName("A programme's document, changed and saved")
class ProgrammeDocumentTest {
  private final ProgrammeDocument original =
      ProgrammeDocument.parse(ShippedProgrammes.source("civil-service").orElseThrow());

  static List<String> names() {
    return ShippedProgrammes.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  @DisplayName("What is saved and read again says the same")
  void roundTrip(String name) {
    ProgrammeDocument document =
        ProgrammeDocument.parse(ShippedProgrammes.source(name).orElseThrow());
    ProgrammeDocument again = ProgrammeDocument.parse(document.toJson());

    assertThat(again.programme()).usingRecursiveComparison().isEqualTo(document.programme());
    assertThat(again.toJson()).isEqualTo(document.toJson());
  }

  @Test
  @DisplayName("A document of version 1 is saved as one of the current version")
  void version1() {
    assertThat(ProgrammeDocument.parse(Documents.resource("version-1.json")).toJson())
        .contains("\"version\": 2");
  }

  @Test
  @DisplayName("Points, capacities, objective, ladder and name change, and nothing else")
  void changes() {
    Programme changed =
        original
            .withPoints("profession", 20)
            .withPoints("grade/2", 15)
            .withPoints("grade/3", 1)
            .withCapacity(Role.MENTOR, 2)
            .withObjective(Objective.MOST_MATCHED.goals())
            .withLadder("grade", List.of("EO", "grade 7", "Boss"))
            .withName("mine")
            .programme();

    assertThat(changed.about().name()).isEqualTo("mine");
    assertThat(changed.objective()).isEqualTo(Objective.MOST_MATCHED.goals());
    assertThat(changed.capacities())
        .containsEntry(Role.MENTOR, Capacity.of(2))
        .containsEntry(Role.MENTEE, Capacity.of(3));
    assertThat(changed.rules().get(1).mostPoints()).isEqualTo(15);
    assertThat(changed.rules().get(2).mostPoints()).isEqualTo(20);
    assertThat(changed.rules().get(3)).isEqualTo(original.programme().rules().get(3));
    var ladder = changed.column("grade").orElseThrow().values().ladder().orElseThrow();
    assertThat(ladder.names()).containsExactly("EO", "Grade 7", "Boss");
    assertThat(ladder.step("G7")).hasValue(1);
    assertThat(original.programme())
        .usingRecursiveComparison()
        .isEqualTo(ShippedProgrammes.named("civil-service").orElseThrow());
  }

  @Test
  @DisplayName("Where people say their own number, it is the bound that changes")
  void bound() {
    Programme changed =
        ProgrammeDocument.parse(Documents.small().toString())
            .withCapacity(Role.MENTOR, 0)
            .programme();

    assertThat(changed.capacities().get(Role.MENTOR).column()).contains("places");
    assertThat(changed.capacities().get(Role.MENTOR).most()).isZero();
    assertThat(changed.capacities().get(Role.MENTOR).otherwise()).isZero();
  }

  @Test
  @DisplayName("A change that makes no sense is refused, with what would")
  void refused() {
    assertThatThrownBy(() -> original.withPoints("profesion", 20))
        .hasMessageContaining("Did you mean \"profession\"?");
    assertThatThrownBy(() -> original.withPoints("organisation", 20))
        .hasMessageContaining("is not among the rules that give points");
    assertThatThrownBy(() -> original.withPoints("profession", -1))
        .hasMessageContaining("/rules/2/points: This must be a whole number");
    assertThatThrownBy(() -> original.withCapacity(Role.MENTOR, 1_000))
        .hasMessageContaining("/capacities/mentor: This must be a whole number");
    assertThatThrownBy(() -> original.withLadder("rank", List.of("a")))
        .hasMessageContaining("\"rank\" is not among the ladders.");
    assertThatThrownBy(() -> original.withLadder("grade", List.of("AA", "aa")))
        .hasMessageContaining("stands on the ladder twice");
  }
}
