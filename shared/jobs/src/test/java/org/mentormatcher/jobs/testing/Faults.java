package org.mentormatcher.jobs.testing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.LiveJob;
import org.mentormatcher.jobs.StoredJob;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.StoredObject;

/**
 * What goes wrong between a function and what it stands on, from a seed: a request is lost, its
 * answer is lost, or it is made twice.
 */
public final class Faults {

  private static final int ONE_IN = 24;

  private final Random random;
  private boolean over;
  private int count;

  /** The faults of that seed. */
  public Faults(long seed) {
    random = new Random(seed);
  }

  /** From now on nothing goes wrong. */
  public void end() {
    over = true;
  }

  /** How many there were. */
  public int count() {
    return count;
  }

  private <T> T call(Supplier<T> call) {
    if (over) {
      return call.get();
    }
    return switch (random.nextInt(ONE_IN)) {
      case 0 -> throw lost("The request got lost");
      case 1 -> {
        var _ = call.get();
        throw lost("The answer got lost");
      }
      case 2 -> {
        count++;
        var _ = call.get();
        yield call.get();
      }
      default -> call.get();
    };
  }

  private IllegalStateException lost(String what) {
    count++;
    return new IllegalStateException(what);
  }

  private void run(Runnable call) {
    call(
        () -> {
          call.run();
          return true;
        });
  }

  /** Those rows, as they are reached. */
  public Ledger on(Ledger rows) {
    return new Ledger() {
      @Override
      public boolean create(Job job) {
        return call(() -> rows.create(job));
      }

      @Override
      public Optional<StoredJob> find(JobId id) {
        return call(() -> rows.find(id));
      }

      @Override
      public boolean replace(StoredJob expected, Job next) {
        return call(() -> rows.replace(expected, next));
      }

      @Override
      public List<LiveJob> live() {
        return call(rows::live);
      }

      @Override
      public void beat(Heartbeat heartbeat) {
        run(() -> rows.beat(heartbeat));
      }

      @Override
      public Optional<Heartbeat> lastBeat() {
        return call(rows::lastBeat);
      }
    };
  }

  /** Those objects, as they are reached. */
  public ObjectStore on(ObjectStore objects) {
    return new ObjectStore() {
      @Override
      public void put(ObjectKey key, String mediaType, byte[] content) {
        run(() -> objects.put(key, mediaType, content));
      }

      @Override
      public boolean putIfAbsent(ObjectKey key, String mediaType, byte[] content) {
        return call(() -> objects.putIfAbsent(key, mediaType, content));
      }

      @Override
      public byte[] get(ObjectKey key) {
        return call(() -> objects.get(key));
      }

      @Override
      public List<StoredObject> list(Area area, String prefix) {
        return call(() -> objects.list(area, prefix));
      }

      @Override
      public void delete(Area area, Collection<String> keys) {
        run(() -> objects.delete(area, keys));
      }

      @Override
      public void abortUploads(Area area, String prefix) {
        run(() -> objects.abortUploads(area, prefix));
      }
    };
  }
}
