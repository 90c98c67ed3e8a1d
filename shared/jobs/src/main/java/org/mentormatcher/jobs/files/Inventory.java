package org.mentormatcher.jobs.files;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.jobs.AttemptResults;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;

/**
 * Which objects are a job's: those whose keys its row lists. What a key looks like says nothing.
 */
public final class Inventory {

  private static final int DIGITS = 16;

  private final Map<KeyInArea, JobFile> listed = new HashMap<>();
  private final Map<KeyInArea, InputFile> uploads = new HashMap<>();
  private final Set<KeyInArea> needed = new HashSet<>();

  /** What that row lists. */
  public Inventory(Job job) {
    boolean wanted = job.state() == State.AWAITING_UPLOAD || job.state() == State.MATCHING;
    for (ExpectedFile expected : job.request().files()) {
      KeyInArea place = KeyInArea.of(new ObjectKey.Upload(job.id(), expected.file()));
      listed.put(place, JobFile.of(expected));
      uploads.put(place, expected.file());
      if (wanted) {
        needed.add(place);
      }
    }
    for (AttemptResults attempt : job.run().announced()) {
      for (StoredResult result : attempt.results()) {
        KeyInArea place =
            KeyInArea.of(new ObjectKey.Result(job.id(), attempt.attempt(), result.name()));
        listed.put(place, JobFile.of(attempt.attempt(), result));
        if (attempt.attempt() == job.run().attempt() && job.state() != State.FAILED) {
          needed.add(place);
        }
      }
    }
  }

  /** Whether the job, as it is, needs that object. */
  public boolean needs(StoredObject object) {
    return needed.contains(KeyInArea.of(object));
  }

  /** Whether the row lists that object. */
  public boolean lists(StoredObject object) {
    return listed.containsKey(KeyInArea.of(object));
  }

  /** The upload in whose place that object is. */
  public Optional<InputFile> upload(StoredObject object) {
    return Optional.ofNullable(uploads.get(KeyInArea.of(object)));
  }

  /** Every upload that was announced. */
  public Collection<InputFile> uploads() {
    return uploads.values();
  }

  /** What those objects are to the job; empty ones that keep late uploads out are nothing. */
  public List<JobFile> files(Collection<StoredObject> objects) {
    return objects.stream()
        .filter(object -> !object.isSeal())
        .map(object -> listed.getOrDefault(KeyInArea.of(object), unlisted(object)))
        .toList();
  }

  private static JobFile unlisted(StoredObject object) {
    String digits =
        Sha256.of((object.area() + object.key()).getBytes(StandardCharsets.UTF_8))
            .hex()
            .substring(0, DIGITS);
    return new JobFile(JobFile.Kind.OTHER, 0, digits, object.bytes(), Optional.empty());
  }

  private record KeyInArea(Area area, String key) {
    static KeyInArea of(ObjectKey key) {
      return new KeyInArea(key.area(), key.text());
    }

    static KeyInArea of(StoredObject object) {
      return new KeyInArea(object.area(), object.key());
    }
  }
}
