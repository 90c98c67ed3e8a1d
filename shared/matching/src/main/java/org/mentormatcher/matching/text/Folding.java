package org.mentormatcher.matching.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How written values are compared: people write the same thing in many ways. */
public final class Folding {
  /** Written before what a spreadsheet would not take for text; never part of a value. */
  public static final char ZERO_WIDTH_SPACE = '\u200B';

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern HEADING_FILLERS = Pattern.compile("[\\s\\p{Z}\\p{Cf}_-]+");
  private static final Pattern SEPARATORS = Pattern.compile("[;,]");

  private Folding() {}

  /** Without spaces around it, any run of spaces (no-break ones too) as one space. */
  public static String tidy(String written) {
    return isTidyAscii(written) ? written : tidyAny(written);
  }

  private static String tidyAny(String written) {
    String visible = written.replace(String.valueOf(ZERO_WIDTH_SPACE), "");
    return SPACES.matcher(visible).replaceAll(" ").strip();
  }

  /** What two values have in common that mean the same: case and spaces do not count. */
  public static String fold(String written) {
    return isTidyAscii(written) ? written.toLowerCase(Locale.ROOT) : foldAny(written);
  }

  private static String foldAny(String written) {
    return Normalizer.normalize(tidy(written), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /**
   * As {@link #fold}, for headings: spaces, invisible characters, {@code _} and {@code -} do not
   * count at all.
   */
  public static String foldHeading(String written) {
    return fold(HEADING_FILLERS.matcher(written).replaceAll(""));
  }

  /** The folded options of an answer that may hold several, between commas or semicolons. */
  public static List<String> foldSeveral(String written) {
    List<String> options = new ArrayList<>();
    for (String option : SEPARATORS.split(written, -1)) {
      String folded = fold(option);
      if (!folded.isEmpty() && !options.contains(folded)) {
        options.add(folded);
      }
    }
    return options;
  }

  /** Most cells are: they need no regular expression and no Unicode tables. */
  private static boolean isTidyAscii(String written) {
    char previous = ' ';
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && previous == ' ')) {
        return false;
      }
      previous = c;
    }
    return written.isEmpty() || previous != ' ';
  }
}
