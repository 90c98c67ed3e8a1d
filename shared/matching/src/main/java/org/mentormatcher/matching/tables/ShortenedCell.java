package org.mentormatcher.matching.tables;

import java.util.regex.Pattern;

/**
 * What a spreadsheet program saves as CSV where a cell was too narrow for what stands in it: a long
 * number without its last digits, or nothing but number signs.
 */
public final class ShortenedCell {
  private static final int LONGEST = 255;
  private static final Pattern SHORTENED =
      Pattern.compile("#{3,255}|-?[0-9](?:[.,][0-9]{1,15})?E\\+[0-9]{2,3}");

  private ShortenedCell() {}

  /** Whether this is not what stood in the cell. */
  public static boolean is(String written) {
    return written.length() <= LONGEST && SHORTENED.matcher(written).matches();
  }
}
