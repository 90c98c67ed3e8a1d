package org.mentormatcher.matching.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Explained;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultArchive;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.outcome.Summary;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Language;

@DisplayName("Examples of runs, as the Javadoc shows them,")
class RunExamplesTest {
  private static final byte[] PEOPLE =
      """
      name,work email,department,role,consent
      Ada,ada@bees.example.gov.uk,Board of Bees,mentor,yes
      Ben,ben@kites.example.gov.uk,Ministry of Kites,mentee,yes
      Cem,cem@bees.example.gov.uk,Board of Bees,mentee,yes
      """
          .getBytes(UTF_8);

  @Test
  @DisplayName("match people and keep the files")
  void match() {
    Map<String, byte[]> folder = new TreeMap<>();
    List<String> told = new ArrayList<>();
    byte[] bytes = PEOPLE;

    // @start region="match"
    Programme programme = ShippedProgrammes.named("seen").orElseThrow();
    Input input = Input.of(new SourceFile("people.csv", bytes)).on(LocalDate.of(2026, 3, 2));

    switch (Matching.run(programme, Objective.MOST_MATCHED.goals(), input, Stage.UNWATCHED)) {
      case Outcome.Matched matched -> {
        told.addAll(matched.understood());
        for (ResultFile file : matched.files()) {
          folder.put(file.name(), file.content());
        }
      }
      case Outcome.Rejected rejected -> told.add(rejected.report().toText());
    }
    // @end

    assertThat(told).isNotEmpty();
    assertThat(folder).containsKey("mentees-list.csv");
    assertThat(new String(folder.get("mentees-list.csv"), UTF_8)).contains("Ben").contains("Ada");
  }

  @Test
  @DisplayName("ask what a pair would change")
  void explain() {
    Programme programme = ShippedProgrammes.named("seen").orElseThrow();
    Input input = Input.of(new SourceFile("people.csv", PEOPLE)).on(LocalDate.of(2026, 3, 2));
    List<String> told = new ArrayList<>();

    // @start region="explain"
    switch (Matching.explain(programme, Objective.MOST_MATCHED.goals(), input)) {
      case Explained.Solved solved -> told.addAll(solved.ofPerson("cem@bees.example.gov.uk"));
      case Explained.Unsolved unsolved -> told.add(unsolved.report().toText());
    }
    // @end

    assertThat(told).isNotEmpty();
  }

  @Test
  @DisplayName("say what a run reads, and pack what it writes")
  void files() {
    Programme programme = ShippedProgrammes.named("seen").orElseThrow();
    byte[] people =
        new String(PEOPLE, UTF_8).replace("department", "Where do you work?").getBytes(UTF_8);
    byte[] leavers = "work email\ncem@bees.example.gov.uk\n".getBytes(UTF_8);

    // @start region="files"
    Input input =
        Input.of(new SourceFile("people.csv", people))
            .with(FurtherFile.OPT_OUTS, new SourceFile("leavers.csv", leavers))
            .withHeadings(Map.of("Where do you work?", "department"))
            .on(LocalDate.of(2026, 3, 2))
            .in(Language.ENGLISH);
    Outcome outcome = Matching.run(programme, programme.objective(), input, Stage.UNWATCHED);

    if (outcome instanceof Outcome.Matched matched) {
      ResultFile zip = ResultArchive.of(matched.files());
      assertThat(zip.mediaType()).isEqualTo("application/zip");
    }
    // @end

    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
  }

  @Test
  @DisplayName("read the counts and the proof")
  void outcome() {
    Programme programme = ShippedProgrammes.named("seen").orElseThrow();
    Input input = Input.of(new SourceFile("people.csv", PEOPLE)).on(LocalDate.of(2026, 3, 2));
    Outcome outcome = Matching.run(programme, programme.objective(), input, Stage.UNWATCHED);

    // @start region="outcome"
    if (outcome instanceof Outcome.Matched matched) {
      Summary summary = matched.summary();
      assertThat(summary.turnout().get(Role.MENTEE).unmatched()).isEqualTo(1);
      assertThat(summary.proof().holds()).isTrue();
      assertThat(summary.proof().inWords(Language.ENGLISH)).isNotEmpty();
    }
    // @end

    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
  }

  @Test
  @DisplayName("tell somebody what is wrong with a file")
  void problems() {
    Programme programme = ShippedProgrammes.named("seen").orElseThrow();
    byte[] bytes =
        """
        name,work email,department,role,consent
        Ada,ada@bees.example.gov.uk,Board of Bees,mentor,yes
        Ben,ben at kites,Ministry of Kites,mentee,yes
        """
            .getBytes(UTF_8);
    List<String> told = new ArrayList<>();

    // @start region="problems"
    Input input = Input.of(new SourceFile("people.csv", bytes)).on(LocalDate.of(2026, 3, 2));
    Matching.check(programme, input)
        .report()
        .ifPresent(
            report -> {
              for (Problem problem : report.problems()) {
                told.add(problem.row() + ": " + problem.problem(report.language()));
                told.add(problem.remedy(report.language()));
              }
            });
    // @end

    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).startsWith("3: ");
  }
}
