package org.mentormatcher.matching.participants;

import java.util.OptionalInt;
import org.mentormatcher.matching.text.Folding;

/**
 * How many, as people write it: "2", "two", "One mentee only, please!". The grammar is closed: one
 * number among words that change nothing about it. With any other word it may mean anything.
 */
public final class Count {

  /** As many as the programme allows. */
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  private static final int MOST_DIGITS = 6;

  private Count() {}

  /**
   * The only number in an answer, {@link #NO_LIMIT} where it asks for as many as there may be.
   * Empty where it is anything else, such as "2 or 3": nobody may guess which.
   */
  public static OptionalInt in(String written) {
    String folded = Folding.fold(written);
    if (Understood.NO_LIMIT.contains(folded)) {
      return OptionalInt.of(NO_LIMIT);
    }
    if (Understood.NOBODY.contains(folded)) {
      return OptionalInt.of(0);
    }
    OptionalInt found = OptionalInt.empty();
    for (String word : folded.split(" +", -1)) {
      String bare = withoutPunctuation(word);
      OptionalInt number = number(bare);
      if (number.isPresent() && (found.isEmpty() || found.equals(number))) {
        found = number;
      } else if (number.isPresent()
          || !(bare.isEmpty()
              || Understood.BESIDE_NUMBERS.contains(bare)
              || Understood.BESIDE_NUMBERS.contains(word))) {
        return OptionalInt.empty();
      }
    }
    return found;
  }

  /** Whether an answer is nothing but digits, so that there is nothing to understand. */
  public static boolean isPlain(String written) {
    String folded = Folding.fold(written);
    return !folded.isEmpty() && folded.length() <= MOST_DIGITS && isDigits(folded);
  }

  private static OptionalInt number(String word) {
    Integer spelled = Understood.NUMBERS.get(word);
    if (spelled != null) {
      return OptionalInt.of(spelled);
    }
    int point = word.indexOf('.');
    String whole = point < 0 ? word : word.substring(0, point);
    boolean isWhole = point < 0 || isZeros(word.substring(point + 1));
    return isWhole && !whole.isEmpty() && whole.length() <= MOST_DIGITS && isDigits(whole)
        ? OptionalInt.of(Integer.parseInt(whole))
        : OptionalInt.empty();
  }

  private static String withoutPunctuation(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && "(,;:!\"'".indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (from < to && "),;:!.\"'".indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }

  private static boolean isDigits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isZeros(String digits) {
    return !digits.isEmpty() && digits.replace("0", "").isEmpty();
  }
}
