package org.mentormatcher.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The deployed functions in bad weather. {@code -Dsimulation.schedules=1000000} runs more, {@code
 * -Dsimulation.first=SEED} others; what a failure prints replays it.
 */
@DisplayName("Every job")
class SimulationTest {

  private static final long SCHEDULES = Long.getLong("simulation.schedules", 2_000);
  private static final long FIRST = Long.getLong("simulation.first", 0);

  @Test
  @DisplayName(
      "MM-3, MM-4: ends in time, whatever goes wrong, with an exact receipt and nothing left")
  void badWeather() throws InterruptedException {
    Simulation simulation = new Simulation();

    Optional<Simulation.Failure> failure =
        simulation.run(FIRST, SCHEDULES, Runtime.getRuntime().availableProcessors());

    assertThat(failure.map(SimulationTest::told)).isEmpty();
    assertThat(simulation.done()).isEqualTo(SCHEDULES);
    assertThat(simulation.seen())
        .as("every kind of fault happened")
        .allSatisfy((fault, times) -> assertThat(times.get()).as(fault.name()).isPositive());
  }

  @Test
  @DisplayName("may outlive its time only while something goes wrong for each pass of the sweep")
  void badLuckForHalfAnHour() throws InterruptedException {
    long seed = 1_026_242;

    assertThat(new Simulation().run(seed, 1, 1).map(SimulationTest::told)).isEmpty();
  }

  @Test
  @DisplayName("goes the same way every time, from the same seed")
  void deterministic() {
    String schedule = "4711:3:EVENT_LOST,MATCH_CRASHES,SWEEP_STOPS,CLOCK_SET_BACK";

    List<String> once = Simulation.replay(schedule);

    assertThat(once).isNotEmpty();
    assertThat(Simulation.replay(schedule)).isEqualTo(once);
  }

  @Test
  @DisplayName("is really matched or rejected by the shipped matching")
  void examples() {
    assertThat(SimulatedMatcher.examplesAreGood()).isTrue();
  }

  private static String told(Simulation.Failure failure) {
    return failure.violation()
        + "\nreplay "
        + failure.replay()
        + "\n"
        + String.join("\n", Simulation.replay(failure.replay()));
  }
}
