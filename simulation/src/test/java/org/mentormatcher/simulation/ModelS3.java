package org.mentormatcher.simulation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.StoredObject;

/** Two buckets as S3 keeps them, in bad weather. */
final class ModelS3 implements ObjectStore {

  private final World world;
  private final Map<Area, TreeMap<String, Held>> buckets =
      Map.of(Area.UPLOADS, new TreeMap<>(), Area.RESULTS, new TreeMap<>());

  ModelS3(World world) {
    this.world = world;
  }

  private record Held(byte[] bytes, Instant at) {}

  @Override
  public void put(ObjectKey key, String mediaType, byte[] content) {
    boolean[] done = new boolean[1];
    BooleanSupplier alive = world.timeline.alive();
    if (content.length > 0) {
      world.truth.begins(key.job(), () -> !done[0] && alive.getAsBoolean());
    }
    try {
      before(key.text());
      store(key.area(), key.text(), key.job(), content);
    } finally {
      done[0] = true;
    }
    after();
  }

  @Override
  public boolean putIfAbsent(ObjectKey key, String mediaType, byte[] content) {
    before(key.text());
    boolean absent = !buckets.get(key.area()).containsKey(key.text());
    if (absent) {
      store(key.area(), key.text(), key.job(), content);
    }
    after();
    return absent;
  }

  /** What a browser stores, with a signed request: at once, where nothing is. */
  boolean upload(ObjectKey key, byte[] content) {
    if (buckets.get(key.area()).containsKey(key.text())) {
      return false;
    }
    store(key.area(), key.text(), key.job(), content);
    return true;
  }

  /** What nobody announced. */
  void foreign(Area area, String key, JobId job, byte[] content) {
    buckets.get(area).put(key, new Held(content, world.wallTime()));
    world.truth.stored(job, area, key, content.length, true);
  }

  private void store(Area area, String key, JobId job, byte[] content) {
    buckets.get(area).put(key, new Held(content, world.wallTime()));
    world.timeline.note("stores " + key + ", " + content.length);
    world.truth.stored(job, area, key, content.length, false);
    if (area == Area.UPLOADS) {
      world.created(key, content.length);
    }
  }

  @Override
  public byte[] get(ObjectKey key) {
    before(key.text());
    Held content = buckets.get(key.area()).get(key.text());
    if (content == null) {
      throw new IllegalStateException("There is no such object");
    }
    after();
    return content.bytes;
  }

  @Override
  public List<StoredObject> list(Area area, String prefix) {
    before(prefix);
    if (world.weather.happens(Mishap.LISTING_FAILS)) {
      throw new SimulatedFailure(Mishap.LISTING_FAILS);
    }
    return buckets.get(area).tailMap(prefix).entrySet().stream()
        .takeWhile(each -> each.getKey().startsWith(prefix))
        .map(
            each ->
                new StoredObject(
                    area, each.getKey(), each.getValue().bytes.length, each.getValue().at))
        .toList();
  }

  @Override
  public void delete(Area area, Collection<String> keys) {
    before(keys.isEmpty() ? "" : keys.iterator().next());
    int left = keys.size();
    boolean partial = world.weather.happens(Mishap.DELETION_PARTIAL);
    for (String key : keys) {
      if (partial && --left == 0) {
        throw new SimulatedFailure(Mishap.DELETION_PARTIAL);
      }
      Held before = buckets.get(area).remove(key);
      if (before != null) {
        world.timeline.note("deletes " + key);
        owner(key).ifPresent(id -> world.truth.removed(id, area, key));
      }
    }
    after();
  }

  @Override
  public void abortUploads(Area area, String prefix) {
    before(prefix);
  }

  boolean empty() {
    return buckets.values().stream().allMatch(TreeMap::isEmpty);
  }

  private static Optional<JobId> owner(String key) {
    String[] parts = key.split("/", -1);
    return parts.length > 2 ? JobId.parse(parts[1]) : Optional.empty();
  }

  private void before(String key) {
    if (world.hangs(key)) {
      world.timeline.sleep(3_600_000);
    }
    world.wait(Mishap.OBJECT_SLOW);
    if (world.weather.happens(Mishap.OBJECT_THROTTLED)) {
      throw new SimulatedFailure(Mishap.OBJECT_THROTTLED);
    }
  }

  private void after() {
    world.mayCrash();
    if (world.weather.happens(Mishap.OBJECT_ANSWER_LOST)) {
      throw new SimulatedFailure(Mishap.OBJECT_ANSWER_LOST);
    }
  }
}
