package org.mentormatcher.jobs;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Tells CloudWatch of {@link Measure measures}, in its <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">embedded
 * format</a>: a line on standard output, and no call. There are no dimensions and no texts, so that
 * nothing of a person and no job can be in it.
 */
public final class Metrics {

  private final String namespace;
  private final Consumer<String> out;

  /** In that namespace, a line at a time. */
  public Metrics(String namespace, Consumer<String> out) {
    this.namespace = namespace;
    this.out = out;
  }

  /** In the namespace that {@code METRICS_NAMESPACE} names; none where it names none. */
  public static Optional<Metrics> from(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("METRICS_NAMESPACE"))
        .map(namespace -> new Metrics(namespace, System.out::println));
  }

  /** Tells these numbers, if there are any. */
  public void tell(Map<Measure, Long> numbers, Instant now) {
    if (numbers.isEmpty()) {
      return;
    }
    JsonArray names = new JsonArray();
    JsonObject line = new JsonObject();
    line.add("_aws", about(names, now));
    // In one order, whatever the map's is.
    new EnumMap<>(numbers)
        .forEach(
            (measure, number) -> {
              names.add(named(measure));
              line.addProperty(measure.metric(), number);
            });
    out.accept(line.toString());
  }

  private JsonObject about(JsonArray names, Instant now) {
    JsonArray dimensions = new JsonArray();
    dimensions.add(new JsonArray());
    JsonObject directive = new JsonObject();
    directive.addProperty("Namespace", namespace);
    directive.add("Dimensions", dimensions);
    directive.add("Metrics", names);
    JsonArray directives = new JsonArray();
    directives.add(directive);
    JsonObject about = new JsonObject();
    about.addProperty("Timestamp", now.toEpochMilli());
    about.add("CloudWatchMetrics", directives);
    return about;
  }

  private static JsonObject named(Measure measure) {
    JsonObject metric = new JsonObject();
    metric.addProperty("Name", measure.metric());
    metric.addProperty("Unit", measure.unit());
    return metric;
  }
}
