package org.mentormatcher.local.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A function in this process, where AWS's runtime interface client does not run. Its events are
 * read with the client's own library, so the handler sees what it sees on Lambda. An invocation
 * over its time has failed and is asked to stop; it keeps nobody else waiting.
 */
public final class InProcessFunction<E> implements LambdaFunction {

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());
  private final Set<OwnCall> unanswered = ConcurrentHashMap.newKeySet();
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
    OwnCall invocation = new OwnCall(requestId, event);
    unanswered.add(invocation);
    var _ = invocation.answer.whenComplete((_, _) -> unanswered.remove(invocation));
    // A matching computes for seconds: on a virtual thread it would hold up the answers.
    Thread.ofPlatform().daemon().name("function").start(() -> runInPlace(invocation));
    return invocation.answer;
  }

  /** What runs and what waits has failed; what runs is asked to stop. */
  @Override
  public void close() {
    threads.shutdown();
    unanswered.forEach(OwnCall::ended);
    threads.shutdownNow();
  }

  /** Waits for a place, and has it until the answer is there or overdue. */
  private void runInPlace(OwnCall invocation) {
    places.acquireUninterruptibly();
    var _ = invocation.answer.whenComplete((_, _) -> places.release());
    try {
      Future<?> running = threads.submit(invocation::run);
      CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)
          .execute(() -> invocation.overdue(running));
    } catch (RejectedExecutionException e) {
      invocation.ended();
    }
  }

  private final class OwnCall {
    private final CompletableFuture<byte[]> answer = new CompletableFuture<>();
    private final String requestId;
    private final byte[] event;

    OwnCall(String requestId, byte[] event) {
      this.requestId = requestId;
      this.event = event;
    }

    /** A failure's message may quote a participant: only its type is told. */
    void run() {
      try {
        handler.handleRequest(
            events.fromJson(new ByteArrayInputStream(event)), new LocalContext(requestId, log));
        answer.complete(new byte[0]);
      } catch (RuntimeException | Error e) {
        fail("the function failed, " + e.getClass().getName());
      }
    }

    void overdue(Future<?> running) {
      if (fail("the function was over its time")) {
        running.cancel(true);
      }
    }

    void ended() {
      fail("the function ended");
    }

    private boolean fail(String reason) {
      return answer.completeExceptionally(
          new InvocationException("Invocation " + requestId + ": " + reason));
    }
  }
}
