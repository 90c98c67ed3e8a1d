package org.mentormatcher.matching.text;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.Collection;
import java.util.Optional;

/** What somebody may have meant. Only ever told, never applied. */
public final class Suggestion {

  /** A slip in three characters is a likely one; more is another word. */
  private static final int CHARACTERS_PER_SLIP = 3;

  /** Longer words are texts; and two of them would be compared letter by letter. */
  private static final int LONGEST = 200;

  private Suggestion() {}

  /**
   * The known word that is nearest to what was written, by the fewest characters inserted, left
   * out, replaced or swapped with their neighbour; empty where none is near. Case and spaces do not
   * count. The first wins where several are as near.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    String folded = fold(written);
    if (folded.length() > LONGEST) {
      return Optional.empty();
    }
    String nearest = null;
    int fewest = Integer.MAX_VALUE;
    for (String word : known) {
      String other = fold(word);
      int most = Math.max(folded.length(), other.length()) / CHARACTERS_PER_SLIP;
      // Every character more is a slip at least; and a cell may hold thousands.
      if (Math.abs(folded.length() - other.length()) <= Math.min(most, fewest - 1)) {
        int slips = slips(folded, other);
        if (slips < fewest && slips <= most) {
          nearest = word;
          fewest = slips;
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The distance of Damerau and Levenshtein, with no character moved twice. */
  private static int slips(String from, String to) {
    int[][] slips = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        slips[i][j] = i == 0 || j == 0 ? i + j : fewest(slips, from, to, i, j);
      }
    }
    return slips[from.length()][to.length()];
  }

  private static int fewest(int[][] slips, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int fewest = Math.min(slips[i - 1][j], slips[i][j - 1]) + 1;
    fewest = Math.min(fewest, slips[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return swapped ? Math.min(fewest, slips[i - 2][j - 2] + 1) : fewest;
  }
}
