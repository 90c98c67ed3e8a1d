package org.mentormatcher.functions.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.functions.canary.FakeService.ServiceFault;
import org.mentormatcher.jobs.Metrics;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestContext;

@DisplayName("The canary")
class CanaryHandlerTest {

  /** Time passes where somebody waits, and nowhere else. */
  private static final class TestPace implements Pace {
    private Instant now = TestClock.START;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void pause(Duration time) {
      now = now.plus(time);
    }
  }

  private final List<String> told = new ArrayList<>();
  private final TestContext context = new TestContext("flight");
  private final TestPace pace = new TestPace();

  @Test
  @DisplayName("goes through a whole job as a browser does, and tells how long it took")
  void wellDone() {
    FakeService service = new FakeService(Set.of());

    fly(service, FakeService.CODE);

    assertThat(service.asked)
        .startsWith("GET /index.html", "GET /demo/mentors.csv", "GET /demo/mentees.csv")
        .containsSubsequence("GET /api/config", "POST /api/jobs")
        .containsSubsequence("PUT /jobs/mentors", "PUT /jobs/mentees", "GET /jobs/pairs.csv")
        .endsWith("GET /jobs/pairs.csv", "PUT /jobs/mentors", "PUT /jobs/mentees");
    assertThat(told).singleElement().asString().contains("\"CanarySeconds\":4");
    assertThat(context.log()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("fails where anything is not as it should be, and tells no seconds then")
  void fails(ServiceFault fault) {
    FakeService service = new FakeService(Set.of(fault));

    assertThatThrownBy(() -> fly(service, FakeService.CODE))
        .isInstanceOf(FlightFailedException.class);

    assertThat(told).isEmpty();
    assertThat(context.log()).singleElement().asString().startsWith("canary failed, ");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"UPLOAD_REFUSED", "REJECTED", "NEVER_MATCHED", "OTHER_DOWNLOAD", "NO_RECEIPT"})
  @DisplayName("drops the job that it opened and could not end")
  void drops(ServiceFault fault) {
    FakeService service = new FakeService(Set.of(fault));

    assertThatThrownBy(() -> fly(service, FakeService.CODE))
        .isInstanceOf(FlightFailedException.class);

    assertThat(service.isDeleted()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_KEY", "NOT_OPENED", "NEVER_MATCHED", "NO_RECEIPT"})
  @DisplayName("waits for three minutes, and for no longer")
  void patience(ServiceFault fault) {
    assertThatThrownBy(() -> fly(new FakeService(Set.of(fault)), FakeService.CODE))
        .isInstanceOf(FlightFailedException.class);

    assertThat(Duration.between(TestClock.START, pace.now()))
        .isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
  }

  @Test
  @DisplayName("waits for the first sweep after a deployment, before which no job is opened")
  void beforeTheFirstSweep() {
    fly(new FakeService(Set.of()).refusing(60), FakeService.CODE);

    assertThat(told).hasSize(1);
    assertThat(context.log()).isEmpty();
  }

  @Test
  @DisplayName("fails without the access code, where one is needed")
  void accessCode() {
    assertThatThrownBy(() -> fly(new FakeService(Set.of()), ""))
        .isInstanceOf(FlightFailedException.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("MM-3: writes nothing of the job into its log: no number, no secret, no address")
  void quiet(ServiceFault fault) {
    assertThatThrownBy(() -> fly(new FakeService(Set.of(fault)), FakeService.CODE))
        .isInstanceOf(FlightFailedException.class);

    assertThat(String.join("\n", context.log()))
        .doesNotContain("00112233445566778899aabbccddeeff", FakeService.SECRET, "example.org")
        .doesNotContain(FakeService.CODE);
  }

  private void fly(FakeService service, String code) {
    new CanaryHandler(
            new Service(service, FakeService.PAGE, code),
            pace,
            Optional.of(new Metrics("test", told::add)))
        .handleRequest(InputStream.nullInputStream(), OutputStream.nullOutputStream(), context);
  }
}
