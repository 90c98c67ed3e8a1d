package org.mentormatcher.functions.cleanup;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.jobs.deletion.SweepReport;

/**
 * The sweep's two numbers as metrics, in CloudWatch's <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">embedded
 * format</a>: a line on standard output, and no call.
 */
final class Metrics {

  private static final String ENDED = "SweepEnded";
  private static final String OVERDUE = "OldestOverdue";

  private final String namespace;
  private final Consumer<String> out;

  Metrics(String namespace, Consumer<String> out) {
    this.namespace = namespace;
    this.out = out;
  }

  /** In the namespace that {@code METRICS_NAMESPACE} names; none where it names none. */
  static Optional<Metrics> from(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("METRICS_NAMESPACE"))
        .map(namespace -> new Metrics(namespace, System.out::println));
  }

  /** Tells of a pass that saw everything; another is missing, and that is what rings. */
  void tell(SweepReport report, Instant now) {
    if (!report.whole()) {
      return;
    }
    JsonArray names = new JsonArray();
    names.add(metric(ENDED, "Count"));
    names.add(metric(OVERDUE, "Seconds"));
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
    JsonObject line = new JsonObject();
    line.add("_aws", about);
    line.addProperty(ENDED, 1);
    line.addProperty(OVERDUE, report.overdue().toSeconds());
    out.accept(line.toString());
  }

  private static JsonObject metric(String name, String unit) {
    JsonObject metric = new JsonObject();
    metric.addProperty("Name", name);
    metric.addProperty("Unit", unit);
    return metric;
  }
}
