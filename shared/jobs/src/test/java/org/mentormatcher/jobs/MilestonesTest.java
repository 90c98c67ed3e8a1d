package org.mentormatcher.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.TestClock;

@DisplayName("Of a job's life CloudWatch is told")
class MilestonesTest {

  private static final Set<String> NAMES =
      Stream.of(Measure.values()).map(Measure::metric).collect(Collectors.toSet());

  private final TestClock clock = new TestClock();
  private final List<String> lines = new ArrayList<>();
  private final Jobs jobs =
      new Jobs(
          new InMemoryJobStore(clock),
          clock,
          new SecureRandom(),
          Optional.of(new Metrics("ours", lines::add)));
  private final OpenedJob opened = jobs.open(ExampleJobs.request());
  private final JobId id = opened.job().id();

  @Test
  @DisplayName("that it was opened, matched after so many seconds, and gone after so many")
  void wholeLife() {
    live();

    assertThat(told())
        .isEqualTo(
            Map.of(
                "JobsOpened", 1L,
                "JobsMatched", 1L,
                "SecondsToResults", 7L,
                "DeletedReceived", 1L,
                "SecondsToDeletion", 2L));
  }

  @Test
  @DisplayName("how long after its deadline it was gone, also where that was noticed late")
  void expired() {
    clock.pass(Policy.INACTIVITY.plusSeconds(50));
    jobs.beginDeletion(id, DeletionReason.EXPIRED);
    clock.pass(Duration.ofSeconds(3));
    jobs.confirmDeletion(id);

    assertThat(told())
        .isEqualTo(Map.of("JobsOpened", 1L, "DeletedExpired", 1L, "SecondsToDeletion", 53L));
  }

  @Test
  @DisplayName("that its files had mistakes, and that it was deleted on request")
  void rejected() {
    complete();
    jobs.rejected(id, 1, List.of());
    jobs.letGo(id, 1);
    jobs.beginDeletion(id, DeletionReason.REQUESTED);
    jobs.confirmDeletion(id);

    assertThat(told())
        .containsKeys("JobsRejected", "DeletedRequested")
        .doesNotContainKeys("JobsMatched", "SecondsToResults");
  }

  @Test
  @DisplayName("that the last attempt failed, and not that an earlier one did")
  void failed() {
    complete();
    for (int attempt = 1; attempt < Run.MAX_ATTEMPTS; attempt++) {
      jobs.failed(id, attempt);
      assertThat(told()).doesNotContainKey("JobsFailed");
      jobs.arrived(id, InputFile.MENTORS, clock.instant(), "again");
    }

    jobs.failed(id, Run.MAX_ATTEMPTS);

    assertThat(told()).containsEntry("JobsFailed", 1L);
  }

  @Test
  @DisplayName("once of each, whatever is repeated")
  void once() {
    complete();
    jobs.matched(id, 1, List.of());
    jobs.matched(id, 1, List.of());
    jobs.letGo(id, 1);
    for (int time = 0; time < 3; time++) {
      jobs.beginDeletion(id, DeletionReason.RECEIVED);
      jobs.confirmDeletion(id);
    }

    assertThat(told())
        .containsEntry("JobsMatched", 1L)
        .containsEntry("DeletedReceived", 1L)
        .containsEntry("JobsOpened", 1L);
  }

  @Test
  @DisplayName("numbers under known names only: no job, nothing of a person, no text at all")
  void numbersOnly() {
    live();

    assertThat(lines).hasSize(3);
    for (String line : lines) {
      JsonObject told = JsonParser.parseString(line).getAsJsonObject();
      JsonObject about = told.remove("_aws").getAsJsonObject();
      assertThat(NAMES).containsAll(told.keySet());
      assertThat(told.asMap().values())
          .allMatch(each -> each.isJsonPrimitive() && each.getAsJsonPrimitive().isNumber());
      assertThat(about.keySet()).containsExactlyInAnyOrder("Timestamp", "CloudWatchMetrics");
      JsonObject directive = about.getAsJsonArray("CloudWatchMetrics").get(0).getAsJsonObject();
      assertThat(directive.get("Dimensions")).hasToString("[[]]");
      assertThat(directive.getAsJsonArray("Metrics"))
          .extracting(each -> each.getAsJsonObject().get("Name").getAsString())
          .containsExactlyInAnyOrderElementsOf(told.keySet());
      assertThat(line).doesNotContain(id.value(), opened.secret().value());
    }
  }

  @Test
  @DisplayName("nothing where no namespace is named, as on one machine")
  void nowhere() {
    assertThat(Metrics.from(Map.of())).isEmpty();
    assertThat(Metrics.from(Map.of("METRICS_NAMESPACE", "MentorMatcher/dev"))).isPresent();
  }

  private void live() {
    complete();
    clock.pass(Duration.ofSeconds(7));
    jobs.matched(id, 1, List.of());
    jobs.letGo(id, 1);
    clock.pass(Duration.ofSeconds(90));
    jobs.beginDeletion(id, DeletionReason.RECEIVED);
    clock.pass(Duration.ofSeconds(2));
    jobs.confirmDeletion(id);
  }

  private void complete() {
    jobs.arrived(id, InputFile.MENTORS, clock.instant(), "first");
    jobs.arrived(id, InputFile.MENTEES, clock.instant(), "first");
  }

  /** The sums of what was told, as CloudWatch would have them. */
  private Map<String, Long> told() {
    Map<String, Long> sums = new TreeMap<>();
    for (String line : lines) {
      JsonObject told = JsonParser.parseString(line).getAsJsonObject();
      told.remove("_aws");
      told.asMap().forEach((name, number) -> sums.merge(name, number.getAsLong(), Long::sum));
    }
    return sums;
  }
}
