package org.mentormatcher.matching.participants;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.mentormatcher.matching.text.Folding;

/** Numbers as people write them, in millionths so that they can be compared exactly. */
public final class Quantity {
  /** One. */
  public static final long ONE = 1_000_000;

  private static final int DECIMALS = 6;

  /**
   * As people write numbers; an exponent has two digits, since 1e-99999999 would be worked on for
   * minutes before anybody saw how small it is.
   */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?[0-9]{0,40}\\.?[0-9]{0,40}(?:e[+-]?[0-9]{1,2})?");

  private static final String FIRST = "0123456789+-.e";

  /** Larger than anything that is counted or measured about a person. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);

  private Quantity() {}

  /**
   * A number in millionths, or empty where it is none, has more than six decimals, or is beyond
   * 1,000,000,000 either way.
   */
  public static OptionalLong millionths(String written) {
    try {
      String folded = Folding.fold(written);
      if (!beginsAsNumber(folded) || !NUMBER.matcher(folded).matches()) {
        return OptionalLong.empty();
      }
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

  /** Most of what is looked at is words. */
  private static boolean beginsAsNumber(String folded) {
    return !folded.isEmpty() && FIRST.indexOf(folded.charAt(0)) >= 0;
  }
}
