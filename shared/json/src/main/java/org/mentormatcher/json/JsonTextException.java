package org.mentormatcher.json;

import java.util.List;

/** A text that is not read. The message quotes nothing of it. */
public final class JsonTextException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<JsonFault> faults;

  JsonTextException(List<JsonFault> faults) {
    super("The text is not JSON in which every key stands once.");
    this.faults = List.copyOf(faults);
  }

  JsonTextException(JsonFault fault) {
    this(List.of(fault));
  }

  /** Why, at least one reason. */
  public List<JsonFault> faults() {
    return faults;
  }
}
