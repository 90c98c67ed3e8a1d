package org.mentormatcher.functions.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.InMemoryJobStore;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Metrics;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.deletion.Sweep;
import org.mentormatcher.jobs.deletion.SweepReport;
import org.mentormatcher.jobs.deletion.ThreadCrew;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.Keeper;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.testing.ExampleJobs;
import org.mentormatcher.jobs.testing.InMemoryObjectStore;
import org.mentormatcher.jobs.testing.SampleEvents;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestContext;

@DisplayName("The cleanup function")
class CleanupHandlerTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestClock clock = new TestClock();
  private final InMemoryJobStore store = new InMemoryJobStore(clock);
  private final Jobs jobs = new Jobs(store, clock, new SecureRandom());
  private final InMemoryObjectStore objects = new InMemoryObjectStore(clock);
  private final TestContext context = new TestContext("request");
  private final CleanupHandler handler = new CleanupHandler(jobs, store, objects, job -> {});
  private final JobId id = jobs.open(ExampleJobs.request()).job().id();

  @BeforeEach
  void anUpload() {
    objects.put(new ObjectKey.Upload(id, InputFile.MENTORS), "text/csv", ExampleJobs.MENTORS);
  }

  @Test
  @DisplayName("MM-4: leaves nothing readable 30 minutes after the user's last action")
  void everyMinute() {
    for (Duration past = Duration.ZERO; past.compareTo(Policy.RETENTION) < 0; ) {
      past = past.plus(MINUTE);
      clock.pass(MINUTE);
      sweep();
    }

    assertThat(objects.keys()).isEmpty();
  }

  @Test
  @DisplayName("MM-4: also where the sweeps before the 29th minute failed")
  void missedSweeps() {
    objects.refuseToDelete(key -> true);
    clock.pass(Policy.INACTIVITY);
    assertThat(sweep().failures()).isEqualTo(1);
    clock.pass(MINUTE);
    assertThat(sweep().failures()).isEqualTo(1);

    objects.refuseToDelete(key -> false);
    clock.pass(MINUTE);
    sweep();

    assertThat(objects.keys()).isEmpty();
    assertThat(clock.instant()).isBefore(TestClock.START.plus(Policy.RETENTION));
  }

  @Test
  @DisplayName("leaves a job alone until its deadline")
  void notBefore() {
    clock.pass(Policy.INACTIVITY.minusMillis(1));

    sweep();

    assertThat(objects.keys()).hasSize(1);
  }

  @Test
  @DisplayName(
      "answers and logs counts, and names a job that it could not sweep, with the kind of failure")
  void counts() {
    objects.refuseToDelete(key -> true);
    clock.pass(Policy.INACTIVITY);

    assertThat(sweep().failures()).isEqualTo(1);

    assertThat(context.log()).hasSize(2);
    assertThat(context.log().getFirst())
        .isEqualTo("sweep failed, job " + id + ", java.lang.IllegalStateException");
    assertThat(context.log().getLast())
        .startsWith("SweepReport[jobs=SweptJobs[live=1, due=1, deleted=0");
  }

  @Test
  @DisplayName("writes and tells nothing of a pass that found nothing to do")
  void quiet() {
    List<String> lines = new ArrayList<>();

    telling(lines).handleRequest(event(), context);

    assertThat(store.lastBeat()).isPresent();
    assertThat(context.log()).isEmpty();
    assertThat(lines).isEmpty();
  }

  @Test
  @DisplayName("tells how long something is overdue while it is, also of a pass that saw not all")
  void metrics() {
    List<String> lines = new ArrayList<>();
    CleanupHandler telling = telling(lines);
    objects.refuseToDelete(key -> true);
    clock.pass(Policy.INACTIVITY.plus(MINUTE));
    telling.handleRequest(event(), context);
    assertThat(lines)
        .singleElement()
        .asString()
        .contains("\"Namespace\":\"ours\"", "\"OldestOverdue\":60");

    objects.refuseToList(true);
    clock.pass(MINUTE);
    telling.handleRequest(event(), context);
    assertThat(lines).last().asString().contains("\"OldestOverdue\":120");

    objects.refuseToList(false);
    objects.refuseToDelete(key -> false);
    telling.handleRequest(event(), context);
    assertThat(lines).as("nothing once it is gone").hasSize(2);
  }

  @Test
  @DisplayName("MM-3: says that a bucket keeps what is deleted, and tells how many settings do so")
  void keepers() {
    List<String> lines = new ArrayList<>();
    Map<Area, Set<Keeper>> set = new EnumMap<>(Area.class);
    set.put(Area.UPLOADS, Set.of());
    set.put(Area.RESULTS, Set.of());
    CleanupHandler telling =
        new CleanupHandler(
            new Sweep(
                jobs, store, objects, job -> {}, new ThreadCrew(1, MINUTE, MINUTE), new Random()),
            Optional.of(new Metrics("ours", lines::add)),
            Optional.of(new KeeperWatch(set::get, clock)));

    // As it is deployed nothing keeps anything, and of nothing nothing is told
    telling.handleRequest(SampleEvents.read("schedule.json", ScheduledEvent.class), context);
    assertThat(lines).noneMatch(line -> line.contains("CopiesKept"));
    assertThat(context.log()).noneMatch(line -> line.contains("keeps"));

    // When somebody lets the results' bucket keep versions
    set.put(Area.RESULTS, Set.of(Keeper.VERSIONS, Keeper.OBJECT_LOCK));
    clock.pass(KeeperWatch.EVERY);
    telling.handleRequest(SampleEvents.read("schedule.json", ScheduledEvent.class), context);

    // Then it is said and told, and nothing but names of settings
    assertThat(context.log())
        .contains("the bucket of results keeps what is deleted: object lock, versions");
    assertThat(lines).anyMatch(line -> line.contains("\"CopiesKept\":2"));
  }

  @Test
  @DisplayName(
      "MM-3: rings with every pass in which a bucket can't be asked whether it keeps copies")
  void keepersUnknown() {
    List<String> lines = new ArrayList<>();
    boolean[] denied = {true};
    CleanupHandler telling =
        new CleanupHandler(
            new Sweep(
                jobs, store, objects, job -> {}, new ThreadCrew(1, MINUTE, MINUTE), new Random()),
            Optional.of(new Metrics("ours", lines::add)),
            Optional.of(
                new KeeperWatch(
                    area -> {
                      if (denied[0] && area == Area.RESULTS) {
                        throw new IllegalStateException("Access Denied");
                      }
                      return Set.of();
                    },
                    clock)));

    telling.handleRequest(event(), context);
    telling.handleRequest(event(), context);
    assertThat(lines).hasSize(2).allMatch(line -> line.contains("\"CopiesKept\":1"));
    assertThat(context.log())
        .hasSize(2)
        .containsOnly(
            "the bucket of results could not be asked whether it keeps what is deleted,"
                + " java.lang.IllegalStateException");

    denied[0] = false;
    telling.handleRequest(event(), context);
    assertThat(lines).as("nothing any more once it was seen").hasSize(2);
  }

  private CleanupHandler telling(List<String> lines) {
    Sweep whole =
        new Sweep(jobs, store, objects, job -> {}, new ThreadCrew(1, MINUTE, MINUTE), new Random());
    return new CleanupHandler(
        whole, Optional.of(new Metrics("ours", lines::add)), Optional.empty());
  }

  private SweepReport sweep() {
    return handler.handleRequest(event(), context);
  }

  private static ScheduledEvent event() {
    return SampleEvents.read("schedule.json", ScheduledEvent.class);
  }
}
