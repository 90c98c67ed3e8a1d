package org.mentormatcher.local.lambda;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Invokes a function as Lambda invokes it for an event of another service: the sender does not
 * wait, and an invocation that fails is repeated twice, under the same request id.
 */
public final class AsynchronousInvocations {

  /** Lambda waits one and two minutes; nobody at one machine should. */
  public static final List<Duration> RETRY_DELAYS =
      List.of(Duration.ofSeconds(1), Duration.ofSeconds(2));

  private final LambdaFunction function;
  private final List<Duration> retryDelays;

  /**
   * Invocations of that function.
   *
   * @param retryDelays how long to wait before each retry; as many as there are retries
   */
  public AsynchronousInvocations(LambdaFunction function, List<Duration> retryDelays) {
    this.function = function;
    this.retryDelays = List.copyOf(retryDelays);
  }

  /**
   * Invokes the function with that event, and returns at once.
   *
   * @return whether it succeeded in the end; for those who want to know
   */
  public CompletableFuture<Boolean> send(String event) {
    return attempt(
        UUID.randomUUID().toString(),
        event.getBytes(StandardCharsets.UTF_8),
        retryDelays.iterator());
  }

  private CompletableFuture<Boolean> attempt(
      String requestId, byte[] event, Iterator<Duration> delays) {
    return function
        .invoke(requestId, event)
        .handle((answer, failure) -> failure == null)
        .thenCompose(
            succeeded -> {
              if (succeeded || !delays.hasNext()) {
                return CompletableFuture.completedFuture(succeeded);
              }
              return CompletableFuture.supplyAsync(() -> requestId, after(delays.next()))
                  .thenCompose(id -> attempt(id, event, delays));
            });
  }

  private static Executor after(Duration delay) {
    return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
  }
}
