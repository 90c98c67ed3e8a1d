package org.mentormatcher.matching.text;

import java.util.regex.Pattern;

/**
 * Keeps what people wrote as text in every spreadsheet program, unchanged to the eye.
 *
 * <p>A spreadsheet program runs a cell as a formula that begins with one of {@code = + - @} or
 * their full-width forms, white space before it or not. Programs that take another character than
 * the comma for the separator, or do not honour quotation marks, begin a cell after any semicolon,
 * tab or line end inside ours. It also rewrites what looks like a number, a date or a truth value:
 * {@code 007} becomes 7, {@code 1/2} the first of February.
 *
 * <p>Each of these is told from text by its first character, so a zero-width space before it makes
 * it text. The usual apostrophe would be seen: no program hides it when it opens CSV. Our own
 * reading takes no notice of the zero-width space (see {@link Folding}), nor do bulk mailers that
 * clean what they are given. Whole numbers without leading zeros stay as they are: they look the
 * same as numbers, and coordinators sort and filter by them.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
 */
public final class PlainText {
  private static final char MARK = Folding.ZERO_WIDTH_SPACE;
  private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";
  private static final String CELL_STARTS = ";\t\r\n";

  /** Longer cells are no number and no date in any notation. */
  private static final int LONGEST_REWRITTEN = 60;

  private static final Pattern PLAIN_NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

  /** A digit, no letters but those of numbers, times and months, and no quotation mark first. */
  private static final Pattern REWRITTEN =
      Pattern.compile(
          "(?!['\"])(?=\\D*\\d)(?:[^\\p{L}]|e|[ap]m|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may"
              + "|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
              + "|dec(?:ember)?)*+|true|false|#[a-z0/]+[!?a]",
          Pattern.CASE_INSENSITIVE);

  /**
   * At worst a spreadsheet program shows something else for it: without brackets, bars, quotation
   * marks and exclamation marks there is no function, no other file and no other program.
   */
  private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{Nd}@+._/ -]*");

  private PlainText() {}

  /** The cell, with marks where some program would take it for anything but text. */
  public static String of(String cell) {
    if (cell.isEmpty()) {
      return cell;
    }
    String harmless = withoutFormulas(cell);
    boolean isText = harmless.charAt(0) == MARK;
    return isText || !(isBlank(cell.charAt(0)) || isRewritten(cell)) ? harmless : MARK + harmless;
  }

  /**
   * The cell, which tells somebody apart and has to be found again in other lists: as it was
   * written, but for a formula that could do more than show itself wrongly.
   */
  public static String identifier(String cell) {
    return isWord(cell) || HARMLESS.matcher(cell).matches() ? cell : withoutFormulas(cell);
  }

  /** Most identifiers are: they need no regular expression. */
  private static boolean isWord(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!isLetter && !isDigit(c) && c != '@' && c != '.') {
        return false;
      }
    }
    return true;
  }

  /** The cell without marks, which are never part of what people wrote. */
  public static String unmarked(String cell) {
    return cell.indexOf(MARK) < 0 ? cell : cell.replace(String.valueOf(MARK), "");
  }

  /** One pass: a cell may be long and hold nothing but white space. */
  private static String withoutFormulas(String cell) {
    StringBuilder harmless = null;
    int copied = 0;
    boolean atStart = true;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (atStart && FORMULA_STARTS.indexOf(c) >= 0) {
        harmless = harmless == null ? new StringBuilder(cell.length() + 8) : harmless;
        harmless.append(cell, copied, i).append(MARK);
        copied = i;
      }
      atStart = (c <= ';' && CELL_STARTS.indexOf(c) >= 0) || (atStart && isBlank(c));
    }
    return harmless == null ? cell : harmless.append(cell, copied, cell.length()).toString();
  }

  /** White space of any kind and what nobody sees, but for the mark: it is text already. */
  private static boolean isBlank(char c) {
    return c <= ' ' || (c > '~' && c != MARK && isInvisible(c));
  }

  private static boolean isInvisible(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isRewritten(String cell) {
    return cell.length() <= LONGEST_REWRITTEN
        && mayBeRewritten(cell)
        && REWRITTEN.matcher(cell).matches()
        && !PLAIN_NUMBER.matcher(cell).matches();
  }

  /** Most words cannot: they need no regular expression. */
  private static boolean mayBeRewritten(String cell) {
    return cell.charAt(0) == '#'
        || hasDigit(cell)
        || cell.equalsIgnoreCase("true")
        || cell.equalsIgnoreCase("false");
  }

  private static boolean hasDigit(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (isDigit(cell.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
