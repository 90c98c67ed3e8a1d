package org.mentormatcher.matching.text;

/**
 * An e-mail address, as a mail server would take it.
 *
 * <p>The grammar is our own and closed: the dot-atom of RFC 5322 with the lengths of RFC 5321, and
 * a domain of at least two labels. Libraries that check addresses also take quoted local parts,
 * comments and bare host names, which nobody has, and need regular expressions and lists of top
 * level domains that age.
 */
public final class Address {
  private static final String WRAPPING = "<>()[]{}\"';,.: ";
  private static final String LOCAL = "!#$%&'*+/=?^_`{|}~-";
  private static final int LONGEST = 254;
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST_LABEL = 63;
  private static final int FIRST_OTHER_SCRIPT = 0x0370;
  private static final String OVERRIDES = "\u202D\u202E";

  private Address() {}

  /**
   * The address without what people and programs put around it: {@code Ada <ada@x.example>}, {@code
   * mailto:}, brackets, a semicolon at the end. Where there is no {@code @}, what is written.
   */
  public static String bare(String written) {
    String bare = Folding.plain(written);
    if (bare.indexOf('@') < 0) {
      return bare;
    }
    int open = bare.lastIndexOf('<');
    int close = bare.indexOf('>', open + 1);
    if (open >= 0 && close > open && bare.substring(open, close).indexOf('@') >= 0) {
      bare = isOnly(bare.substring(0, open)) ? bare.substring(open + 1, close) : bare;
    }
    bare = unwrapped(bare);
    if (bare.regionMatches(true, 0, "mailto:", 0, "mailto:".length())) {
      int query = bare.indexOf('?');
      bare = unwrapped(bare.substring("mailto:".length(), query < 0 ? bare.length() : query));
    }
    return bare;
  }

  /** What tells a person apart: the same for every spelling of an address, or of another word. */
  public static String identity(String written) {
    return Folding.fold(bare(written));
  }

  /** Whether it is one address that mail can be sent to, as {@link #bare} gives it. */
  public static boolean isOne(String bare) {
    int at = bare.indexOf('@');
    if (at < 1 || at != bare.lastIndexOf('@') || bare.length() > LONGEST || at > LONGEST_LOCAL) {
      return false;
    }
    return isLocal(bare.substring(0, at)) && isDomain(bare.substring(at + 1));
  }

  /** Whether letters in it look like others: two scripts in one address, or a turned direction. */
  public static boolean misleads(String written) {
    boolean latin = false;
    boolean other = false;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (OVERRIDES.indexOf(c) >= 0) {
        return true;
      }
      latin |= Character.isLetter(c) && c < FIRST_OTHER_SCRIPT;
      other |= Character.isLetter(c) && c >= FIRST_OTHER_SCRIPT && c < 0x1E00;
    }
    return latin && other;
  }

  /** A display name has no address of its own: that would be two. */
  private static boolean isOnly(String name) {
    return name.indexOf('@') < 0;
  }

  private static String unwrapped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) != '.' && WRAPPING.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (from < to && WRAPPING.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isLocal(String local) {
    char previous = '.';
    for (int i = 0; i < local.length(); i++) {
      char c = local.charAt(i);
      boolean isDot = c == '.';
      if (isDot ? previous == '.' : !isLetterOrDigit(c) && LOCAL.indexOf(c) < 0) {
        return false;
      }
      previous = c;
    }
    return previous != '.';
  }

  private static boolean isDomain(String domain) {
    int labels = 0;
    int start = 0;
    boolean endsInLetters = false;
    while (start <= domain.length()) {
      int dot = domain.indexOf('.', start);
      String label = domain.substring(start, dot < 0 ? domain.length() : dot);
      if (!isLabel(label)) {
        return false;
      }
      endsInLetters = Character.isLetter(label.charAt(0));
      labels++;
      start += label.length() + 1;
    }
    return labels > 1 && endsInLetters;
  }

  private static boolean isLabel(String label) {
    if (label.isEmpty()
        || label.length() > LONGEST_LABEL
        || label.startsWith("-")
        || label.endsWith("-")) {
      return false;
    }
    for (int i = 0; i < label.length(); i++) {
      if (!isLetterOrDigit(label.charAt(i)) && label.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetterOrDigit(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
