package org.mentormatcher.matching.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How written values are compared: people write the same thing in many ways. */
public final class Folding {
  /** Written before what a spreadsheet would not take for text; never part of a value. */
  public static final char ZERO_WIDTH_SPACE = '\u200B';

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern HEADING_FILLERS = Pattern.compile("[\\s\\p{Z}\\p{Cf}_-]+");
  private static final String TRAILING = ".,;:! ";

  private Folding() {}

  /** Without spaces around it, any run of spaces (no-break ones too) as one space. */
  public static String tidy(String written) {
    return isTidyAscii(written) ? written : tidyAny(written);
  }

  private static String tidyAny(String written) {
    String visible = written.replace(String.valueOf(ZERO_WIDTH_SPACE), "");
    return SPACES.matcher(visible).replaceAll(" ").strip();
  }

  /**
   * What two values have in common that mean the same: case, spaces, the form of quotation marks
   * and dashes, what nobody sees and punctuation at the end do not count.
   */
  public static String fold(String written) {
    return isTidyAscii(written) && isPlainAscii(written) && !endsWithPunctuation(written)
        ? written.toLowerCase(Locale.ROOT)
        : foldAny(written);
  }

  private static String foldAny(String written) {
    String plain = withoutEnd(plain(written));
    // Upper case first: it makes one of a sharp s and its two letters. Where a sigma ends a word is
    // not agreed upon, so both are one.
    return plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
  }

  /**
   * What is written, in the plainest letters that say it: compatible forms, quotation marks, dashes
   * and spaces each of one kind, character references resolved, nothing invisible. Case stays.
   */
  public static String plain(String written) {
    if (isPlainAscii(written)) {
      return tidy(written);
    }
    String resolved = References.resolved(References.resolved(written));
    String compatible = Normalizer.normalize(resolved, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(compatible.length());
    for (int i = 0; i < compatible.length(); ) {
      int c = compatible.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        plain.append(' ');
      } else if (!isInvisible(c)) {
        plain.appendCodePoint(usual(c));
      }
    }
    return tidy(plain.toString());
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.isISOControl(c)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0x034F
        || c == 0x115F
        || c == 0x1160
        || c == 0x3164
        || c == 0xFFA0;
  }

  private static int usual(int c) {
    return switch (c) {
      case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC, 0x02B9, 0x02BB, 0x00B4, '`' -> '\'';
      case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0x00AB, 0x00BB -> '"';
      case 0x2043, 0x2212, 0x02D7 -> '-';
      default -> Character.getType(c) == Character.DASH_PUNCTUATION ? '-' : c;
    };
  }

  /** Without a full stop and the like at the end, unless nothing else is written. */
  private static String withoutEnd(String plain) {
    int end = plain.length();
    while (end > 0 && TRAILING.indexOf(plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == 0 ? plain : plain.substring(0, end);
  }

  /** Without a grave accent or a reference: those stand for something else. */
  private static boolean isPlainAscii(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c < ' ' || c > '~' || c == '&' || c == '`') {
        return false;
      }
    }
    return true;
  }

  /**
   * As {@link #fold}, for headings: spaces, invisible characters, {@code _} and {@code -} do not
   * count at all.
   */
  public static String foldHeading(String written) {
    return fold(
        isPlainAscii(written)
            ? withoutAsciiFillers(written)
            : HEADING_FILLERS.matcher(written).replaceAll(""));
  }

  private static String withoutAsciiFillers(String written) {
    StringBuilder rest = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c != ' ' && c != '_' && c != '-') {
        rest.append(c);
      }
    }
    return rest.toString();
  }

  private static boolean endsWithPunctuation(String written) {
    return !written.isEmpty() && TRAILING.indexOf(written.charAt(written.length() - 1)) >= 0;
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
