package org.mentormatcher.local.serve;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The functions' log: errors, or everything for those who want to follow. */
public final class ServiceLog implements LambdaLogger {

  private final PrintWriter terminal;
  private final LogLevel threshold;

  /**
   * A log on that stream.
   *
   * @param verbose whether to show more than errors
   */
  public ServiceLog(PrintWriter terminal, boolean verbose) {
    this.terminal = terminal;
    this.threshold = verbose ? LogLevel.TRACE : LogLevel.ERROR;
  }

  @Override
  public void log(String message, LogLevel level) {
    if (level.compareTo(threshold) >= 0) {
      terminal.println(message.stripTrailing());
    }
  }

  @Override
  public void log(String message) {
    log(message, LogLevel.INFO);
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }
}
