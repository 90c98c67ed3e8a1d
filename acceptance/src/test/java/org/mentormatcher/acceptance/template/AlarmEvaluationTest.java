package org.mentormatcher.acceptance.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
  @DisplayName("What is overdue rings at once, and no longer once no sweep tells of it")
  void overdue() throws IOException {
    AlarmEvaluation evaluation = AlarmEvaluation.of(template().properties("SweepBehind"));
    List<Optional<Double>> quiet = List.of(Optional.empty(), Optional.empty(), Optional.empty());

    AlarmState rings =
        evaluation.next(
            AlarmState.OK, List.of(Optional.empty(), Optional.empty(), Optional.of(61.0)));

    assertThat(rings).isEqualTo(AlarmState.ALARM);
    assertThat(evaluation.next(rings, quiet)).isEqualTo(AlarmState.OK);
  }

  @Test
  @DisplayName("One answer that the service cannot is no alarm, two are")
  void answers() throws IOException {
    assertThat(states("ApiFailing", "--0-1-00-0")).containsOnly(AlarmState.OK);
    assertThat(states("ApiFailing", "02").getLast()).isEqualTo(AlarmState.ALARM);
    assertThat(states("ApiFailing", "02---").getLast()).isEqualTo(AlarmState.OK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"EventsLost", "MatchThrottled"})
  @DisplayName("One failure rings, and is over once there is none, or nothing at all, any more")
  void failure(String alarm) throws IOException {
    assertThat(states(alarm, "------00-0")).as("after a deployment").containsOnly(AlarmState.OK);
    assertThat(states(alarm, "0001").getLast()).isEqualTo(AlarmState.ALARM);
    assertThat(states(alarm, "00010").getLast()).isEqualTo(AlarmState.OK);
    assertThat(states(alarm, "0001---").getLast()).isEqualTo(AlarmState.OK);
  }

  @Test
  @DisplayName(
      "A canary that fails rings until one ends well: nothing in between says that all is well")
  void canary() throws IOException {
    assertThat(states("CanaryFailing", "---0---")).doesNotContain(AlarmState.ALARM);
    assertThat(states("CanaryFailing", "0--1" + "-".repeat(59)).getLast())
        .isEqualTo(AlarmState.ALARM);
    assertThat(states("CanaryFailing", "0--1" + "-".repeat(59) + "0").getLast())
        .isEqualTo(AlarmState.OK);
    assertThat(states("CanaryFailing", "1" + "-".repeat(9) + "0---").getLast())
        .isEqualTo(AlarmState.OK);
  }

  @Test
  @DisplayName("No alarm at all rings where nothing has been told yet")
  void nothingYet() throws IOException {
    Template limited = limited();
    for (String alarm : limited.resources("AWS::CloudWatch::Alarm")) {
      AlarmEvaluation evaluation = AlarmEvaluation.of(limited.properties(alarm));
      assertThat(evaluation.next(AlarmState.INSUFFICIENT_DATA, List.of()))
          .as(alarm)
          .isNotEqualTo(AlarmState.ALARM);
    }
  }

  @Test
  @DisplayName("More runs within an hour than were named ring, as many do not, and fewer end it")
  void bill() throws IOException {
    AlarmEvaluation evaluation = AlarmEvaluation.of(limited().properties("ManyInvocations"));

    assertThat(evaluation.next(AlarmState.INSUFFICIENT_DATA, hours(0))).isEqualTo(AlarmState.OK);
    assertThat(evaluation.next(AlarmState.OK, hours(60, 1000))).isEqualTo(AlarmState.OK);
    assertThat(evaluation.next(AlarmState.OK, hours(60, 1001))).isEqualTo(AlarmState.ALARM);
    assertThat(evaluation.next(AlarmState.ALARM, hours(1001, 60))).isEqualTo(AlarmState.OK);
  }

  /** The template with 1000 as the most runs in an hour. */
  private static Template limited() throws IOException {
    return template().with("Resources/ManyInvocations/Properties/Threshold", "1000");
  }

  private static List<Optional<Double>> hours(double... runs) {
    return DoubleStream.of(runs).boxed().map(Optional::of).toList();
  }

  /** The states of an alarm, minute by minute; a digit is a data point, a hyphen none. */
  private static List<AlarmState> states(String alarm, String minutes) throws IOException {
    AlarmEvaluation evaluation = AlarmEvaluation.of(template().properties(alarm));
    List<AlarmState> states = new ArrayList<>();
    AlarmState state = AlarmState.INSUFFICIENT_DATA;
    for (int now = 1; now <= minutes.length(); now++) {
      String range = minutes.substring(Math.max(0, now - evaluation.range()), now);
      state =
          evaluation.next(
              state,
              range
                  .chars()
                  .mapToObj(
                      each -> each == '-' ? Optional.<Double>empty() : Optional.of(each - 48.0))
                  .toList());
      states.add(state);
    }
    return states;
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
