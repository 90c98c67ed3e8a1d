package org.mentormatcher.matching.files;

import java.util.List;

/**
 * Something in rows that is no problem, and that a coordinator looks at before anybody is matched.
 * It quotes people.
 *
 * @param text what it is, where people are named beside it
 * @param note the same among how the files were understood, which names rows; or ""
 * @param count how often it was found in rows; 0 where it is about whole files
 * @param found the first of them: the places that it takes, one or two
 */
public record SeenWarning(String text, String note, int count, List<List<SeenPlace>> found) {
  public SeenWarning {
    found = found.stream().map(List::copyOf).toList();
  }

  /**
   * A row, and what stands in it that the warning is about.
   *
   * @param file what problems call it
   * @param row as a spreadsheet numbers it, from 1
   * @param name of the person, or ""
   * @param value what stands there, or ""
   */
  public record SeenPlace(String file, int row, String name, String value) {

    /** Says only where, because this may end in a log. */
    @Override
    public String toString() {
      return "row " + row;
    }
  }

  /** Says nothing of whom it is about, because this may end in a log. */
  @Override
  public String toString() {
    return "warning of " + count;
  }
}
