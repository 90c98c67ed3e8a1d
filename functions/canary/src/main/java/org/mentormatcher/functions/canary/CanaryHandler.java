package org.mentormatcher.functions.canary;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.jobs.Environment;
import org.mentormatcher.jobs.Measure;
import org.mentormatcher.jobs.Metrics;

/**
 * Goes through a whole job once per event. A run that ends well tells how long it took; one that
 * does not is an error of the function, which Lambda counts and an alarm rings for.
 */
public final class CanaryHandler implements RequestStreamHandler {

  private final Flight flight;
  private final Pace pace;
  private final Optional<Metrics> metrics;

  /** As deployed: everything from the environment. */
  public CanaryHandler() {
    this(System.getenv());
  }

  private CanaryHandler(Map<String, String> environment) {
    this(
        new Service(
            new HttpVisitor(),
            URI.create(Environment.require(environment, "PAGE_URL")),
            environment.getOrDefault("ACCESS_CODE", "")),
        Pace.system(),
        Metrics.from(environment));
  }

  CanaryHandler(Service service, Pace pace, Optional<Metrics> metrics) {
    this.flight = new Flight(service, pace);
    this.pace = pace;
    this.metrics = metrics;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    Duration took;
    try {
      took = flight.go();
    } catch (FlightFailedException e) {
      context.getLogger().log("canary failed, " + e.getMessage(), LogLevel.ERROR);
      throw e;
    }
    metrics.ifPresent(
        each -> each.tell(Map.of(Measure.CANARY_SECONDS, took.toSeconds()), pace.now()));
  }
}
