package org.mentormatcher.jobs.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.words.Labelled;

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

  /** The upload that a key from an event stands for; empty if no such key is ever derived here. */
  static Optional<Upload> upload(String text) {
    Matcher parts = Keys.UPLOAD.matcher(text);
    return parts.matches()
        ? Labelled.find(InputFile.class, parts.group("name"))
            .map(file -> new Upload(new JobId(parts.group("job")), file))
        : Optional.empty();
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

    private Keys() {}
  }
}
