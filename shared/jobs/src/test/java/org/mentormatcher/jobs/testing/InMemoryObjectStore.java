package org.mentormatcher.jobs.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.StoredObject;

/** Two buckets in memory, with failures to order. */
public final class InMemoryObjectStore implements ObjectStore {

  private final NavigableMap<String, StoredContent> objects = new TreeMap<>();
  private final InstantSource clock;
  private final List<String> aborted = new ArrayList<>();
  private final Map<String, Instant> unfinished = new HashMap<>();
  private Predicate<String> undeletable = key -> false;
  private Runnable afterPut = () -> {};
  private Runnable afterGet = () -> {};
  private Runnable afterDelete = () -> {};
  private boolean listable = true;
  private int calls;

  /** Empty buckets, whose objects get their time from that clock. */
  public InMemoryObjectStore(InstantSource clock) {
    this.clock = clock;
  }

  /** From now on deleting such keys fails. */
  public void refuseToDelete(Predicate<String> keys) {
    undeletable = keys;
  }

  /** From now on nothing can be listed, or all again. */
  public void refuseToList(boolean refuse) {
    listable = !refuse;
  }

  /** How many calls were made. */
  public int calls() {
    return calls;
  }

  /** What happens right after the next object is stored, once. */
  public void afterNextPut(Runnable event) {
    afterPut = event;
  }

  /** What happens right after the next object is read, once. */
  public void afterNextGet(Runnable event) {
    afterGet = event;
  }

  /** What happens right after the next deletion, once. */
  public void afterNextDelete(Runnable event) {
    afterDelete = event;
  }

  /** An object that somebody else stored, under any key. */
  public void putForeign(Area area, String key, byte[] content) {
    objects.put(area + " " + key, new StoredContent(area, key, "", content, clock.instant()));
  }

  /** Every key in both buckets with something in it, as {@code AREA key}. */
  public List<String> keys() {
    return objects.entrySet().stream()
        .filter(each -> each.getValue().content().length > 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every key in both buckets with nothing in it: places that are kept closed. */
  public List<String> seals() {
    return objects.entrySet().stream()
        .filter(each -> each.getValue().content().length == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Somebody with the account's rights begins an upload in parts and never finishes it. */
  public void beginForeign(Area area, String key) {
    unfinished.put(area + " " + key, clock.instant());
  }

  /** When the oldest upload in parts was begun that is still there. */
  public Optional<Instant> oldestUnfinished() {
    return unfinished.values().stream().min(Instant::compareTo);
  }

  /** The prefixes whose unfinished uploads were aborted. */
  public List<String> aborted() {
    return List.copyOf(aborted);
  }

  /** The media type that an object was stored with. */
  public Optional<String> mediaType(ObjectKey key) {
    return Optional.ofNullable(objects.get(name(key))).map(StoredContent::mediaType);
  }

  @Override
  public void put(ObjectKey key, String mediaType, byte[] content) {
    calls++;
    objects.put(name(key), stored(key, mediaType, content));
    Runnable event = afterPut;
    afterPut = () -> {};
    event.run();
  }

  @Override
  public boolean putIfAbsent(ObjectKey key, String mediaType, byte[] content) {
    calls++;
    return objects.putIfAbsent(name(key), stored(key, mediaType, content)) == null;
  }

  @Override
  public byte[] get(ObjectKey key) {
    calls++;
    Runnable event = afterGet;
    afterGet = () -> {};
    event.run();
    return Optional.ofNullable(objects.get(name(key)))
        .map(stored -> stored.content().clone())
        .orElseThrow(() -> new IllegalStateException("No such object"));
  }

  @Override
  public List<StoredObject> list(Area area, String prefix) {
    calls++;
    if (!listable) {
      throw new IllegalStateException("Refused to list");
    }
    return objects.values().stream()
        .filter(stored -> stored.area() == area && stored.key().startsWith(prefix))
        .map(stored -> new StoredObject(area, stored.key(), stored.content().length, stored.at()))
        .toList();
  }

  @Override
  public void delete(Area area, Collection<String> keys) {
    calls++;
    for (String key : keys) {
      if (undeletable.test(key)) {
        throw new IllegalStateException("Refused to delete");
      }
      objects.remove(area + " " + key);
    }
    Runnable event = afterDelete;
    afterDelete = () -> {};
    event.run();
  }

  @Override
  public void abortUploads(Area area, String prefix) {
    calls++;
    if (!listable) {
      throw new IllegalStateException("Refused to list");
    }
    aborted.add(area + " " + prefix);
    unfinished.keySet().removeIf(each -> each.startsWith(area + " " + prefix));
  }

  private StoredContent stored(ObjectKey key, String mediaType, byte[] content) {
    return new StoredContent(key.area(), key.text(), mediaType, content.clone(), clock.instant());
  }

  private static String name(ObjectKey key) {
    return key.area() + " " + key.text();
  }

  private record StoredContent(
      Area area, String key, String mediaType, byte[] content, Instant at) {}
}
