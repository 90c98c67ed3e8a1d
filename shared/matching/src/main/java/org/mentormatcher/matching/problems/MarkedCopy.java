package org.mentormatcher.matching.problems;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.words.Language;

/**
 * A copy of a coordinator's file with a column *Problems* after the others: every row stands where
 * it stood, so that numbers and letters are those of the report.
 */
public final class MarkedCopy {
  private static final String HEADING = "Problems";

  private MarkedCopy() {}

  /** Whether a heading is that of the added column. */
  public static boolean isOwn(String heading) {
    return heading.equals(HEADING) || heading.startsWith(HEADING + ":");
  }

  /**
   * The copy.
   *
   * @param name the file's name; the copy's says that it is one
   * @param rows every row of the file
   * @param headingRow the number of the row with the headings, from 1
   * @param problems what is wrong with its rows
   * @param language in which it is said
   */
  public static ResultFile of(
      String name,
      List<List<String>> rows,
      int headingRow,
      Collection<Problem> problems,
      Language language) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    Map<Integer, Set<String>> byRow =
        problems.stream()
            .collect(
                Collectors.groupingBy(
                    problem -> Math.max(problem.row(), headingRow),
                    Collectors.mapping(
                        problem -> sentence(problem, language),
                        Collectors.toCollection(LinkedHashSet::new))));
    Spreadsheet copy = null;
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = new ArrayList<>(rows.get(i));
      cells.addAll(Collections.nCopies(width - cells.size(), ""));
      String found = String.join("\n", byRow.getOrDefault(i + 1, Set.of()));
      boolean isHeadings = i + 1 == headingRow;
      cells.add(!isHeadings ? found : found.isEmpty() ? HEADING : HEADING + ":\n" + found);
      if (copy == null) {
        copy = new Spreadsheet(nameOfCopy(name), ResultHeading.texts(cells));
      } else {
        copy.add(cells);
      }
    }
    return copy.file();
  }

  private static String sentence(Problem problem, Language language) {
    String column = problem.column().isEmpty() ? problem.letter() : problem.column();
    String place = column.isEmpty() ? "" : column + ": ";
    return place + problem.problem(language) + " " + problem.remedy(language);
  }

  /** Folders and sheets that tell files of one name apart stay in it, as words. */
  private static String nameOfCopy(String name) {
    int sheet = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
    String file = sheet > 0 ? name.substring(0, sheet) : name;
    int dot = file.lastIndexOf('.');
    String plain =
        (dot > 0 ? file.substring(0, dot) : file) + (sheet > 0 ? name.substring(sheet) : "");
    return plain.replaceAll("[/\\\\:*?\"<>|\\p{Cc}]", "-") + "-problems.csv";
  }
}
