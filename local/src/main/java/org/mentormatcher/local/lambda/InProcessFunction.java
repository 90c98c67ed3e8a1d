package org.mentormatcher.local.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A function in this process, where AWS's runtime interface client does not run. Its events are
 * read with the client's own library, so the handler sees what it sees on Lambda.
 */
public final class InProcessFunction<E> implements LambdaFunction {

  private final ExecutorService oneAtATime = Executors.newSingleThreadExecutor();
  private final RequestHandler<E, ?> handler;
  private final PojoSerializer<E> events;
  private final LambdaLogger log;

  /** A function of that handler, which takes events of that type. */
  public InProcessFunction(RequestHandler<E, ?> handler, Class<E> eventType, LambdaLogger log) {
    this.handler = handler;
    this.events =
        LambdaEventSerializers.serializerFor(eventType, InProcessFunction.class.getClassLoader());
    this.log = log;
  }

  @Override
  public CompletableFuture<byte[]> invoke(String requestId, byte[] event) {
    return CompletableFuture.supplyAsync(
        () -> {
          handler.handleRequest(
              events.fromJson(new ByteArrayInputStream(event)), new LocalContext(requestId, log));
          return new byte[0];
        },
        oneAtATime);
  }

  @Override
  public void close() {
    oneAtATime.shutdownNow();
  }
}
