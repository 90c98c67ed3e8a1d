package org.mentormatcher.matching.participants;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mentormatcher.matching.text.Folding;

/** How many, as people write it: "2", "two", "One mentee only, please!". */
public final class Count {
  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");
  private static final Set<String> NONE = Set.of("none", "no", "nobody", "nil");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{N}.,-]+|[.,]+(?!\\p{N})");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");
  private static final Pattern NUMBER = Pattern.compile(".*\\d.*");

  private Count() {}

  /**
   * The only number in an answer. Empty where there is none or more than one, such as in "2 or 3":
   * nobody may guess which.
   */
  public static OptionalInt in(String written) {
    Set<Integer> numbers = new TreeSet<>();
    boolean none = false;
    for (String word : BETWEEN_WORDS.split(Folding.fold(written), -1)) {
      int number = WORDS.indexOf(word);
      if (DIGITS.matcher(word).matches()) {
        numbers.add(Integer.valueOf(word));
      } else if (number >= 0) {
        numbers.add(number);
      } else if (NUMBER.matcher(word).matches()) {
        return OptionalInt.empty();
      }
      none |= NONE.contains(word);
    }
    if (numbers.size() == 1) {
      return OptionalInt.of(numbers.iterator().next());
    }
    return numbers.isEmpty() && none ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** Whether an answer is nothing but digits, so that there is nothing to understand. */
  public static boolean isPlain(String written) {
    return DIGITS.matcher(Folding.fold(written)).matches();
  }
}
