package org.mentormatcher.matching.participants;

/** What stands between several answers in one cell, beside commas and semicolons. */
public final class Separators {
  private static final String BETWEEN =
      "\n\r\u2028\u2029\u0085|\u2022\u2023\u25AA\u25CF\u25E6\u2043";

  private Separators() {}

  /**
   * The same answers with semicolons between: for line breaks, bars, bullets and the list that some
   * databases export, {@code ["tea","chess"]}.
   */
  public static String usual(String written) {
    String list = written.strip();
    boolean isList = list.startsWith("[\"") && list.endsWith("\"]");
    String answers =
        isList
            ? list.substring(2, list.length() - 2).replace("\", \"", ";").replace("\",\"", ";")
            : written;
    StringBuilder usual = new StringBuilder(answers.length());
    for (int i = 0; i < answers.length(); i++) {
      char c = answers.charAt(i);
      boolean startsItem = c == '-' && (i == 0 || answers.charAt(i - 1) == '\n');
      usual.append(BETWEEN.indexOf(c) >= 0 ? ';' : startsItem ? ' ' : c);
    }
    return usual.toString();
  }
}
