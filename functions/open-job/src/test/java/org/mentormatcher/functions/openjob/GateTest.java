package org.mentormatcher.functions.openjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;
import org.mentormatcher.jobs.http.Request;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.HttpEvents;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("A job is opened")
class GateTest {

  private final TestClock clock = new TestClock();
  private final InMemoryJobStore store = new InMemoryJobStore(clock);
  private final Jobs jobs = new Jobs(store, clock, new SecureRandom());

  @Test
  @DisplayName("only while the sweep gave a sign of life within three minutes")
  void sweeping() {
    Gate everybody = Gate.open(store);
    assertRefused(everybody, ApiProblem.SERVICE_PAUSED);

    store.beat(new Heartbeat(clock.instant(), Duration.ZERO, clock.instant()));
    clock.pass(Policy.MISSED_SWEEPS.minusMillis(1));
    assertAdmitted(everybody, Map.of());

    clock.pass(Duration.ofMillis(1));
    assertRefused(everybody, ApiProblem.SERVICE_PAUSED);
  }

  @Test
  @DisplayName("only while there are not too many, and those that were deleted do not count")
  void quota() {
    Gate one = new Gate(store, 1, Optional.empty());
    store.beat(new Heartbeat(clock.instant(), Duration.ZERO, clock.instant()));
    JobId id = jobs.open(ExampleJobs.request()).job().id();
    assertRefused(one, ApiProblem.TOO_MANY_JOBS);

    jobs.beginDeletion(id, DeletionReason.REQUESTED);
    jobs.confirmDeletion(id);

    assertAdmitted(one, Map.of());
  }

  @Test
  @DisplayName("where there is an access code, only by those who know it")
  void accessCode() {
    Gate known = new Gate(store, 9, Optional.of("open sesame"));
    store.beat(new Heartbeat(clock.instant(), Duration.ZERO, clock.instant()));

    assertRefused(known, ApiProblem.ACCESS_CODE_REQUIRED);
    assertRefused(known, Map.of("x-access-code", "sesame"), ApiProblem.ACCESS_CODE_REQUIRED);
    assertAdmitted(known, Map.of("X-Access-Code", "open sesame"));
  }

  private void assertAdmitted(Gate admission, Map<String, String> headers) {
    assertThatCode(() -> admission.check(request(headers), clock.instant()))
        .doesNotThrowAnyException();
  }

  private void assertRefused(Gate admission, ApiProblem problem) {
    assertRefused(admission, Map.of(), problem);
  }

  private void assertRefused(Gate admission, Map<String, String> headers, ApiProblem problem) {
    assertThatThrownBy(() -> admission.check(request(headers), clock.instant()))
        .isInstanceOfSatisfying(
            RefusedException.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
  }

  private static Request request(Map<String, String> headers) {
    APIGatewayV2HTTPEvent event = HttpEvents.request("POST", "/api/jobs", "{}");
    event.setHeaders(headers);
    return new Request(event);
  }
}
