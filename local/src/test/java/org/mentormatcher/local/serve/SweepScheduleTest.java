package org.mentormatcher.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SweepScheduleTest {

  private static final Duration OFTEN = Duration.ofMillis(1);
  private static final int SWEEPS = 20;

  private final CountDownLatch swept = new CountDownLatch(SWEEPS);
  private final List<String> lines = new CopyOnWriteArrayList<>();

  @ParameterizedTest
  @MethodSource("failures")
  @DisplayName("Whatever a sweep throws, the next one comes, and the log says what it was")
  @Tag("one-error-ends-the-sweeps")
  void survives(Supplier<Throwable> failure) throws InterruptedException {
    Runnable failing =
        () -> {
          swept.countDown();
          throwUnchecked(failure.get());
        };

    try (SweepSchedule schedule = SweepSchedule.of(failing, new Lines(lines))) {
      schedule.every(OFTEN);
      assertThat(swept.await(1, TimeUnit.MINUTES)).isTrue();
    }

    assertThat(lines)
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).doesNotContain("amara.okafor@example.com"))
        .contains("sweep failed, " + failure.get().getClass().getName());
  }

  static List<Supplier<Throwable>> failures() {
    return List.of(
        () -> new IllegalStateException("amara.okafor@example.com"),
        () -> new OutOfMemoryError("amara.okafor@example.com"),
        () -> new StackOverflowError("amara.okafor@example.com"),
        () -> new NoClassDefFoundError("amara.okafor@example.com"),
        () -> new AssertionError("amara.okafor@example.com"));
  }

  @Test
  @DisplayName("It goes on where not even the log can be written")
  void silentLog() throws InterruptedException {
    Runnable failing =
        () -> {
          swept.countDown();
          throw new OutOfMemoryError();
        };
    LambdaLogger broken =
        new Lines(lines) {
          @Override
          public void log(String message) {
            throw new OutOfMemoryError();
          }
        };

    try (SweepSchedule schedule = SweepSchedule.of(failing, broken)) {
      schedule.every(OFTEN);
      assertThat(swept.await(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  @Test
  @DisplayName("A sweep that hangs does not stop the next")
  void hangs() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger sweeps = new AtomicInteger();
    Runnable hangingFirst =
        () -> {
          if (sweeps.incrementAndGet() == 1) {
            awaitQuietly(never);
          }
          swept.countDown();
        };

    try (SweepSchedule schedule = SweepSchedule.of(hangingFirst, new Lines(lines))) {
      schedule.every(OFTEN);
      assertThat(swept.await(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      never.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void throwUnchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }

  /** A log that keeps its lines. */
  private static class Lines implements LambdaLogger {
    private final List<String> lines;

    Lines(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void log(String message) {
      lines.add(message);
    }

    @Override
    public void log(byte[] message) {
      throw new AssertionError("lines are text");
    }
  }
}
