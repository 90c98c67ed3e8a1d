package org.mentormatcher.matching.tables;

import static org.mentormatcher.matching.text.Folding.fold;
import static org.mentormatcher.matching.text.Folding.foldHeading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mentormatcher.matching.files.Limits;

/**
 * Where a table's headings stand, and what they are: most programs write one row of them. Qualtrics
 * writes three (short names, questions, and where each came from), SurveyMonkey two (questions, and
 * the options or fields of each).
 *
 * @param first the place of the first row that belongs to the headings, from 0
 * @param row the place of the row that people take for the headings
 * @param last the place of the last row that is no answer
 * @param headings a heading a column
 */
record HeadingRows(int first, int row, int last, List<String> headings) {
  /** Nobody writes more above the headings. */
  static final int MOST_TITLE_ROWS = 50;

  private static final String ORIGIN = "{\"ImportId\"";
  private static final List<String> SURVEY_MONKEY = List.of("respondentid", "collectorid");
  private static final List<String> WHOLE_ANSWERS = List.of("", "response", "openendedresponse");

  HeadingRows {
    headings = List.copyOf(headings);
  }

  /**
   * The headings of a table.
   *
   * @param rows of a sheet, blank ones as empty lists, at least one that is not
   * @param known by which headings are found
   */
  static HeadingRows in(List<List<String>> rows, KnownHeadings known) {
    int seen = 0;
    for (int i = 0; i < rows.size() && seen < MOST_TITLE_ROWS; i++) {
      seen += rows.get(i).isEmpty() ? 0 : 1;
      if (i > 1 && isOrigin(rows.get(i))) {
        return new HeadingRows(i - 2, i - 1, i, questions(rows.get(i - 2), rows.get(i - 1), known));
      }
      if (i + 1 < rows.size() && isOfSurveyMonkey(rows.get(i), rows.get(i + 1))) {
        return new HeadingRows(i, i, i + 1, questionsAndParts(rows, i, known));
      }
    }
    int row = only(rows, known);
    return new HeadingRows(row, row, row, rows.get(row));
  }

  /** How many rows the headings are written in. */
  int count() {
    return last - first + 1;
  }

  /**
   * The row with most headings that are understood. Where none is, the first that is about as wide
   * as the table: titles stand in one cell. Where none is as wide either, the first that is not
   * blank.
   */
  private static int only(List<List<String>> rows, KnownHeadings known) {
    int best = -1;
    int bestFound = 0;
    int widest = rows.stream().mapToInt(HeadingRows::written).max().orElse(0);
    int seen = 0;
    int wide = -1;
    int written = -1;
    for (int i = 0; i < rows.size() && seen < MOST_TITLE_ROWS; i++) {
      seen += rows.get(i).isEmpty() ? 0 : 1;
      int found = rows.get(i).isEmpty() ? 0 : known.known(rows.get(i));
      if (found > bestFound) {
        best = i;
        bestFound = found;
      }
      if (written < 0 && !rows.get(i).isEmpty()) {
        written = i;
      }
      if (wide < 0 && widest > 0 && 2 * written(rows.get(i)) >= widest) {
        wide = i;
      }
    }
    return IntStream.of(best, wide, written).filter(row -> row >= 0).findFirst().orElseThrow();
  }

  private static int written(List<String> row) {
    return (int) row.stream().filter(cell -> !cell.isBlank()).count();
  }

  private static boolean isOrigin(List<String> row) {
    return !row.isEmpty() && row.getFirst().replace(" ", "").startsWith(ORIGIN);
  }

  private static boolean isOfSurveyMonkey(List<String> row, List<String> below) {
    List<String> headings =
        row.stream().limit(SURVEY_MONKEY.size()).map(HeadingRows::folded).toList();
    return headings.equals(SURVEY_MONKEY)
        && below.stream().limit(SURVEY_MONKEY.size()).allMatch(String::isBlank)
        && below.stream().anyMatch(cell -> !cell.isBlank());
  }

  /** A short name that is understood says most; other ones are Q1, Q2. */
  private static List<String> questions(
      List<String> names, List<String> questions, KnownHeadings known) {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < Math.max(names.size(), questions.size()); i++) {
      String name = cell(names, i);
      String question = cell(questions, i);
      headings.add(question.isBlank() || known.known(List.of(name)) > 0 ? name : question);
    }
    return headings;
  }

  /**
   * A question with one answer is the heading; of several options each stands behind it in
   * brackets; the fields of a question, such as of an address, are headings themselves.
   */
  private static List<String> questionsAndParts(
      List<List<String>> rows, int row, KnownHeadings known) {
    List<String> questions = rows.get(row);
    List<String> parts = rows.get(row + 1);
    List<String> headings = new ArrayList<>();
    String question = "";
    for (int i = 0; i < Math.min(Limits.COLUMNS, Math.max(questions.size(), parts.size())); i++) {
      String part = cell(parts, i);
      question = cell(questions, i).isBlank() ? question : cell(questions, i);
      if (WHOLE_ANSWERS.contains(folded(part))) {
        headings.add(question);
      } else {
        boolean isField = known.known(List.of(part)) > 0 && !isOption(part, rows, row + 2, i);
        headings.add(isField ? part : question + " [" + part + "]");
      }
    }
    return headings;
  }

  /** Whether nothing else stands below an option than the option. */
  private static boolean isOption(String option, List<List<String>> rows, int from, int column) {
    return rows.stream()
        .skip(from)
        .map(cells -> cell(cells, column))
        .filter(cell -> !cell.isBlank())
        .allMatch(cell -> fold(cell).equals(fold(option)));
  }

  private static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  private static String folded(String heading) {
    return foldHeading(heading);
  }
}
