package org.mentormatcher.matching.participants;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which sign stands before the decimals of a number; the other one stands between thousands. */
public enum DecimalSign {
  POINT("point", '.'),
  COMMA("comma", ',');

  private final String label;
  private final char sign;

  DecimalSign(String label, char sign) {
    this.label = label;
    this.sign = sign;
  }

  /** As people write its name. */
  public String label() {
    return label;
  }

  /** As it stands in a number. */
  public char sign() {
    return sign;
  }

  /** The other one. */
  public DecimalSign other() {
    return this == POINT ? COMMA : POINT;
  }

  /** The sign of that label, if there is one. */
  public static Optional<DecimalSign> labelled(String label) {
    return Stream.of(values()).filter(each -> each.label.equals(label)).findFirst();
  }

  /** Every label. */
  public static List<String> labels() {
    return Stream.of(values()).map(DecimalSign::label).toList();
  }
}
