package org.mentormatcher.benchmark.starts;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.lang.reflect.Proxy;

/** What a handler may ask about an invocation that nobody made. */
final class NobodysContext {

  private NobodysContext() {}

  /** One whose log goes nowhere. */
  static Context create() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAwsRequestId" -> "nobody";
                  case "getLogger" -> (LambdaLogger) new NobodysLogger();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static final class NobodysLogger implements LambdaLogger {
    @Override
    public void log(String message) {}

    @Override
    public void log(byte[] message) {}
  }
}
