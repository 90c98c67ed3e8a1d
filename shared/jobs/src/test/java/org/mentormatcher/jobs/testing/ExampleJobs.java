package org.mentormatcher.jobs.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.jobs.ExpectedFile;
import org.mentormatcher.jobs.FileFormat;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.JobRequest;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.ReadingChoices;
import org.mentormatcher.jobs.Sha256;
import org.mentormatcher.jobs.SpecialCategoryCondition;

/** Jobs and files to test with. */
public final class ExampleJobs {

  /** The job that the sample events are about. */
  public static final JobId ID = new JobId("00112233445566778899aabbccddeeff");

  /** The content of the mentors' file. */
  public static final byte[] MENTORS = "mentors\n".getBytes(StandardCharsets.UTF_8);

  /** The content of the mentees' file. */
  public static final byte[] MENTEES = "mentees!\n".getBytes(StandardCharsets.UTF_8);

  private ExampleJobs() {}

  /** A request for two files. */
  public static JobRequest request() {
    return new JobRequest(
        LawfulBasis.CONSENT,
        Optional.of(SpecialCategoryCondition.EXPLICIT_CONSENT),
        "civil-service",
        Optional.empty(),
        "best-matches",
        ReadingChoices.NONE,
        List.of(expected(InputFile.MENTORS, MENTORS), expected(InputFile.MENTEES, MENTEES)));
  }

  /** The job of the sample events, opened when {@link TestClock} starts. */
  public static Job opened() {
    return Job.opened(ID, Sha256.of(new byte[0]), request(), TestClock.START);
  }

  private static ExpectedFile expected(InputFile file, byte[] content) {
    return new ExpectedFile(file, FileFormat.CSV, content.length, Sha256.of(content));
  }
}
