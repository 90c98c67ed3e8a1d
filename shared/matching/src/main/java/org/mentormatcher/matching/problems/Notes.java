package org.mentormatcher.matching.problems;

import static org.mentormatcher.matching.participants.Folding.tidy;

import java.util.List;

/**
 * The catalogue of what was understood: every decision that reading a file took, worded once. Notes
 * name files, rows and headings, never what stands in a row.
 */
public final class Notes {
  private static final int LONGEST_HEADING = 80;

  private Notes() {}

  /** A column, by its letters and its heading as written. */
  public static String column(String letter, String heading) {
    String tidied = tidy(heading);
    String shortened =
        tidied.length() > LONGEST_HEADING ? tidied.substring(0, LONGEST_HEADING) + "…" : tidied;
    return shortened.isEmpty() ? letter : (letter + " \"" + shortened + '"').strip();
  }

  /** What kind of text a file is. */
  public static String text(String file, String encoding, String delimiter) {
    return file + ": read as " + encoding + " text with cells separated by " + delimiter + ".";
  }

  /** Which sheet of a workbook was read. */
  public static String sheet(String file, String sheet, int others) {
    String rest =
        others == 0 ? "" : ", " + counted(others, "other sheet was", "other sheets were") + " not";
    return file + ": the sheet \"" + tidy(sheet) + "\" was read" + rest + ".";
  }

  /** Rows of a sheet that a person does not see, such as those that a filter hides. */
  public static String hiddenRows(String file, int rows) {
    return file + ": " + counted(rows, "hidden row was", "hidden rows were") + " read too.";
  }

  /** Where the people are. */
  public static String people(String file, int headingRow, int people) {
    return "%s: headings in row %d, then %s."
        .formatted(file, headingRow, counted(people, "row with a person", "rows with people"));
  }

  /** Rows above the headings. */
  public static String titleRows(String file, int rows) {
    return file
        + ": "
        + counted(rows, "row above the headings was", "rows above the headings were")
        + " passed over.";
  }

  /** Rows in which nothing stands. */
  public static String blankRows(String file, int rows) {
    return file + ": " + counted(rows, "blank row was", "blank rows were") + " passed over.";
  }

  /** Columns in which nothing stands. */
  public static String blankColumns(String file, int columns) {
    return file
        + ": "
        + counted(columns, "blank column was", "blank columns were")
        + " passed over.";
  }

  /** A column under another heading than the programme's own. */
  public static String alias(String file, String column, String name) {
    return file + ": column " + column + " was taken for \"" + name + "\".";
  }

  /** Two columns that could be the same one. */
  public static String passedOver(String file, String chosen, String other, String name) {
    return "%s: \"%s\" was taken from column %s, not from column %s."
        .formatted(file, name, chosen, other);
  }

  /** Columns that nothing was taken from. */
  public static String unusedColumns(String file, List<String> columns) {
    return "%s: %s not used: %s."
        .formatted(
            file,
            columns.size() == 1 ? "1 column was" : columns.size() + " columns were",
            String.join(", ", columns));
  }

  private static String counted(int count, String one, String several) {
    return "%,d %s".formatted(count, count == 1 ? one : several);
  }
}
