package org.mentormatcher.matching.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.problems.English;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;

@DisplayName("Files beside the participants")
class FurtherFilesTest {
  private static final Programme PROGRAMME =
      Documents.programme(
          Documents.with(
              Documents.with(
                  Documents.with(
                      Documents.with(Documents.small(), "/rules", "[]"),
                      "/capacities",
                      "{\"mentor\": {\"column\": \"places\", \"default\": 1, \"most\": 3},"
                          + " \"mentee\": 1}"),
                  "/outputs",
                  "[\"lists\"]"),
              "/confirmation",
              null));
  private static final SourceFile MENTORS =
      file(
          "mentors.csv",
          "email,name,level,places,agrees",
          "al@example.org,Al,4,,yes",
          "cy@example.org,Cy,4,One only please,yes");
  private static final SourceFile MENTEES =
      file(
          "mentees.csv",
          "email,name,level,agrees",
          "bo@example.org,Bo,1,yes",
          "di@example.org,Di,1,yes");

  private static final Input INPUT = Input.of(MENTORS, MENTEES);

  @Test
  @DisplayName("Pairs of an earlier run are not made again: its pairs.csv can be given as it is")
  void previousPairs() {
    ResultFile first = result(INPUT, "pairs.csv");
    assertThat(pairs(INPUT)).hasSize(2);

    Input again =
        INPUT.with(FurtherFile.PREVIOUS_PAIRS, new SourceFile("pairs.csv", first.content()));

    assertThat(pairs(again)).hasSize(2).doesNotContainAnyElementsOf(pairs(INPUT));
  }

  @Test
  @DisplayName("are read in the encoding and from the sheet that were named, as the others are")
  void readAsTold() {
    Charset macRoman = Charset.forName("x-MacRoman");
    SourceFile mentors =
        new SourceFile(
            "mentors.csv",
            "email,name,level,places,agrees\nzo@example.org,Zoë,4,,yes\n".getBytes(macRoman));
    SourceFile optOuts = new SourceFile("out.csv", "person\nZoë\n".getBytes(macRoman));
    SourceFile others =
        file("mentors.csv", "email,name,level,places,agrees", "al@example.org,Al,4,,yes");
    Input input = Input.of(mentors, MENTEES).with(FurtherFile.OPT_OUTS, optOuts);
    AsTold told = AsTold.NOTHING.reading(Optional.of("mac-roman"), List.of("People"));

    assertThat(((Outcome.Matched) run(input.told(told))).summary().pairs()).isZero();
    assertThat(pairs(Input.of(others, MENTEES).told(told))).hasSize(1);
  }

  @Test
  @DisplayName("Pairs that must not be made are not made, whichever way round they are listed")
  void doNotMatch() {
    Input input =
        INPUT
            .with(
                FurtherFile.DO_NOT_MATCH,
                file(
                    "never.csv",
                    "Person,Other person,why",
                    "bo@example.org,AL@example.org,x",
                    "bo@example.org,cy@example.org,x",
                    "bo@example.org,somebody@example.org,x"))
            .acceptingUnknown(Set.of(FurtherFile.DO_NOT_MATCH));

    Outcome.Matched matched = matched(input);

    assertThat(pairs(input)).hasSize(1).allMatch(pair -> pair.endsWith("di@example.org"));
    assertThat(matched.understood())
        .contains(
            "never.csv: 1 row names somebody who is not in this run; that changes nothing:"
                + " row 4.");
  }

  @Test
  @DisplayName(
      "A row that protects somebody and names nobody is asked about, with the nearest person")
  void protectionOfNobody() {
    for (FurtherFile kind : List.of(FurtherFile.OPT_OUTS, FurtherFile.DO_NOT_MATCH)) {
      Input input =
          INPUT.with(kind, file("x.csv", "person,other person", "bo@exampel.org,al@example.org"));

      Outcome outcome = run(input);

      assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
      assertThat(((Outcome.Rejected) outcome).report().toText())
          .contains(
              "bo@exampel.org",
              "Did you mean \"bo@example.org\"?",
              "--accept-unknown " + kind.label());
      assertThat(((Outcome.Rejected) outcome).report().toJson().toString())
          .contains("\"option\":\"--accept-unknown " + kind.label(), "go on with: your tick below");
    }
  }

  @Test
  @DisplayName("Somebody who opted out is recognised however the address is written")
  void optOutsAsWritten() {
    for (String written :
        List.of(
            "Bo Sample <bo@example.org>",
            "mailto:bo@example.org",
            "bo@example.org;",
            "BO@example.org.",
            "\u202Abo@example.org\u202C")) {
      Input input = INPUT.with(FurtherFile.OPT_OUTS, file("out.csv", "email", written));

      assertThat(pairs(input)).noneMatch(pair -> pair.contains("bo@example.org"));
    }
  }

  @Test
  @DisplayName("Locked pairs are made in any case")
  void locked() {
    for (String mentee : List.of("bo", "di")) {
      Input input =
          INPUT
              .with(
                  FurtherFile.LOCKED_PAIRS,
                  file("locked.csv", "mentor,mentee", "cy@example.org," + mentee + "@example.org"))
              .with(
                  FurtherFile.PREVIOUS_PAIRS,
                  file("before.csv", "mentor,mentee", "cy@example.org,di@example.org"));

      assertThat(pairs(input)).hasSize(2).contains("cy@example.org," + mentee + "@example.org");
    }
  }

  @Test
  @DisplayName("A locked pair that cannot be made is a problem in its row")
  void impossible() {
    Input input =
        INPUT
            .with(
                FurtherFile.LOCKED_PAIRS,
                file(
                    "locked.csv",
                    "mentor,mentee",
                    "nobody@example.org,bo@example.org",
                    "al@example.org,al@example.org",
                    ",bo@example.org",
                    "al@example.org,di@example.org",
                    "cy@example.org,bo@example.org",
                    "cy@example.org,di@example.org"))
            .with(
                FurtherFile.DO_NOT_MATCH,
                file("never.csv", "mentor,mentee", "al@example.org,di@example.org"));

    assertThat(problems(input))
        .extracting(problem -> problem.row() + " " + problem.problem(Language.ENGLISH))
        .containsExactly(
            "2 Nobody among the mentors who take part is this person.",
            "3 Both people in this row are the same.",
            "4 This cell is blank.",
            "5 This pair is also among those that must not be matched.",
            "7 With this pair, more are decided for this person than they can have matches.");
  }

  @Test
  @DisplayName("LGBT-6, SEEN-2: who opted out or withdrew is not matched and stands in no result")
  void optOuts() {
    Input input =
        INPUT.with(FurtherFile.OPT_OUTS, file("out.csv", "Email,Since", "BO@example.org,Monday"));

    assertThat(pairs(input)).hasSize(1).allMatch(pair -> pair.endsWith("di@example.org"));
    for (ResultFile each : matched(input).files()) {
      assertThat(new String(each.content(), StandardCharsets.UTF_8))
          .as(each.name())
          .doesNotContain("bo@example.org");
    }
  }

  @Test
  @DisplayName("A file of another kind is refused with what to do")
  void otherFile() {
    Input input = INPUT.with(FurtherFile.PREVIOUS_PAIRS, MENTORS);

    assertThat(problems(input))
        .extracting(English::problem)
        .containsOnly("This file lists people, each alone; pairs are needed here.");
  }

  @Test
  @DisplayName("A column that is missing is named once, among what else it may be called")
  void missing() {
    Input input = INPUT.with(FurtherFile.OPT_OUTS, file("opt-outs.csv", "who", "somebody"));

    assertThat(problems(input))
        .extracting(problem -> problem.remedy(Language.ENGLISH))
        .singleElement()
        .asString()
        .containsOnlyOnce("e-mail")
        .doesNotContain("email, email");
  }

  @Test
  @DisplayName("OTO-2, SEEN-1: a column that a closed programme does not know is refused by name")
  void closed() {
    SourceFile more = file("mentors.csv", "email,name,level,religion", "al@example.org,Al,4,x");

    assertThat(problems(Input.of(more, MENTEES)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.column()).isEqualTo("religion");
              assertThat(problem.problem(Language.ENGLISH)).contains("does not take this column");
              assertThat(problem.remedy(Language.ENGLISH)).contains("email, name, level");
            });
  }

  @Test
  @DisplayName("Answers that were not offered, and what is no number, day or count, are problems")
  void cells() {
    SourceFile bad =
        file(
            "mentors.csv",
            "email,name,level,teaches,age,confirmed,places",
            "al@example.org,Al,4,Sums; Maths,old,31/31/2026,2 or 3");

    assertThat(problems(Input.of(bad, MENTEES)))
        .extracting(problem -> problem.column() + ": " + problem.problem(Language.ENGLISH))
        .containsExactlyInAnyOrder(
            "teaches: This answer is not one of those that can be given.",
            "age: This is not a number.",
            "confirmed: This is not a day that can be understood.",
            "places: This does not say how many, or it names more than one number.");
  }

  @Test
  @DisplayName("SEEN-4: addresses outside the expected domains are flagged by row, not refused")
  void domains() {
    SourceFile mentors =
        file(
            "mentors.csv",
            "email,name,level,agrees",
            "al@example.org,Al,4,yes",
            "cy@example.com,Cy,4,yes");

    assertThat(matched(Input.of(mentors, MENTEES)).understood())
        .contains(
            "mentors.csv: in column A \"email\" 1 address is not in example.org: row 3."
                + " Please check.");
  }

  @Test
  @DisplayName("A number that was taken out of words is told, and so is one above the bound")
  void counts() {
    SourceFile mentors =
        file(
            "mentors.csv",
            "email,name,level,places,agrees",
            "al@example.org,Al,4,two please,yes",
            "bx@example.org,Bx,4,Two  please!,yes",
            "ex@example.org,Ex,4,as many as possible,yes",
            "cy@example.org,Cy,4,9,yes");

    assertThat(matched(Input.of(mentors, MENTEES)).understood())
        .contains(
            "mentors.csv: in column D \"places\", answers in words were taken for numbers:"
                + " \"as many as possible\" for 3, \"two please\" for 2.",
            "mentors.csv: in column D \"places\" 2 answers say more than 3, which is the most that"
                + " the programme allows.");
  }

  @Test
  @DisplayName(
      "A file that is not this programme's, and a wrong number of files, are named as such")
  void notThisProgramme() {
    assertThat(problems(Input.of(file("pets.csv", "cat,dog", "1,2"), MENTEES)))
        .extracting(English::problem)
        .containsExactly(
            "None of the headings in this file is one that \"A small programme\" knows.");

    Programme one =
        Documents.programme(
            Documents.with(Documents.small(), "/roles", "{\"from\": \"everybody\"}"));
    Outcome outcome =
        Matching.run(
            one,
            Objective.BEST_MATCHES.goals(),
            INPUT.on(LocalDate.of(2026, 1, 1)),
            Stage.UNWATCHED);
    assertThat(((Outcome.Rejected) outcome).report().problems())
        .extracting(English::problem)
        .containsExactly("\"A small programme\" takes one file, with everybody in it.");
  }

  @Test
  @DisplayName("Files of one name are told apart in every message, whatever they were given as")
  void oneName() {
    Input input =
        Input.of(
                file("form.csv", "email,name,level,agrees", "al@example.org,Al,77,yes"),
                file("form.csv", "email,name,level,agrees", "bo@example.org,Bo,1,maybe"))
            .with(FurtherFile.OPT_OUTS, file("form.csv", "email", "someone@else.example"));

    assertThat(problems(input))
        .extracting(problem -> problem.file() + " row " + problem.row())
        .containsExactly("form.csv (1) row 2", "form.csv (2) row 2", "form.csv (opt-outs) row 2");
  }

  @Test
  @DisplayName("With consent a row of a further file that has a problem is left out, and shown")
  void leftOutOfFurtherFiles() {
    Input input =
        INPUT
            .with(
                FurtherFile.LOCKED_PAIRS,
                file(
                    "locked.csv",
                    "mentor,mentee",
                    "gone@example.org,bo@example.org",
                    "al@example.org,",
                    "cy@example.org,cy@example.org",
                    "al@example.org,di@example.org"))
            .leavingOutProblemRows(true);

    assertThat(pairs(input)).contains("al@example.org,di@example.org");
    assertThat(matched(input).understood())
        .contains("locked.csv: 3 rows were left out because of a problem, as you asked: 2, 3, 4.");
    assertThat(matched(input).problemRows().orElseThrow().problems())
        .extracting(Problem::row)
        .containsExactly(2, 3, 4);
  }

  @Test
  @DisplayName("An earlier pair of somebody who is not there is shown with the nearest person")
  void earlierPairOfNobody() {
    Input input =
        INPUT.with(
            FurtherFile.PREVIOUS_PAIRS,
            file(
                "before.csv",
                "mentor,mentee",
                "al@example.org,bo@example.org",
                "al@exampel.org,di@example.org"));

    assertThat(matched(input).problemRows().orElseThrow().toText())
        .contains("before.csv, row 3", "al@exampel.org", "Did you mean \"al@example.org\"?");
  }

  private static List<String> pairs(Input input) {
    String text = new String(result(input, "pairs.csv").content(), StandardCharsets.UTF_8);
    return text.lines()
        .skip(1)
        .map(line -> line.substring(0, line.indexOf(',', line.indexOf(',') + 1)))
        .toList();
  }

  private static ResultFile result(Input input, String name) {
    return matched(input).files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Outcome.Matched matched(Input input) {
    Outcome outcome = run(input);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return (Outcome.Matched) outcome;
  }

  private static List<Problem> problems(Input input) {
    Outcome outcome = run(input);
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    return ((Outcome.Rejected) outcome).report().problems();
  }

  private static Outcome run(Input input) {
    return Matching.run(PROGRAMME, Objective.MOST_MATCHED.goals(), input, Stage.UNWATCHED);
  }

  private static SourceFile file(String name, String... lines) {
    return new SourceFile(name, String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
  }
}
