package org.mentormatcher.matching.problems;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.List;

/**
 * The catalogue of what was understood: every decision that reading a file took, worded once. Notes
 * name files, rows and headings, never what stands in a row.
 */
public final class Notes {
  private static final int LONGEST_HEADING = 80;
  private static final int MOST_ROWS = 20;

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

  /** A column that the coordinator explained. */
  public static String mapped(String file, String column, String name) {
    return file + ": column " + column + " was taken for \"" + name + "\", as you said.";
  }

  /** Somebody signed up more than once. */
  public static String replaced(String file, String heading, List<String> rows) {
    return "%s: %s replaced by a later one of the same person, by the column \"%s\": %s."
        .formatted(
            file,
            counted(rows.size(), "sign-up was", "sign-ups were"),
            tidy(heading),
            String.join(", ", rows));
  }

  /** A row that another one replaced. */
  public static String rowByRow(int earlier, int latest) {
    return "row %d by row %d".formatted(earlier, latest);
  }

  /** Somebody stands on both sides. */
  public static String onBothSides(int people) {
    return counted(people, "person is", "people are")
        + " on both lists, recognised by the same e-mail address; nobody is matched with"
        + " themselves.";
  }

  /** The two files were given the other way round. */
  public static String swapped(String mentors, String mentees) {
    return "The files were given the other way round: %s was read for the mentors, %s for the mentees."
        .formatted(mentors, mentees);
  }

  /** Rows with problems, as the coordinator agreed. */
  public static String leftOut(String file, List<Integer> rows) {
    return "%s: %s left out because of a problem, as you asked: %s."
        .formatted(
            file,
            counted(rows.size(), "row was", "rows were"),
            String.join(", ", rows.stream().map(String::valueOf).toList()));
  }

  /** Columns that nothing was taken from. */
  public static String unusedColumns(String file, List<String> columns) {
    return "%s: %s not used: %s."
        .formatted(
            file,
            columns.size() == 1 ? "1 column was" : columns.size() + " columns were",
            String.join(", ", columns));
  }

  /** Rows about people who are not in this run. */
  public static String strangers(String file, int rows) {
    return file
        + ": "
        + counted(rows, "row names", "rows name")
        + " somebody who is not in this run; that changes nothing.";
  }

  /** Answers in which a number of matches was recognised. */
  public static String countsUnderstood(String file, String column, int answers) {
    return "%s: in column %s the number was taken out of %s in words."
        .formatted(file, column, counted(answers, "answer", "answers"));
  }

  /** Answers that name more matches than the programme allows. */
  public static String countsLimited(String file, String column, int answers, int most) {
    return "%s: in column %s %s more than %d, which is the most that the programme allows."
        .formatted(file, column, counted(answers, "answer says", "answers say"), most);
  }

  /** Rows whose address is not where addresses are expected. */
  public static String otherDomains(
      String file, String column, List<Integer> rows, List<String> domains) {
    List<String> first = rows.stream().limit(MOST_ROWS).map(String::valueOf).toList();
    return "%s: in column %s %s in %s: row %s%s. Please check."
        .formatted(
            file,
            column,
            counted(rows.size(), "address is not", "addresses are not"),
            String.join(" or ", domains),
            String.join(", ", first),
            rows.size() > first.size() ? " and others" : "");
  }

  /**
   * Rows in which a column that matches see repeats what the person answered in confidence.
   *
   * @param rows their numbers, rising
   */
  public static String repeated(
      String file, String shown, String confidential, List<Integer> rows) {
    return ("%s, %s: \"%s\" repeats what the person wrote in confidence under \"%s\". Ask them"
            + " before their matches read it.")
        .formatted(
            file,
            rows.size() == 1 ? "row " + rows.getFirst() : "rows " + ranges(rows),
            shown,
            confidential);
  }

  /** The same, as a count of rows. */
  public static String repeatedAmong(String plural, String shown, String confidential, int rows) {
    return ("Among the %s, \"%s\" repeats what the person wrote in confidence under \"%s\" in %s."
            + " Ask them before their matches read it; the command check names the rows.")
        .formatted(plural, shown, confidential, counted(rows, "row", "rows"));
  }

  /** Rising numbers, such as 2–5, 9. */
  private static String ranges(List<Integer> numbers) {
    List<String> ranges = new ArrayList<>();
    int from = numbers.getFirst();
    for (int i = 0; i < numbers.size(); i++) {
      int number = numbers.get(i);
      if (i + 1 == numbers.size() || numbers.get(i + 1) != number + 1) {
        ranges.add(from == number ? Integer.toString(from) : from + "–" + number);
        from = i + 1 == numbers.size() ? number : numbers.get(i + 1);
      }
    }
    return String.join(", ", ranges);
  }

  private static String counted(int count, String one, String several) {
    return "%,d %s".formatted(count, count == 1 ? one : several);
  }
}
