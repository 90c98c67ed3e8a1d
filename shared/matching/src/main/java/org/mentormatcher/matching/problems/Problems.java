package org.mentormatcher.matching.problems;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.List;
import org.mentormatcher.matching.text.Suggestion;

/** The catalogue: every problem that a coordinator can be told about, worded once. */
public final class Problems {
  private static final String NO_FILE = "";
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
            NO_COLUMN,
            NO_VALUE,
            "The result of the formula in this cell was not saved.",
            "Open the workbook in your spreadsheet program, save it, and choose it again.")
        .in(letter, NO_COLUMN);
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
            NO_COLUMN,
            NO_VALUE,
            "This cell has more than %,d characters.".formatted(most),
            "Shorten it. If it holds several rows, look for a \" that is never closed.")
        .in(letter, NO_COLUMN);
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

  /** A column that must be there is not, but one that may be meant to be it. */
  public static Problem missingColumn(
      String file, int headingRow, String column, String near, String nearHeading) {
    return new Problem(
        file,
        headingRow,
        "",
        column,
        NO_VALUE,
        "There is no column with this heading.",
        "Did you mean column " + near + "? Rename it to \"" + column + "\" if so, or else add it.",
        nearHeading + "=" + column);
  }

  /** A column that a heading is said to stand for does not exist. */
  public static Problem unknownColumn(String heading, String column, List<String> known) {
    return new Problem(
        NO_FILE,
        WHOLE_FILE,
        heading,
        column,
        "The programme has no column of this name.",
        didYouMean(column, known) + "Use one of: " + String.join(", ", known) + ".");
  }

  /** Several headings are said to stand for one column. */
  public static Problem ambiguousMapping(
      String file, int headingRow, String column, List<String> letters) {
    return new Problem(
        file,
        headingRow,
        column,
        NO_VALUE,
        "Columns " + String.join(" and ", letters) + " both stand for \"" + column + "\".",
        "Say it of one of them only.");
  }

  /** A heading that is said to stand for a column is in no file. */
  public static Problem unknownHeading(String heading, String column) {
    return new Problem(
        NO_FILE,
        WHOLE_FILE,
        heading,
        column,
        "No file has a column with this heading.",
        "Copy the heading from the file as it is written there.");
  }

  /** The same file was given for both sides. */
  public static Problem sameFile(String file, String first) {
    return wholeFile(
        file,
        "This file holds the same as " + first + ".",
        "Give the mentors' file first and the mentees' file second, or one file with a role"
            + " column.");
  }

  /** A file seems to be the other side's. */
  public static Problem otherSide(String file, String given, String evidence, String found) {
    return wholeFile(
        file,
        "This file was given for the " + given + ", but " + evidence + ".",
        "If it is the "
            + found
            + "' file, give the two files the other way round; if it is not, correct that.");
  }

  /** Why a file seems to be the other side's: by its columns. */
  public static String ownColumns(String plural, List<String> headings) {
    return "only "
        + plural
        + " have the column \""
        + String.join("\", \"", headings.stream().map(heading -> tidy(heading)).toList())
        + "\"";
  }

  /** Why a file seems to be the other side's: by its name. */
  public static String nameSays(String plural) {
    return "its name says " + plural;
  }

  /** Two columns have the heading. */
  public static Problem repeatedColumn(
      String file, int headingRow, String heading, List<String> letters) {
    return new Problem(
            file,
            headingRow,
            heading,
            NO_VALUE,
            "Columns " + String.join(" and ", letters) + " have the same heading.",
            "Rename or delete all but one of them.")
        .in(letters.getFirst(), heading);
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
        didYouMean(value, steps) + "Use one of: " + String.join(", ", steps) + ".");
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
        didYouMean(value, known) + "Use one of: " + String.join(", ", known) + ".");
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

  /** An answer is not among those that the question offered. */
  public static Problem notAnOption(
      String file, int row, String column, String value, String answer, List<String> options) {
    return new Problem(
        file,
        row,
        column,
        value,
        "This answer is not one of those that can be given.",
        didYouMean(answer, options) + "Use one of: " + String.join("; ", options) + ".");
  }

  /** A cell does not say how many matches somebody wants. */
  public static Problem notACount(String file, int row, String column, String value) {
    return new Problem(
        file,
        row,
        column,
        value,
        "This does not say how many, or it names more than one number.",
        "Write one number in digits, such as 2.");
  }

  /** A cell holds something else than a number. */
  public static Problem notANumber(String file, int row, String column, String value) {
    return new Problem(
        file, row, column, value, "This is not a number.", "Write it in digits, such as 2 or 2.5.");
  }

  /** A cell holds something else than a day. */
  public static Problem notADay(String file, int row, String column, String value) {
    return new Problem(
        file,
        row,
        column,
        value,
        "This is not a day that can be understood.",
        "Write it as year-month-day, such as 2026-03-31, or as day/month/year.");
  }

  /** A column that the programme does not know, where it takes no others. */
  public static Problem columnNotAllowed(
      String file, int headingRow, String column, List<String> known) {
    return new Problem(
        file,
        headingRow,
        column,
        NO_VALUE,
        "This programme does not take this column: it never takes more data than it needs.",
        "Delete the column from the file. It takes these: " + String.join(", ", known) + ".");
  }

  /** None of the file's headings is one of the programme's. */
  public static Problem notThisProgramme(String file, String title) {
    return wholeFile(
        file,
        "None of the headings in this file is one that \"" + title + "\" knows.",
        "Check that it is the right file, and the right programme.");
  }

  /** The programme takes another number of files. */
  public static Problem otherNumberOfFiles(String file, String title, String taken) {
    return wholeFile(
        file,
        "\"" + title + "\" takes " + taken + ".",
        "Choose the files again, or another programme.");
  }

  /** A file of pairs names somebody who does not take part. */
  public static Problem notAmong(String file, int row, String column, String value, String plural) {
    return new Problem(
        file,
        row,
        column,
        value,
        "Nobody among the " + plural + " who take part is this person.",
        "Correct it, or take the row out.");
  }

  /** A pair is decided beforehand that must not be made. */
  public static Problem lockedAndForbidden(String file, int row) {
    return new Problem(
        file,
        row,
        NO_COLUMN,
        NO_VALUE,
        "This pair is also among those that must not be matched.",
        "Take it out of one of the two files.");
  }

  /** More pairs are decided beforehand than somebody has room for. */
  public static Problem lockedBeyondCapacity(String file, int row, String column, String value) {
    return new Problem(
        file,
        row,
        column,
        value,
        "With this pair, more are decided for this person than they can have matches.",
        "Take a row out, or allow this person more matches.");
  }

  /** A pair is of one person. */
  public static Problem pairOfOne(String file, int row) {
    return new Problem(
        file,
        row,
        NO_COLUMN,
        NO_VALUE,
        "Both people in this row are the same.",
        "Correct one of them, or take the row out.");
  }

  /** A row of a shortlist is accepted, but by nobody who has a name. */
  public static Problem nobodyAccepts(String file, int row, String column, String value) {
    return new Problem(
        file,
        row,
        column,
        value,
        "A match stands only when a named person accepts it.",
        "Write the name of who accepts it here, or clear the row's last two cells.");
  }

  /** A row of a shortlist is accepted, but on no day. */
  public static Problem noDayOfAcceptance(String file, int row, String column, String value) {
    return new Problem(
        file,
        row,
        column,
        value,
        "This is not the day on which the match was accepted.",
        "Write it as 2026-11-24 or 24/11/2026.");
  }

  /** Somebody would have more accepted matches than the programme allows. */
  public static Problem acceptedBeyondCapacity(
      String file, int row, String column, String value, int most) {
    return new Problem(
        file,
        row,
        column,
        value,
        "More matches are accepted here than this person may have: the most is " + most + ".",
        "Clear the last two cells of the rows that are not to stand.");
  }

  private static String didYouMean(String written, List<String> known) {
    return Suggestion.nearest(written, known)
        .map(nearest -> "Did you mean \"" + nearest + "\"? ")
        .orElse("");
  }

  private static Problem wholeFile(String file, String problem, String remedy) {
    return new Problem(file, WHOLE_FILE, NO_COLUMN, NO_VALUE, problem, remedy);
  }
}
