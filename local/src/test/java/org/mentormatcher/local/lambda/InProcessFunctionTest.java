package org.mentormatcher.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mentormatcher.local.lambda.ProcessFunction.ProcessLimits;

@DisplayName("A function in this process")
class InProcessFunctionTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String SOMEBODY = "somebody-who-is-nowhere";
  private static final int AT_ONCE = 200;

  private final List<String> log = new CopyOnWriteArrayList<>();
  private final CountDownLatch never = new CountDownLatch(1);
  private final CountDownLatch twoHang = new CountDownLatch(2);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final CyclicBarrier meeting = new CyclicBarrier(2);
  private InProcessFunction<String> function = function(PATIENCE);

  @AfterEach
  void stop() {
    function.close();
  }

  @Test
  @DisplayName("runs the handler on the event, under the invocation's name")
  void runsTheHandler() {
    assertThat(invoke("tell")).succeedsWithin(PATIENCE);

    assertThat(log).containsExactly("request-tell");
  }

  @Test
  @DisplayName("that throws fails the invocation, by the kind of its failure alone, and goes on")
  void handlerThrows() {
    for (String way : List.of("throw", "overflow")) {
      assertThat(invoke(way))
          .failsWithin(PATIENCE)
          .withThrowableOfType(ExecutionException.class)
          .withCauseExactlyInstanceOf(InvocationException.class)
          .havingCause()
          .withNoCause()
          .withMessageContaining(way.equals("throw") ? "IllegalState" : "StackOverflow");
    }

    assertThat(invoke("tell")).succeedsWithin(PATIENCE);
    assertThat(String.join("", log)).doesNotContain(SOMEBODY);
  }

  @Test
  @DisplayName("runs two invocations beside each other: each waits until the other has begun")
  void besideEachOther() {
    CompletableFuture<byte[]> one = invoke("meet");
    CompletableFuture<byte[]> other = invoke("meet");

    assertThat(one).succeedsWithin(PATIENCE);
    assertThat(other).succeedsWithin(PATIENCE);
  }

  @Test
  @DisplayName("over its time has failed and is asked to stop; of 200 others at once none is lost")
  void overItsTime() {
    function = function(Duration.ofSeconds(2));
    CompletableFuture<byte[]> late = invoke("hang");
    List<CompletableFuture<byte[]>> others = new ArrayList<>();
    for (int each = 0; each < AT_ONCE; each++) {
      others.add(invoke("tell"));
    }

    assertThat(late)
        .failsWithin(PATIENCE)
        .withThrowableOfType(ExecutionException.class)
        .withCauseExactlyInstanceOf(InvocationException.class);
    assertThat(CompletableFuture.runAsync(() -> await(interrupted))).succeedsWithin(PATIENCE);
    assertThat(others).allSatisfy(each -> assertThat(each).succeedsWithin(PATIENCE));
  }

  @Test
  @DisplayName("that is closed fails what runs and what waits, and asks it to stop")
  void closes() {
    List<CompletableFuture<byte[]>> three = List.of(invoke("hang"), invoke("hang"), invoke("hang"));
    await(twoHang);

    function.close();

    assertThat(three).allSatisfy(each -> assertThat(each).isCompletedExceptionally());
    await(interrupted);
    assertThat(invoke("tell")).failsWithin(PATIENCE);
  }

  private InProcessFunction<String> function(Duration timeout) {
    return new InProcessFunction<>(
        this::handle, String.class, new ProcessLimits(2, timeout), new Told(log));
  }

  private CompletableFuture<byte[]> invoke(String wish) {
    return function.invoke("request-" + wish, ("\"" + wish + "\"").getBytes(UTF_8));
  }

  /** Does what the event says. */
  private String handle(String wish, Context context) {
    switch (wish) {
      case "throw" -> throw new IllegalStateException(SOMEBODY);
      case "overflow" -> throw new StackOverflowError(SOMEBODY);
      case "hang" -> hang();
      case "meet" -> meet();
      default -> context.getLogger().log(context.getAwsRequestId());
    }
    return wish;
  }

  private void hang() {
    twoHang.countDown();
    try {
      never.await();
    } catch (InterruptedException e) {
      interrupted.countDown();
    }
  }

  private void meet() {
    try {
      meeting.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
