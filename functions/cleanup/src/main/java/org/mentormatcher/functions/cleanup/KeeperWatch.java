package org.mentormatcher.functions.cleanup;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.BucketSettings;
import org.mentormatcher.jobs.files.Keeper;

/**
 * Looks now and then whether somebody has set a bucket so that it keeps what is deleted: a receipt
 * would then say more than is so. It changes nothing; whoever runs the service is told.
 */
final class KeeperWatch {

  /**
   * Between two looks, each of which is six requests; the first is with the process's first pass.
   */
  static final Duration EVERY = Duration.ofHours(1);

  private final BucketSettings settings;
  private final InstantSource clock;
  private final Map<Area, Set<Keeper>> found = new EnumMap<>(Area.class);
  private Instant due = Instant.MIN;

  KeeperWatch(BucketSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Looks if it is time, and tells what was found, now or at the last look.
   *
   * @param log is told of each bucket that keeps something, and of a look that failed: names of
   *     settings and exceptions, nothing else. What failed is tried again with the next pass
   * @return how many settings keep what is deleted, of both buckets together, as far as was seen
   */
  long look(LambdaLogger log) {
    Instant now = clock.instant();
    if (!now.isBefore(due)) {
      try {
        for (Area area : Area.values()) {
          found.put(area, settings.keepers(area));
        }
        due = now.plus(EVERY);
      } catch (RuntimeException e) {
        log.log("bucket settings not seen, " + e.getClass().getName(), LogLevel.ERROR);
      }
    }
    long keepers = 0;
    for (Map.Entry<Area, Set<Keeper>> each : found.entrySet()) {
      if (!each.getValue().isEmpty()) {
        keepers += each.getValue().size();
        log.log(
            "the bucket of "
                + lower(each.getKey())
                + " keeps what is deleted: "
                + names(each.getValue()),
            LogLevel.ERROR);
      }
    }
    return keepers;
  }

  private static String names(Set<Keeper> keepers) {
    return String.join(", ", keepers.stream().map(KeeperWatch::lower).sorted().toList());
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
