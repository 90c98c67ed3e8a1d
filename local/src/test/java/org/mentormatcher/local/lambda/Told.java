package org.mentormatcher.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.Collection;

/**
 * A log that keeps what it is told.
 *
 * @param log where
 */
record Told(Collection<String> log) implements LambdaLogger {
  @Override
  public void log(String message) {
    log.add(message);
  }

  @Override
  public void log(byte[] message) {
    log.add(new String(message, UTF_8));
  }
}
