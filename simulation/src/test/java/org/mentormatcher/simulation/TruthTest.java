package org.mentormatcher.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.files.Area;

@DisplayName("What the simulation demands of the sweep")
class TruthTest {

  private static final long MINUTE = World.MINUTE;
  private static final JobId ID = new JobId("00112233445566778899aabbccddeeff");
  private static final Instant OPENED = Instant.parse("2026-11-02T09:00:00Z");

  private final Timeline timeline = new Timeline(false);
  private final Truth truth = new Truth(timeline, new Weather(0, Set.of(), () -> {}));

  @BeforeEach
  void aJobWithAFile() {
    JobRequest request =
        new JobRequest(
            LawfulBasis.CONSENT,
            Optional.empty(),
            "seen",
            Optional.empty(),
            "best-matches",
            ReadingChoices.NONE,
            List.of());
    truth.opened(
        Job.opened(ID, Sha256.of(new byte[0]), request, OPENED),
        Optional.of(new Heartbeat(OPENED, Duration.ZERO, OPENED)),
        OPENED);
    truth.stored(ID, Area.UPLOADS, "jobs/" + ID + "/mentors", 7, false);
  }

  @Test
  @DisplayName("a pass for which nothing went wrong leaves nothing of a job whose time was over")
  void pass() {
    at(29, () -> truth.swept(28 * MINUTE));

    assertThat(violation())
        .hasValueSatisfying(what -> assertThat(what).contains("left by a sweep"));
  }

  @Test
  @DisplayName("a pass that began while somebody could still have the job may leave it")
  void early() {
    at(28, () -> truth.swept(27 * MINUTE));

    assertThat(violation()).isEmpty();
  }

  @Test
  @DisplayName("a pass for which something went wrong may leave that job, once")
  void troubled() {
    at(28, () -> truth.troubled(ID));
    at(29, () -> truth.swept(28 * MINUTE));
    at(31, truth::check);

    assertThat(violation()).isEmpty();

    at(32, () -> truth.swept(31 * MINUTE));

    assertThat(violation()).isPresent();
  }

  @Test
  @DisplayName("a sweep that stands still is excused; one that was to come and did not is not")
  void stopped() {
    at(20, truth::troubled);
    at(29, truth::check);

    assertThat(violation()).isEmpty();

    at(31, truth::check);

    assertThat(violation()).hasValueSatisfying(what -> assertThat(what).contains("after its time"));
  }

  @Test
  @DisplayName("as long as it stands still, it is excused")
  void standsStill() {
    at(28, truth::troubled);
    at(31, truth::check);

    assertThat(violation()).isEmpty();
  }

  private void at(long minute, Runnable what) {
    timeline.at(minute * MINUTE, what);
  }

  private Optional<String> violation() {
    timeline.run(() -> false);
    return timeline.violation();
  }
}
