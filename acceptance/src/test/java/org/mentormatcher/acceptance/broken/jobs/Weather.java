package org.mentormatcher.acceptance.broken.jobs;

import java.util.Arrays;
import java.util.Optional;

/** An enumeration with labels and a look-up of its own. */
public enum Weather {
  SUN,
  RAIN;

  public String label() {
    return name().substring(0, 1);
  }

  /** The weather of that label. */
  public static Optional<Weather> called(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }
}
