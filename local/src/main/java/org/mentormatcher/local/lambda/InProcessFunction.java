package org.mentormatcher.local.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function in this process, where AWS's runtime interface client does not run. Its events are
 * read with the client's own library, so the handler sees what it sees on Lambda. An invocation
 * over its time has failed and is asked to stop; it keeps nobody else waiting.
 */
public final class InProcessFunction<E> implements LambdaFunction {

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final Semaphore places;
  private final Duration timeout;
  private final RequestHandler<E, ?> handler;
  private final PojoSerializer<E> events;
  private final LambdaLogger log;

  /** A function of that handler, which takes events of that type. */
  public InProcessFunction(
      RequestHandler<E, ?> handler,
      Class<E> eventType,
      ProcessFunction.ProcessLimits limits,
      LambdaLogger log) {
    this.handler = handler;
    this.events =
        LambdaEventSerializers.serializerFor(eventType, InProcessFunction.class.getClassLoader());
    this.places = new Semaphore(limits.processes(), true);
    this.timeout = limits.timeout();
    this.log = log;
  }

  @Override
  public CompletableFuture<byte[]> invoke(String requestId, byte[] event) {
    CompletableFuture<byte[]> answer = new CompletableFuture<>();
    // A matching computes for seconds: on a virtual thread it would hold up the answers.
    Thread.ofPlatform().daemon().name("function").start(() -> runInPlace(answer, requestId, event));
    return answer;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Waits for a place, and has it until the answer is there or overdue. */
  private void runInPlace(CompletableFuture<byte[]> answer, String requestId, byte[] event) {
    places.acquireUninterruptibly();
    var _ = answer.whenComplete((_, _) -> places.release());
    try {
      Future<?> running = threads.submit(() -> run(answer, requestId, event));
      var _ =
          answer
              .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
              .whenComplete(
                  (_, failure) -> {
                    if (failure instanceof TimeoutException) {
                      running.cancel(true);
                    }
                  });
    } catch (RuntimeException e) {
      answer.completeExceptionally(e);
    }
  }

  private void run(CompletableFuture<byte[]> answer, String requestId, byte[] event) {
    try {
      handler.handleRequest(
          events.fromJson(new ByteArrayInputStream(event)), new LocalContext(requestId, log));
      answer.complete(new byte[0]);
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }
}
