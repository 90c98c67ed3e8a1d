package org.mentormatcher.jobs.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
  private final List<String> aborted = new ArrayList<>();
  private Predicate<String> undeletable = key -> false;
  private Runnable afterPut = () -> {};

  /** From now on deleting such keys fails. */
  public void refuseToDelete(Predicate<String> keys) {
    undeletable = keys;
  }

  /** What happens right after the next object is stored, once. */
  public void afterNextPut(Runnable event) {
    afterPut = event;
  }

  /** An object that somebody else stored, under any key. */
  public void putForeign(Area area, String key, byte[] content) {
    objects.put(area + " " + key, new StoredContent(area, key, "", content));
  }

  /** Every key in both buckets, as {@code AREA key}. */
  public List<String> keys() {
    return List.copyOf(objects.keySet());
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
    objects.put(name(key), new StoredContent(key.area(), key.text(), mediaType, content.clone()));
    Runnable event = afterPut;
    afterPut = () -> {};
    event.run();
  }

  @Override
  public byte[] get(ObjectKey key) {
    return Optional.ofNullable(objects.get(name(key)))
        .map(stored -> stored.content().clone())
        .orElseThrow(() -> new IllegalStateException("No such object"));
  }

  @Override
  public List<StoredObject> list(Area area, String prefix) {
    return objects.values().stream()
        .filter(stored -> stored.area() == area && stored.key().startsWith(prefix))
        .map(stored -> new StoredObject(area, stored.key(), stored.content().length))
        .toList();
  }

  @Override
  public void delete(Area area, Collection<String> keys) {
    for (String key : keys) {
      if (undeletable.test(key)) {
        throw new IllegalStateException("Refused to delete");
      }
      objects.remove(area + " " + key);
    }
  }

  @Override
  public void abortUploads(Area area, String prefix) {
    aborted.add(area + " " + prefix);
  }

  private static String name(ObjectKey key) {
    return key.area() + " " + key.text();
  }

  private record StoredContent(Area area, String key, String mediaType, byte[] content) {}
}
