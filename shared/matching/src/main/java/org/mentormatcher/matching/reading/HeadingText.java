package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.foldHeading;

import java.util.regex.Pattern;

/** What a heading says, without what forms write around it. */
final class HeadingText {
  /** Longer than any question; what is longer is no heading, and is not looked at. */
  private static final int LONGEST = 1_000;

  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(?:[Qq](?:uestion)?\\s{0,3})?\\d{1,3}[a-z]?\\s{0,3}[.):]\\s*(?=\\D)");
  private static final Pattern HINT =
      Pattern.compile(
          "\\s*[(\\[]\\s*(?:required|optional|mandatory|compulsory"
              + "|(?:please|tick|select|choose|check|pick)\\b[^)\\]]{0,200})\\s*[)\\]]\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** What Qualtrics writes after a question whose options have one for other answers. */
  private static final String SELECTED_CHOICE = " - Selected Choice";

  private static final String MARKS = "*:?.!†";

  private HeadingText() {}

  /** Folded, without a number before it, and a hint and marks after it. */
  static String folded(String heading) {
    if (heading.length() > LONGEST) {
      return "";
    }
    String question =
        heading.endsWith(SELECTED_CHOICE)
            ? heading.substring(0, heading.length() - SELECTED_CHOICE.length())
            : heading;
    String rest = mayBeNumbered(question) ? NUMBER.matcher(question).replaceFirst("") : question;
    String before = "";
    while (!rest.equals(before)) {
      before = rest;
      rest = withoutMarks(rest);
      if (rest.endsWith(")") || rest.endsWith("]")) {
        rest = HINT.matcher(rest).replaceFirst("");
      }
    }
    return rest.isBlank() ? foldHeading(heading) : foldHeading(rest);
  }

  /** Most headings, and cells that are looked at as if they were some, need no expression. */
  private static boolean mayBeNumbered(String heading) {
    for (int i = 0; i < heading.length(); i++) {
      char c = heading.charAt(i);
      if (!Character.isWhitespace(c)) {
        return c == 'Q' || c == 'q' || (c >= '0' && c <= '9');
      }
    }
    return false;
  }

  private static String withoutMarks(String heading) {
    int end = heading.length();
    while (end > 0
        && (Character.isWhitespace(heading.charAt(end - 1))
            || MARKS.indexOf(heading.charAt(end - 1)) >= 0)) {
      end--;
    }
    return heading.substring(0, end);
  }
}
