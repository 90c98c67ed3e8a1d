package org.mentormatcher.jobs;

import java.util.Map;

/** Reads the variables that a deployment must set. */
public final class Environment {

  private Environment() {}

  /**
   * The variable's value.
   *
   * @throws IllegalStateException if it is not set; the message is its name
   */
  public static String require(Map<String, String> environment, String variable) {
    String value = environment.get(variable);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("The environment variable " + variable + " is not set");
    }
    return value;
  }
}
