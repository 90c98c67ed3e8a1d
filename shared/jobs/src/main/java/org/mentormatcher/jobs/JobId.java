package org.mentormatcher.jobs;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a job; opens nothing by itself.
 *
 * @param value 128 random bits as 32 lower-case hexadecimal digits
 */
public record JobId(String value) {

  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if the value is no such number
   */
  public JobId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a job id");
    }
  }

  /** A new one that nobody can guess. */
  static JobId random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new JobId(HexFormat.of().formatHex(bytes));
  }

  /** The id that a text from outside spells, if it spells one. */
  public static Optional<JobId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new JobId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
