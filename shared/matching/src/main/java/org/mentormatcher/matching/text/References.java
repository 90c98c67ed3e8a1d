package org.mentormatcher.matching.text;

import java.util.Map;

/** Character references, as a web form leaves them behind: an ampersand, a name, a semicolon. */
final class References {
  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("lsquo", "'"),
          Map.entry("rsquo", "'"),
          Map.entry("ldquo", "\""),
          Map.entry("rdquo", "\""),
          Map.entry("ndash", "-"),
          Map.entry("mdash", "-"),
          Map.entry("shy", ""));

  private static final int LONGEST = 10;

  private References() {}

  /** The text with each reference replaced by what it stands for, once. */
  static String resolved(String written) {
    if (written.indexOf('&') < 0) {
      return written;
    }
    StringBuilder resolved = new StringBuilder(written.length());
    int position = 0;
    while (position < written.length()) {
      int end = written.charAt(position) == '&' ? end(written, position) : -1;
      String meant = end < 0 ? null : meant(written.substring(position + 1, end));
      resolved.append(meant == null ? written.substring(position, position + 1) : meant);
      position = meant == null ? position + 1 : end + 1;
    }
    return resolved.toString();
  }

  /** Where a reference ends, looked for no further than one can be: a cell may be full of marks. */
  private static int end(String written, int position) {
    int last = Math.min(written.length(), position + LONGEST + 1);
    return written.indexOf(';', position, last);
  }

  private static String meant(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    boolean isHexadecimal = name.startsWith("#x") || name.startsWith("#X");
    try {
      int number = Integer.parseInt(name.substring(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
      return Character.isValidCodePoint(number) ? Character.toString(number) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
