package org.mentormatcher.jobs.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Labelled;

/**
 * Where a file of a job is: the one place that derives keys. They are made of random ids, numbers
 * and fixed names; nothing of a person, nor a name that a user gave, is ever in one.
 */
public sealed interface ObjectKey {

  /** Before every key. */
  String PREFIX = "jobs/";

  /** An upload: {@code jobs/ID/mentors}. */
  record Upload(JobId job, InputFile file) implements ObjectKey {
    @Override
    public Area area() {
      return Area.UPLOADS;
    }

    @Override
    public String text() {
      return prefix(job) + file.label();
    }
  }

  /** A result: {@code jobs/ID/ATTEMPT/pairs.csv}, so that two attempts never share a key. */
  record Result(JobId job, int attempt, String name) implements ObjectKey {
    @Override
    public Area area() {
      return Area.RESULTS;
    }

    @Override
    public String text() {
      return prefix(job) + attempt + "/" + name;
    }
  }

  /** The bucket it is in. */
  Area area();

  /** Whose file it is. */
  JobId job();

  /** The key itself. */
  String text();

  /** Before every key of that job. */
  static String prefix(JobId job) {
    return PREFIX + job + "/";
  }

  /** What a key from an area stands for; empty if no such key is ever derived here. */
  static Optional<ObjectKey> parse(Area area, String text) {
    Matcher parts = Keys.of(area).matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    JobId job = new JobId(parts.group("job"));
    return switch (area) {
      case UPLOADS ->
          Labelled.find(InputFile.class, parts.group("name")).map(file -> new Upload(job, file));
      case RESULTS ->
          Optional.of(
              new Result(job, Integer.parseInt(parts.group("attempt")), parts.group("name")));
    };
  }

  /** The job whose prefix a key has, whatever follows. */
  static Optional<JobId> owner(String text) {
    Matcher parts = Keys.OWNER.matcher(text);
    return parts.matches() ? JobId.parse(parts.group("job")) : Optional.empty();
  }

  /** The forms that keys have. */
  final class Keys {
    private static final Pattern OWNER = Pattern.compile("jobs/(?<job>[^/]+)/.*", Pattern.DOTALL);
    private static final Pattern UPLOAD =
        Pattern.compile("jobs/(?<job>[0-9a-f]{32})/(?<name>[a-z-]+)");
    private static final Pattern RESULT =
        Pattern.compile("jobs/(?<job>[0-9a-f]{32})/(?<attempt>[0-9]{1,3})/(?<name>[a-z.-]+)");

    private Keys() {}

    private static Pattern of(Area area) {
      return switch (area) {
        case UPLOADS -> UPLOAD;
        case RESULTS -> RESULT;
      };
    }
  }
}
