package org.mentormatcher.matching.participants;

import org.mentormatcher.words.Labelled;

/** Which sign stands before the decimals of a number; the other one stands between thousands. */
public enum DecimalSign implements Labelled {
  POINT('.'),
  COMMA(',');

  private final char sign;

  DecimalSign(char sign) {
    this.sign = sign;
  }

  /** As it stands in a number. */
  public char sign() {
    return sign;
  }

  /** The other one. */
  public DecimalSign other() {
    return this == POINT ? COMMA : POINT;
  }
}
