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
    StringBuilder resolved = new StringBuilder();
    int from = 0;
    for (int at = written.indexOf('&'); at >= 0; at = written.indexOf('&', at + 1)) {
      int end = end(written, at);
      String meant = end < 0 ? null : meant(written.substring(at + 1, end));
      if (meant != null) {
        resolved.append(written, from, at).append(meant);
        from = end + 1;
      }
    }
    return from == 0 ? written : resolved.append(written, from, written.length()).toString();
  }

  /** Where a reference ends, looked for no further than one can be; −1 where it does not. */
  private static int end(String written, int position) {
    int last = Math.min(written.length(), position + LONGEST + 1);
    for (int i = position + 1; i < last && written.charAt(i) != '&'; i++) {
      if (written.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static String meant(String name) {
    if (!name.startsWith("#")) {
      return NAMED.get(name);
    }
    boolean isHexadecimal = name.startsWith("#x") || name.startsWith("#X");
    try {
      int number = Integer.parseInt(name.substring(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10);
      return Character.isValidCodePoint(number) ? new String(Character.toChars(number)) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
