package org.mentormatcher.matching.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.rules.Rule;
import org.mentormatcher.matching.scoring.DrawOrder;
import org.mentormatcher.matching.scoring.Scores;
import org.mentormatcher.words.Language;

@DisplayName("Examples of programmes and rules, as the Javadoc shows them,")
class ProgrammeExamplesTest {
  private final Programme programme = ShippedProgrammes.named("seen").orElseThrow();

  @Test
  @DisplayName("change a programme and save it")
  void change() {
    // @start region="programme"
    String shipped = ShippedProgrammes.source("civil-service").orElseThrow();
    ProgrammeDocument ours =
        ProgrammeDocument.parse(shipped)
            .withName("ours")
            .withObjective(Objective.BEST_MATCHES.goals())
            .withCapacity(Role.MENTOR, 2)
            .withPoints("profession", 20);
    Programme programme = ours.programme();
    String saved = ours.toJson();
    // @end

    assertThat(programme.about().name()).isEqualTo("ours");
    assertThat(ProgrammeReader.read(saved).objective()).isEqualTo(Objective.BEST_MATCHES.goals());
  }

  @Test
  @DisplayName("tell everything that is wrong with a programme at once")
  void refused() {
    List<String> told = new ArrayList<>();
    String written =
        ShippedProgrammes.source("seen")
            .orElseThrow()
            .replace("\"most-matched\"", "\"most\"")
            .replace("\"must\"", "\"should\"");

    // @start region="refused"
    try {
      ProgrammeReader.read(written);
    } catch (ProgrammeException e) {
      e.problems().forEach(problem -> told.add(problem.line(Language.ENGLISH)));
    }
    // @end

    assertThat(told).hasSize(2);
  }

  @Test
  @DisplayName("tell what a programme asks for")
  void rules() {
    List<String> told = new ArrayList<>();

    // @start region="rules"
    for (Rule rule : programme.rules()) {
      told.add(rule.name() + ": " + rule.explanation() + " Reads " + rule.columns() + ".");
    }
    // @end

    assertThat(told.getFirst())
        .isEqualTo("department: They work in different departments. Reads [department].");
  }

  @Test
  @DisplayName("make a problem of people")
  void scores() {
    // @start region="participants"
    Participant ada =
        new Participant(Role.MENTOR, "ada@bees.example.gov.uk", Map.of("department", "Bees"));
    Participant ben =
        new Participant(Role.MENTEE, "ben@kites.example.gov.uk", Map.of("department", "Kites"));
    Participants people = new Participants(List.of(ada), List.of(ben));
    // @end
    // @start region="scoring"
    Participants drawn = DrawOrder.of(people).sort(people);
    Scores scores = new Scores(programme, drawn);
    AssignmentProblem problem = scores.problem();
    // @end

    assertThat(problem.arc(0, 0)).isZero();
    assertThat(scores.excludingRule(0, 0)).isEqualTo(-1);
  }
}
