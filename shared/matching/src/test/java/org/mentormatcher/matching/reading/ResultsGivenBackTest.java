package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

@DisplayName("Every file that we write, given back as every further file")
class ResultsGivenBackTest {
  private static final String NOT_PAIRS =
      "This file lists people, each alone; pairs are needed here.";
  private static final String NOT_PEOPLE =
      "This file lists pairs of people; who of the two is meant cannot be told.";
  private static final String SUGGESTIONS =
      "This file holds suggestions, of which none was decided.";
  private static final String PAIRS = "the pairs";
  private static final String PEOPLE = "the people";

  /** What is understood of each file: as pairs, and as people. */
  private static final Map<String, List<String>> UNDERSTOOD =
      Map.of(
          "pairs.csv", List.of(PAIRS, NOT_PEOPLE),
          "mentors-list.csv", List.of(PAIRS, PEOPLE),
          "mentees-list.csv", List.of(PAIRS, PEOPLE),
          "introductions.csv", List.of(PAIRS, NOT_PEOPLE),
          "shortlist.csv", List.of(SUGGESTIONS, NOT_PEOPLE),
          "commissioner-1.csv", List.of(SUGGESTIONS, NOT_PEOPLE),
          "directory.csv", List.of(NOT_PAIRS, PEOPLE),
          "unmatched.csv", List.of(NOT_PAIRS, PEOPLE),
          "left-out.csv", List.of(NOT_PAIRS, PEOPLE));

  private static final Programme PROGRAMME =
      Documents.programme(
          Documents.with(
              Documents.with(
                  Documents.with(
                      Documents.with(Documents.small(), "/lists/lead", "\"email\""),
                      "/rules",
                      "[]"),
                  "/optOut",
                  null),
              "/confirmation",
              null));

  private static final Input INPUT =
      Input.of(
          file(
              "mentors.csv",
              "email,name,level,agrees",
              "al@example.org,Al,4,yes",
              "cy@example.org,Cy,4,yes",
              "ed@example.org,Ed,4,yes",
              "fi@example.org,Fi,4,yes",
              "gu@example.org,Gu,4,yes"),
          file(
              "mentees.csv",
              "email,name,level,agrees,sponsor",
              "bo@example.org,Bo,1,yes,One",
              "di@example.org,Di,1,yes,One"));

  @TestFactory
  @DisplayName("is understood, or it is said why not")
  Stream<DynamicTest> everyFile() {
    Outcome.Matched matched = matched(INPUT);
    assertThat(matched.files().stream().map(ResultFile::name).filter(UNDERSTOOD::containsKey))
        .as("what is tried")
        .contains("pairs.csv", "mentors-list.csv", "introductions.csv", "directory.csv");
    return matched.files().stream()
        .filter(file -> UNDERSTOOD.containsKey(file.name()))
        .flatMap(
            file ->
                Stream.of(FurtherFile.values())
                    .map(
                        kind ->
                            dynamicTest(
                                file.name() + " as " + kind.label(),
                                () -> isUnderstood(matched, file, kind))));
  }

  private static void isUnderstood(Outcome.Matched matched, ResultFile file, FurtherFile kind)
      throws IOException {
    String expected = UNDERSTOOD.get(file.name()).get(isOfPeople(kind) ? 1 : 0);
    Input input = INPUT.with(kind, new SourceFile(file.name(), file.content()));

    Reading reading = ParticipantsReader.read(PROGRAMME, input);

    if (expected.equals(PAIRS)) {
      assertThat(reading).isInstanceOf(Reading.Complete.class);
      assertThat(pairs((Reading.Complete) reading, kind)).isEqualTo(pairs(matched));
    } else if (expected.equals(PEOPLE)) {
      assertThat(told(reading)).noneMatch(told -> told.contains("heading"));
      assertThat(people(reading, kind)).isEqualTo(named(file));
    } else {
      assertThat(told(reading)).contains(expected);
    }
  }

  private static List<String> told(Reading reading) {
    return reading instanceof Reading.Faulty faulty
        ? faulty.report().problems().stream()
            .map(problem -> problem.problem(Language.ENGLISH))
            .toList()
        : List.of();
  }

  private static boolean isOfPeople(FurtherFile kind) {
    return kind == FurtherFile.OPT_OUTS || kind == FurtherFile.WENT_WITHOUT;
  }

  private static Set<String> people(Reading reading, FurtherFile kind) {
    return kind == FurtherFile.OPT_OUTS
        ? optedOut(reading)
        : new TreeSet<>(
            ((Reading.Complete) reading).decisions().lastTime().without().orElseThrow());
  }

  /** Opting out is understood where exactly those people do not take part any more. */
  private static Set<String> optedOut(Reading reading) {
    TreeSet<String> missing = new TreeSet<>();
    if (reading instanceof Reading.Complete complete) {
      complete.leftOut().forEach(each -> missing.add(each.person().identity()));
    }
    return missing;
  }

  private static Set<String> named(ResultFile file) throws IOException {
    TreeSet<String> named = new TreeSet<>();
    try (CSVParser rows =
        CSVParser.parse(
            new StringReader(new String(file.content(), UTF_8).substring(1)),
            CSVFormat.DEFAULT.builder().setHeader().get())) {
      rows.forEach(row -> named.add(row.get("email")));
    }
    return named;
  }

  private static Set<String> pairs(Reading.Complete reading, FurtherFile kind) {
    TreeSet<String> pairs = new TreeSet<>();
    switch (kind) {
      case PREVIOUS_PAIRS ->
          reading.decisions().previousPairs().pairs().forEach(pair -> pairs.add(sorted(pair)));
      case DO_NOT_MATCH ->
          reading.decisions().doNotMatch().pairs().forEach(pair -> pairs.add(sorted(pair)));
      case LOCKED_PAIRS ->
          reading
              .decisions()
              .locked()
              .forEach(pair -> pairs.add(sorted(List.of(pair.mentor(), pair.mentee()))));
      case KEPT_PAIRS ->
          reading
              .decisions()
              .lastTime()
              .pairs()
              .orElseThrow()
              .forEach(pair -> pairs.add(sorted(List.of(pair.mentor(), pair.mentee()))));
      case OPT_OUTS, WENT_WITHOUT -> throw new IllegalArgumentException("no pairs");
    }
    return pairs;
  }

  private static Set<String> pairs(Outcome.Matched matched) {
    TreeSet<String> pairs = new TreeSet<>();
    for (ResultFile file : matched.files()) {
      if (file.name().equals("pairs.csv")) {
        new String(file.content(), UTF_8)
            .lines()
            .skip(1)
            .map(line -> List.of(line.split(",", -1)).subList(0, 2))
            .forEach(pair -> pairs.add(sorted(pair)));
      }
    }
    return pairs;
  }

  private static String sorted(Iterable<String> pair) {
    List<String> people = new ArrayList<>();
    pair.forEach(people::add);
    return String.join(" ", people.stream().sorted().toList());
  }

  private static Outcome.Matched matched(Input input) {
    Outcome outcome =
        Matching.run(PROGRAMME, Objective.MOST_MATCHED.goals(), input, Stage.UNWATCHED);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return (Outcome.Matched) outcome;
  }

  private static SourceFile file(String name, String... lines) {
    return new SourceFile(name, String.join("\r\n", lines).getBytes(UTF_8));
  }
}
