package org.mentormatcher.local.lambda;

import java.util.concurrent.CompletableFuture;

/** A function that can be invoked with a JSON event. */
public interface LambdaFunction extends AutoCloseable {

  /**
   * Invokes it once.
   *
   * @param requestId names the invocation; a retry has the same one
   * @param event the event, JSON in UTF-8
   * @return the answer, or {@link InvocationException}
   */
  CompletableFuture<byte[]> invoke(String requestId, byte[] event);

  @Override
  void close();
}
