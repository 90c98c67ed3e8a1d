package org.mentormatcher.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AsynchronousInvocationsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<Duration> TWICE_AT_ONCE = List.of(Duration.ZERO, Duration.ZERO);

  private final List<String> requestIds = new CopyOnWriteArrayList<>();

  @Test
  @DisplayName("An event that is taken is sent once")
  void once() {
    assertThat(invocations(0).send("{}")).succeedsWithin(PATIENCE).isEqualTo(true);
    assertThat(requestIds).hasSize(1);
  }

  @Test
  @DisplayName("A failed invocation is repeated under the same request id")
  void repeated() {
    assertThat(invocations(2).send("{}")).succeedsWithin(PATIENCE).isEqualTo(true);
    assertThat(requestIds).hasSize(3).containsOnly(requestIds.getFirst());
  }

  @Test
  @DisplayName("After two retries it is given up")
  void givenUp() {
    assertThat(invocations(3).send("{}")).succeedsWithin(PATIENCE).isEqualTo(false);
    assertThat(requestIds).hasSize(3);
  }

  /** Invocations of a function that fails so often before it succeeds. */
  private AsynchronousInvocations invocations(int failures) {
    LambdaFunction function =
        new LambdaFunction() {
          @Override
          public CompletableFuture<byte[]> invoke(String requestId, byte[] event) {
            requestIds.add(requestId);
            return requestIds.size() <= failures
                ? CompletableFuture.failedFuture(new InvocationException("as told"))
                : CompletableFuture.completedFuture(new byte[0]);
          }

          @Override
          public void close() {}
        };
    return new AsynchronousInvocations(function, TWICE_AT_ONCE);
  }
}
