package org.mentormatcher.matching.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds values that are near to each other and not the same, among very many: those that differ in
 * spaces, punctuation and accents only, or in one letter that was left out, replaced, or swapped
 * with its neighbour. Values with different digits are different things. They are found through
 * what is left when one letter is taken out, so the work grows with the letters, not with pairs.
 */
public final class Likeness {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 60;
  private static final int MOST_LETTERS = 500_000;

  /** Where more are alike, they are codes, and nobody reads what they are near to. */
  private static final int MOST_ALIKE = 20;

  /** Values by their letters and digits alone; then by those without one of them. */
  private final Map<String, Set<String>> byLetters = new HashMap<>();

  private final Map<String, Set<String>> byRest = new HashMap<>();
  private int letters;

  /**
   * Adds a value.
   *
   * @param folded as {@link Folding#fold} gives it
   * @return the values added before that are near to it, in alphabetical order
   */
  public List<String> add(String folded) {
    String bare = bare(folded);
    letters += bare.length();
    if (bare.length() < 2 || bare.length() > LONGEST || letters > MOST_LETTERS) {
      return List.of();
    }
    Set<String> near = new TreeSet<>(byLetters.computeIfAbsent(bare, unseen -> new TreeSet<>()));
    if (near.size() < MOST_ALIKE) {
      byLetters.get(bare).add(folded);
    }
    if (bare.length() >= SHORTEST) {
      for (String rest : rests(bare)) {
        Set<String> alike = byRest.computeIfAbsent(rest, unseen -> new TreeSet<>());
        alike.stream()
            .filter(other -> isOneSlip(bare, other))
            .forEach(other -> near.addAll(byLetters.get(other)));
        if (alike.size() < MOST_ALIKE) {
          alike.add(bare);
        }
      }
    }
    near.remove(folded);
    return List.copyOf(near);
  }

  private static String bare(String folded) {
    String letters = Normalizer.normalize(folded.replace("&", " and "), Normalizer.Form.NFD);
    StringBuilder bare = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char c = letters.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /**
   * The word itself, and what is left without one letter; digits stay, since they must be equal.
   */
  private static List<String> rests(String bare) {
    List<String> rests = new ArrayList<>(List.of(bare));
    for (int i = 0; i < bare.length(); i++) {
      if (!Character.isDigit(bare.charAt(i))) {
        rests.add(bare.substring(0, i) + bare.substring(i + 1));
      }
    }
    return rests;
  }

  /** At most one letter more, less or other, or two swapped, in words of which one has five. */
  private static boolean isOneSlip(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    if (one.equals(other) || longer <= SHORTEST) {
      return false;
    }
    int from = 0;
    int shorter = Math.min(one.length(), other.length());
    while (from < shorter && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    int to = 0;
    while (to < shorter - from
        && one.charAt(one.length() - 1 - to) == other.charAt(other.length() - 1 - to)) {
      to++;
    }
    String mine = one.substring(from, one.length() - to);
    String theirs = other.substring(from, other.length() - to);
    boolean areSwapped =
        mine.length() == 2
            && theirs.length() == 2
            && mine.charAt(0) == theirs.charAt(1)
            && mine.charAt(1) == theirs.charAt(0);
    return areSwapped || (mine.length() <= 1 && theirs.length() <= 1);
  }
}
