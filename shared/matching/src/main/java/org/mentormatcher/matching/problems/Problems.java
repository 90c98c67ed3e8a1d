package org.mentormatcher.matching.problems;

import java.util.List;

/** The catalogue: every problem that a coordinator can be told about, worded once. */
public final class Problems {
  private static final int WHOLE_FILE = 0;
  private static final String NO_COLUMN = "";
  private static final String NO_VALUE = "";
  private static final String SAVE_AS_WORKBOOK =
      "Open it in your spreadsheet program, save it as an Excel workbook (.xlsx) or as"
          + " \"CSV UTF-8\", and choose that file.";
  private static final String CHECK_RIGHT_FILE =
      "Check that it is the right file, and delete what is not needed.";

  private Problems() {}

  /** The file has no bytes, or none that count. */
  public static Problem emptyFile(String file) {
    return wholeFile(
        file,
        "The file is empty.",
        "Save the spreadsheet again as \"CSV UTF-8\" and choose that file.");
  }

  /** The file is an old workbook. */
  public static Problem oldWorkbook(String file) {
    return wholeFile(
        file,
        "This is a file of Excel 97-2003 (.xls) or of another old program.",
        SAVE_AS_WORKBOOK);
  }

  /** The workbook is encrypted. */
  public static Problem protectedWorkbook(String file) {
    return wholeFile(
        file,
        "This workbook is protected with a password.",
        "Open it, take the password off (in Excel: File, Info, Protect Workbook), and save it.");
  }

  /** The archive is no workbook that is read. */
  public static Problem otherArchive(String file) {
    return wholeFile(
        file,
        "This is not an Excel workbook (.xlsx), but another kind of packed file.",
        SAVE_AS_WORKBOOK);
  }

  /** The workbook is damaged. */
  public static Problem brokenWorkbook(String file) {
    return wholeFile(file, "This workbook is damaged or not complete.", SAVE_AS_WORKBOOK);
  }

  /** The workbook is small, and huge when unpacked. */
  public static Problem unpacksTooLarge(String file, int mostBytes) {
    return wholeFile(
        file,
        "This workbook holds more than " + (mostBytes >> 20) + " MB when it is unpacked.",
        CHECK_RIGHT_FILE);
  }

  /** A formula's result is not in the workbook. */
  public static Problem notCalculated(String file, int row, String letter) {
    return new Problem(
        file,
        row,
        letter,
        NO_COLUMN,
        NO_VALUE,
        "The result of the formula in this cell was not saved.",
        "Open the workbook in your spreadsheet program, save it, and choose it again.");
  }

  /** The bytes are no text. */
  public static Problem notText(String file) {
    return wholeFile(
        file,
        "The file is not text.",
        "Open it in your spreadsheet program and save it as \"CSV UTF-8 (Comma delimited)\".");
  }

  /** The text cannot be split into rows. */
  public static Problem brokenRow(String file, int row) {
    return new Problem(
        file,
        row,
        NO_COLUMN,
        NO_VALUE,
        "A quotation mark in or after this row is never closed, or text follows a closed one.",
        "Look for a cell with a single \" in this row, and double it or take it out.");
  }

  /** The file is larger than any that is read. */
  public static Problem tooLarge(String file, int mostBytes) {
    return wholeFile(
        file, "The file is larger than " + (mostBytes >> 20) + " MB.", CHECK_RIGHT_FILE);
  }

  /** The file has more rows than any that is read. */
  public static Problem tooManyRows(String file, int row, int most) {
    return new Problem(
        file,
        row,
        NO_COLUMN,
        NO_VALUE,
        "The file has more than %,d rows; this is the first beyond.".formatted(most),
        CHECK_RIGHT_FILE);
  }

  /** A row has more cells than are read. */
  public static Problem tooManyColumns(String file, int row, int most) {
    return new Problem(
        file,
        row,
        NO_COLUMN,
        NO_VALUE,
        "This row has more than " + most + " columns.",
        CHECK_RIGHT_FILE);
  }

  /** A cell holds more than is read. */
  public static Problem longCell(String file, int row, String letter, int most) {
    return new Problem(
        file,
        row,
        letter,
        NO_COLUMN,
        NO_VALUE,
        "This cell has more than %,d characters.".formatted(most),
        "Shorten it. If it holds several rows, look for a \" that is never closed.");
  }

  /** There are more problems than anybody would read. */
  public static Problem andMore(String file, int more) {
    return wholeFile(
        file,
        "There are " + more + " more problems, in this file and those after it.",
        "Put right what is listed first: often many problems have one cause.");
  }

  /** There are headings and nothing below them. */
  public static Problem nobody(String file, int headingRow) {
    return new Problem(
        file,
        headingRow,
        NO_COLUMN,
        NO_VALUE,
        "There are headings, but nobody below them.",
        "Check that this is the right file, and that its rows were saved.");
  }

  /** One side has nobody on it. */
  public static Problem nobodyInRole(String file, String plural) {
    return wholeFile(
        file,
        "There are no " + plural + " in this file.",
        "Check the column that says who is a mentor and who is a mentee.");
  }

  /** A column that must be there is not. */
  public static Problem missingColumn(
      String file, int headingRow, String column, List<String> aliases) {
    String others =
        aliases.isEmpty() ? "" : " (these also work: " + String.join(", ", aliases) + ")";
    return new Problem(
        file,
        headingRow,
        column,
        NO_VALUE,
        "There is no column with this heading.",
        "Add it, or rename the column that holds it to \"" + column + "\"" + others + ".");
  }

  /** Two columns have the heading. */
  public static Problem repeatedColumn(
      String file, int headingRow, String heading, List<String> letters) {
    return new Problem(
        file,
        headingRow,
        letters.getFirst(),
        heading,
        NO_VALUE,
        "Columns " + String.join(" and ", letters) + " have the same heading.",
        "Rename or delete all but one of them.");
  }

  /** A row has more cells than there are headings. */
  public static Problem extraCells(String file, int row) {
    return new Problem(
        file,
        row,
        NO_COLUMN,
        NO_VALUE,
        "This row has more cells than there are headings.",
        "Check for a comma that should be inside quotation marks, or add the missing heading.");
  }

  /** A cell that must hold something is blank. */
  public static Problem blank(String file, int row, String column) {
    return new Problem(
        file, row, column, NO_VALUE, "This cell is blank.", "Fill it in, or take the row out.");
  }

  /** A value is not on its ladder. */
  public static Problem notOnLadder(
      String file, int row, String column, String value, List<String> steps) {
    return new Problem(
        file,
        row,
        column,
        value,
        "This " + column + " is not known.",
        "Use one of: " + String.join(", ", steps) + ".");
  }

  /** The role column says something else. */
  public static Problem unknownRole(
      String file, int row, String column, String value, List<String> known) {
    return new Problem(
        file,
        row,
        column,
        value,
        "This does not say whether the person is a mentor or a mentee.",
        "Use one of: " + String.join(", ", known) + ".");
  }

  /** The same person stands in a list twice. */
  public static Problem duplicate(
      String file, int row, String column, String value, int firstRow, String plural) {
    return new Problem(
        file,
        row,
        column,
        value,
        "The same " + column + " is among the " + plural + " in row " + firstRow + " already.",
        "Keep one of the two rows, or correct the " + column + " if they are different people.");
  }

  private static Problem wholeFile(String file, String problem, String remedy) {
    return new Problem(file, WHOLE_FILE, NO_COLUMN, NO_VALUE, problem, remedy);
  }
}
