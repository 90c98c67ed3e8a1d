package org.mentormatcher.functions.cleanup;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
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
  private final Set<Area> unseen = EnumSet.noneOf(Area.class);
  private Instant due = Instant.MIN;

  KeeperWatch(BucketSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Looks if it is time, and tells what was found, now or at the last look.
   *
   * @param log is told of each bucket that keeps something, and of each that could not be asked:
   *     names of settings and exceptions, nothing else. What failed is tried again with the next
   *     pass
   * @return how many settings keep what is deleted, of both buckets together, as far as was seen,
   *     and one for each bucket that could not be asked: who does not know must not seem to know
   */
  long look(LambdaLogger log) {
    Instant now = clock.instant();
    if (!now.isBefore(due)) {
      unseen.clear();
      for (Area area : Area.values()) {
        ask(area, log);
      }
      due = unseen.isEmpty() ? now.plus(EVERY) : now;
    }
    long keepers = unseen.size();
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

  private void ask(Area area, LambdaLogger log) {
    try {
      found.put(area, settings.keepers(area));
    } catch (RuntimeException e) {
      unseen.add(area);
      log.log(
          "the bucket of %s could not be asked whether it keeps what is deleted, %s"
              .formatted(lower(area), e.getClass().getName()),
          LogLevel.ERROR);
    }
  }

  private static String names(Set<Keeper> keepers) {
    return String.join(", ", keepers.stream().map(KeeperWatch::lower).sorted().toList());
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
