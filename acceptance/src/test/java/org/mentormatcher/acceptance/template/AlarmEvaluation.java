package org.mentormatcher.acceptance.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * How CloudWatch comes from data points to an alarm's state, as its documentation has it: where
 * data points are missing it looks further back, and only what is missing then is treated as the
 * alarm says.
 *
 * @param periods how many periods are judged
 * @param toAlarm how many of them have to breach
 * @param breaches whether a data point breaches
 * @param missing how what is missing is treated
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">How
 *     alarms treat missing data</a>
 */
record AlarmEvaluation(int periods, int toAlarm, DoublePredicate breaches, Missing missing) {
  /** Periods that are looked at beyond those that are judged. */
  private static final int FURTHER = 2;

  /** How what is missing is treated. */
  enum Missing {
    MISSING,
    IGNORE,
    BREACHING,
    NOT_BREACHING
  }

  /** What an alarm can be. */
  enum AlarmState {
    OK,
    ALARM,
    INSUFFICIENT_DATA
  }

  /** The evaluation that an alarm of the template asks for. */
  static AlarmEvaluation of(Template alarm) {
    int periods = Integer.parseInt(alarm.at("EvaluationPeriods").text());
    double threshold = Double.parseDouble(alarm.at("Threshold").text());
    return new AlarmEvaluation(
        periods,
        alarm.at("DatapointsToAlarm").exists()
            ? Integer.parseInt(alarm.at("DatapointsToAlarm").text())
            : periods,
        switch (alarm.at("ComparisonOperator").text()) {
          case "LessThanThreshold" -> value -> value < threshold;
          case "GreaterThanThreshold" -> value -> value > threshold;
          default -> value -> value >= threshold;
        },
        switch (alarm.at("TreatMissingData").text()) {
          case "ignore" -> Missing.IGNORE;
          case "breaching" -> Missing.BREACHING;
          case "notBreaching" -> Missing.NOT_BREACHING;
          default -> Missing.MISSING;
        });
  }

  /** The number of periods that are looked at. */
  int range() {
    return periods + FURTHER;
  }

  /**
   * The next state.
   *
   * @param before the state so far
   * @param range the data points of the range, the latest last; empty where one is missing
   */
  AlarmState next(AlarmState before, List<Optional<Double>> range) {
    List<Boolean> real =
        new ArrayList<>(
            range.stream().flatMap(Optional::stream).map(breaches::test).toList().reversed());
    if (real.size() >= periods) {
      return judged(real.subList(0, periods));
    }
    if (toAlarm <= real.stream().filter(breach -> breach).count()) {
      return AlarmState.ALARM;
    }
    int absent = periods - real.size();
    return switch (missing) {
      case BREACHING -> judged(filled(real, absent, true));
      case NOT_BREACHING -> judged(filled(real, absent, false));
      case IGNORE -> real.contains(false) ? judged(real) : before;
      case MISSING ->
          real.isEmpty()
              ? AlarmState.INSUFFICIENT_DATA
              : real.contains(false) ? AlarmState.OK : AlarmState.ALARM;
    };
  }

  private static List<Boolean> filled(List<Boolean> real, int absent, boolean breach) {
    List<Boolean> filled = new ArrayList<>(real);
    for (int i = 0; i < absent; i++) {
      filled.add(breach);
    }
    return filled;
  }

  private AlarmState judged(List<Boolean> points) {
    return points.stream().filter(breach -> breach).count() >= toAlarm
        ? AlarmState.ALARM
        : AlarmState.OK;
  }
}
