package org.mentormatcher.benchmark.starts;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import org.mentormatcher.functions.openjob.OpenJobHandler;

/** The function, primed in the runtime client's hook before a snapshot is taken. */
public final class PrimedOpenJob
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>, Resource {

  private final OpenJobHandler handler = new OpenJobHandler();

  /** Registers for the hook. */
  public PrimedOpenJob() {
    Core.getGlobalContext().register(this);
  }

  @Override
  public APIGatewayV2HTTPResponse handleRequest(
      APIGatewayV2HTTPEvent event, com.amazonaws.services.lambda.runtime.Context context) {
    return handler.handleRequest(event, context);
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    handler.handleRequest(
        LambdaEventSerializers.serializerFor(
                APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPEvent.class.getClassLoader())
            .fromJson(FirstCall.CONFIGURATION.idleEvent()),
        NobodysContext.create());
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Nothing was made before that must not go on after.
  }
}
