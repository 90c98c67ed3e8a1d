package org.mentormatcher.matching.participants;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which number of 02/03/2026 is the day. */
public enum DateOrder {
  DAY_FIRST("day-first"),
  MONTH_FIRST("month-first");

  private final String label;

  DateOrder(String label) {
    this.label = label;
  }

  /** As people write it. */
  public String label() {
    return label;
  }

  /** The other one. */
  public DateOrder other() {
    return this == DAY_FIRST ? MONTH_FIRST : DAY_FIRST;
  }

  /** The order of that label, if there is one. */
  public static Optional<DateOrder> labelled(String label) {
    return Stream.of(values()).filter(order -> order.label.equals(label)).findFirst();
  }

  /** Every label. */
  public static List<String> labels() {
    return Stream.of(values()).map(DateOrder::label).toList();
  }
}
