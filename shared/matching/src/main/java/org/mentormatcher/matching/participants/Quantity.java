package org.mentormatcher.matching.participants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.mentormatcher.matching.text.Folding;

/** Numbers as people write them, in millionths so that they can be compared exactly. */
public final class Quantity {
  /** One. */
  public static final long ONE = 1_000_000;

  private static final int DECIMALS = 6;

  /** Larger than anything that is counted or measured about a person. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

  private static final int MOST_CHARACTERS = 40;

  private Quantity() {}

  /**
   * A number in millionths, or empty where it is none, has more than six decimals, or is beyond
   * 1,000,000,000 either way.
   */
  public static OptionalLong millionths(String written) {
    String folded = Folding.fold(written);
    // An exponent makes a number of few characters that arithmetic never ends on.
    if (folded.length() > MOST_CHARACTERS || folded.indexOf('e') >= 0) {
      return OptionalLong.empty();
    }
    try {
      BigDecimal number = new BigDecimal(folded);
      if (number.abs().compareTo(LARGEST) > 0) {
        return OptionalLong.empty();
      }
      return OptionalLong.of(
          number
              .setScale(DECIMALS, RoundingMode.UNNECESSARY)
              .movePointRight(DECIMALS)
              .longValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return OptionalLong.empty();
    }
  }
}
