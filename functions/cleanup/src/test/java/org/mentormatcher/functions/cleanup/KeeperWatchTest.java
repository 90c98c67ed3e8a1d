package org.mentormatcher.functions.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.Keeper;
import org.mentormatcher.jobs.testing.TestClock;
import org.mentormatcher.jobs.testing.TestContext;

@DisplayName("Whoever looks at the buckets' settings")
class KeeperWatchTest {

  private final TestClock clock = new TestClock();
  private final List<Area> asked = new ArrayList<>();
  private final TestContext context = new TestContext("request");
  private Set<Keeper> ofUploads = Set.of();
  private Set<Area> refused = Set.of();
  private final KeeperWatch watch = new KeeperWatch(this::settings, clock);

  @Test
  @DisplayName("looks once an hour, not with every pass")
  void seldom() {
    for (int minute = 0; minute < 60; minute++) {
      watch.look(context.getLogger());
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(asked).containsExactly(Area.UPLOADS, Area.RESULTS);

    watch.look(context.getLogger());
    assertThat(asked).hasSize(4);
  }

  @Test
  @DisplayName("goes on saying what was found until it is put right")
  void goesOnSaying() {
    ofUploads = Set.of(Keeper.REPLICATION);
    assertThat(watch.look(context.getLogger())).isEqualTo(1);
    assertThat(watch.look(context.getLogger())).isEqualTo(1);
    assertThat(context.log())
        .hasSize(2)
        .containsOnly("the bucket of uploads keeps what is deleted: replication");

    ofUploads = Set.of();
    clock.pass(KeeperWatch.EVERY);
    assertThat(watch.look(context.getLogger())).isZero();
    assertThat(context.log()).hasSize(2);
  }

  @Test
  @DisplayName("counts a bucket that could not be asked, and asks again with the next pass")
  void couldNotLook() {
    refused = Set.of(Area.UPLOADS, Area.RESULTS);
    assertThat(watch.look(context.getLogger())).isEqualTo(2);
    assertThat(context.log())
        .containsExactly(
            "the bucket of uploads could not be asked whether it keeps what is deleted,"
                + " java.lang.IllegalStateException",
            "the bucket of results could not be asked whether it keeps what is deleted,"
                + " java.lang.IllegalStateException");

    refused = Set.of();
    ofUploads = Set.of(Keeper.OBJECT_LOCK);
    assertThat(watch.look(context.getLogger())).isEqualTo(1);
  }

  @Test
  @DisplayName("still sees the bucket of results where that of uploads could not be asked")
  void couldAskOne() {
    refused = Set.of(Area.UPLOADS);

    assertThat(watch.look(context.getLogger())).isEqualTo(1);

    assertThat(asked).containsExactly(Area.RESULTS);
  }

  private Set<Keeper> settings(Area area) {
    if (refused.contains(area)) {
      throw new IllegalStateException("not for a log");
    }
    asked.add(area);
    return area == Area.UPLOADS ? ofUploads : Set.of();
  }
}
