package org.mentormatcher.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.acceptance.template.AlarmEvaluation.AlarmState;
import org.mentormatcher.acceptance.template.AlarmEvaluation.Missing;

@DisplayName("When alarms ring")
class AlarmEvaluationTest {

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}, {4}")
  @DisplayName("is decided as CloudWatch's documentation has it for three of three")
  @CsvSource({
    "0-X-X, OK, OK, OK, OK",
    "0----, OK, OK, OK, OK",
    "-----, INSUFFICIENT_DATA, ALARM, ALARM, OK",
    "0XX-X, ALARM, ALARM, ALARM, ALARM",
    "--X--, ALARM, ALARM, ALARM, OK"
  })
  void threeOfThree(
      String points,
      AlarmState missing,
      AlarmState ignore,
      AlarmState breaching,
      AlarmState notBreaching) {
    assertThat(after(points, 3, Missing.MISSING)).isEqualTo(missing);
    assertThat(after(points, 3, Missing.IGNORE)).isEqualTo(ignore);
    assertThat(after(points, 3, Missing.BREACHING)).isEqualTo(breaching);
    assertThat(after(points, 3, Missing.NOT_BREACHING)).isEqualTo(notBreaching);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}, {4}")
  @DisplayName("is decided as CloudWatch's documentation has it for two of three")
  @CsvSource({
    "0-X-X, ALARM, ALARM, ALARM, ALARM",
    "00X0X, ALARM, ALARM, ALARM, ALARM",
    "0-X--, OK, OK, ALARM, OK",
    "----0, OK, OK, ALARM, OK",
    "---X-, ALARM, ALARM, ALARM, OK"
  })
  void twoOfThree(
      String points,
      AlarmState missing,
      AlarmState ignore,
      AlarmState breaching,
      AlarmState notBreaching) {
    assertThat(after(points, 2, Missing.MISSING)).isEqualTo(missing);
    assertThat(after(points, 2, Missing.IGNORE)).isEqualTo(ignore);
    assertThat(after(points, 2, Missing.BREACHING)).isEqualTo(breaching);
    assertThat(after(points, 2, Missing.NOT_BREACHING)).isEqualTo(notBreaching);
  }

  /** With the state before an alarm, which "ignore" keeps. */
  private static AlarmState after(String points, int toAlarm, Missing missing) {
    AlarmEvaluation evaluation = new AlarmEvaluation(3, toAlarm, value -> value > 0, missing);
    return evaluation.next(
        AlarmState.ALARM, points.chars().mapToObj(AlarmEvaluationTest::point).toList());
  }

  private static Optional<Double> point(int letter) {
    return letter == '-' ? Optional.empty() : Optional.of(letter == 'X' ? 1.0 : 0.0);
  }

  @Test
  @DisplayName(
      "A sweep that stops rings after two minutes, and the alarm stays however long it lasts")
  void stops() throws IOException {
    List<AlarmState> states = missing("1111" + "-".repeat(20));

    assertThat(states.subList(0, 5)).doesNotContain(AlarmState.ALARM);
    assertThat(states.subList(5, states.size())).containsOnly(AlarmState.ALARM);
  }

  @Test
  @DisplayName("A sweep that goes on again says so")
  void goesOn() throws IOException {
    assertThat(missing("1111---1").getLast()).isEqualTo(AlarmState.OK);
  }

  @Test
  @DisplayName("Nothing rings after a deployment, and where one sweep or its sign is late")
  void noFalseAlarm() throws IOException {
    assertThat(missing("---1111-1111-111")).doesNotContain(AlarmState.ALARM);
  }

  @Test
  @DisplayName("What is overdue rings at once, and is no longer overdue once a sweep says so")
  void overdue() throws IOException {
    AlarmEvaluation evaluation = AlarmEvaluation.of(template().properties("SweepBehind"));
    List<Optional<Double>> quiet = List.of(Optional.of(0.0), Optional.of(0.0));

    AlarmState rings =
        evaluation.next(
            AlarmState.OK, List.of(Optional.of(0.0), Optional.of(0.0), Optional.of(61.0)));

    assertThat(rings).isEqualTo(AlarmState.ALARM);
    assertThat(
            evaluation.next(rings, List.of(Optional.empty(), Optional.empty(), Optional.empty())))
        .as("where nothing is said, all is not well")
        .isEqualTo(AlarmState.ALARM);
    assertThat(evaluation.next(rings, quiet)).isEqualTo(AlarmState.OK);
  }

  /** The states of the alarm for missing sweeps, minute by minute; a 1 is a sweep. */
  private static List<AlarmState> missing(String minutes) throws IOException {
    AlarmEvaluation evaluation = AlarmEvaluation.of(template().properties("SweepMissing"));
    List<AlarmState> states = new ArrayList<>();
    AlarmState state = AlarmState.INSUFFICIENT_DATA;
    for (int now = 1; now <= minutes.length(); now++) {
      String range = minutes.substring(Math.max(0, now - evaluation.range()), now);
      state = evaluation.next(state, filled(range));
      states.add(state);
    }
    return states;
  }

  /** As FILL does it: a range in which there is nothing has nothing to fill. */
  private static List<Optional<Double>> filled(String range) {
    return range
        .chars()
        .mapToObj(
            minute ->
                range.contains("1")
                    ? Optional.of(minute == '1' ? 1.0 : 0.0)
                    : Optional.<Double>empty())
        .toList();
  }

  private static Template template() throws IOException {
    String file = System.getProperty("template.transformed");
    assumeTrue(
        file != null,
        "Not run: SAM transforms the template, and -Dtemplate.transformed names what it made");
    return Template.parse(Files.readString(Path.of(file)));
  }
}
