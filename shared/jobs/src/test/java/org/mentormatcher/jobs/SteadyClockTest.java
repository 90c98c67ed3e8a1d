package org.mentormatcher.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The clock of jobs")
class SteadyClockTest {

  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");

  private Instant wall = NINE;
  private long nanos = 42;
  private final SteadyClock clock = SteadyClock.watched(() -> wall, () -> nanos);

  @Test
  @DisplayName("shows the time of day as it passes")
  void passes() {
    pass(Duration.ofMinutes(5));

    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(300));
  }

  @Test
  @DisplayName("goes on as time passes where the time of day is set back, again and again")
  void setBack() {
    pass(Duration.ofMinutes(5));
    wall = wall.minusSeconds(3600);

    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(300));

    pass(Duration.ofMinutes(10));
    wall = wall.minusSeconds(3600);

    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(900));
  }

  @Test
  @DisplayName("believes a time of day that is set forward, and does not go back with it")
  void setForward() {
    wall = wall.plusSeconds(3600);
    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3600));

    wall = wall.minusSeconds(3600);
    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3600));
  }

  @Test
  @DisplayName("stands still where time itself seems to go back")
  void timeGoesBack() {
    pass(Duration.ofMinutes(5));
    clock.instant();
    nanos -= Duration.ofMinutes(1).toNanos();

    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(300));
  }

  @Test
  @DisplayName("proves nothing by what it was set forward by, as long as anything is waited for")
  void patient() {
    wall = wall.plusSeconds(3600);
    assertThat(clock.patient()).isEqualTo(NINE);

    pass(Duration.ofMinutes(15).minusNanos(1));
    assertThat(clock.patient()).isEqualTo(NINE.plus(Duration.ofMinutes(15).minusNanos(1)));

    pass(Duration.ofNanos(1));
    assertThat(clock.patient()).isEqualTo(clock.instant());
  }

  @Test
  @DisplayName("is not deceived by many small steps")
  void smallSteps() {
    for (int step = 0; step < 1000; step++) {
      wall = wall.plusMillis(60);
      clock.instant();
    }

    assertThat(clock.patient()).isBefore(NINE.plusMillis(100));
  }

  @Test
  @DisplayName(
      "of a function is the time of day, unless its parent says what it was set forward by")
  void ofFunction() {
    SteadyClock function = SteadyClock.of(Map.of());
    SteadyClock child = SteadyClock.of(Map.of(SteadyClock.VARIABLE, "3600000"));

    assertThat(function.setForwardLately()).isZero();
    assertThat(child.setForwardLately()).isGreaterThanOrEqualTo(Duration.ofHours(1));
  }

  private void pass(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }
}
