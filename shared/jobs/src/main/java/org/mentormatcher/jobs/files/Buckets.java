package org.mentormatcher.jobs.files;

import java.util.Map;
import org.mentormatcher.jobs.Environment;

/**
 * The buckets' names, from {@code UPLOADS_BUCKET} and {@code RESULTS_BUCKET}.
 *
 * @param uploads what users send
 * @param results what they get
 */
public record Buckets(String uploads, String results) {

  /** As deployed. */
  public static Buckets from(Map<String, String> environment) {
    return new Buckets(
        Environment.require(environment, "UPLOADS_BUCKET"),
        Environment.require(environment, "RESULTS_BUCKET"));
  }

  /** The bucket of that area. */
  public String of(Area area) {
    return switch (area) {
      case UPLOADS -> uploads;
      case RESULTS -> results;
    };
  }
}
