package org.mentormatcher.benchmark.starts;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import org.mentormatcher.functions.match.MatchHandler;

/** The function, primed in the runtime client's hook before a snapshot is taken. */
public final class PrimedMatch implements RequestHandler<S3Event, Void>, Resource {

  private final MatchHandler handler = new MatchHandler();

  /** Registers for the hook. */
  public PrimedMatch() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public Void handleRequest(S3Event event, com.amazonaws.services.lambda.runtime.Context context) {
    return handler.handleRequest(event, context);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    handler.handleRequest(
        LambdaEventSerializers.serializerFor(S3Event.class, S3Event.class.getClassLoader())
            .fromJson(FirstCall.UPLOAD.idleEvent()),
        NobodysContext.create());
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing was made before that must not go on after.
  }
}
