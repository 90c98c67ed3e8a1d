package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.fold;
import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mentormatcher.matching.participants.YesNo;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.tables.Letters;
import org.mentormatcher.matching.tables.Table;

/**
 * What answers one question in a table: a column, or several where a form writes a column for every
 * option that could be ticked, or asks for a name in parts.
 *
 * @param columns their positions, at least one
 * @param headings of each, as written
 * @param joint how several belong together
 */
record Field(List<Integer> columns, List<String> headings, Joint joint) {
  /** How several columns belong together. */
  enum Joint {
    /** Each is an option that can be ticked. */
    OPTIONS,
    /** Each holds words of one name, in this order. */
    NAME
  }

  /** Between the headings of a name in parts, wherever one heading is asked for. */
  private static final String AND = " + ";

  private static final int LONGEST_OPTION = 1_000;

  private static final List<String> BEFORE_OPTION = List.of("[", " - ", ": ", " / ");

  Field {
    columns = List.copyOf(columns);
    headings = List.copyOf(headings);
  }

  /** One column of a table. */
  static Field of(Table table, int column) {
    return new Field(List.of(column), List.of(table.headings().get(column)), Joint.OPTIONS);
  }

  /** Several columns of a table, or one. */
  static Field of(Table table, List<Integer> columns) {
    return of(table, columns, Joint.OPTIONS);
  }

  /** Columns of a table in which one name stands in parts, in the order in which it is said. */
  static Field ofName(Table table, List<Integer> columns) {
    return of(table, columns, Joint.NAME);
  }

  private static Field of(Table table, List<Integer> columns, Joint joint) {
    return new Field(columns, columns.stream().map(table.headings()::get).toList(), joint);
  }

  /** Every field of a table that has a heading; neighbours that are options of one are one. */
  static List<Field> in(Table table) {
    List<Field> fields = new ArrayList<>();
    int column = 0;
    while (column < table.headings().size()) {
      int end = column + 1;
      if (isOption(table, column)) {
        String question = question(table, column);
        while (end < table.headings().size()
            && isOption(table, end)
            && question.equals(question(table, end))) {
          end++;
        }
      }
      if (end > column + 1) {
        fields.add(of(table, IntStream.range(column, end).boxed().toList()));
      } else if (!table.headings().get(column).isBlank()) {
        fields.add(of(table, column));
      }
      column = end;
    }
    return fields;
  }

  /** The first of its columns. */
  int first() {
    return columns.getFirst();
  }

  /** Whether its heading tells which it is, so that somebody can say it. */
  boolean isSayable() {
    return columns.size() == 1 || joint == Joint.NAME;
  }

  /** Its heading, or what its columns' headings have in common. */
  String heading() {
    if (isName()) {
      return headings.stream().map(heading -> tidy(heading)).collect(Collectors.joining(AND));
    }
    String question = columns.size() > 1 ? question(headings.getFirst()) : "";
    return question.isBlank() ? headings.getFirst() : question;
  }

  /** What it is called in messages. */
  String title() {
    if (isName()) {
      return Notes.column(
          columns.stream().map(Letters::of).collect(Collectors.joining(AND)), heading());
    }
    String letters = Letters.of(columns.getFirst());
    return columns.size() == 1
        ? Notes.column(letters, headings.getFirst())
        : Notes.column(
            letters + "–" + Letters.of(columns.getLast()),
            question(headings.getFirst()).isBlank()
                ? String.join(", ", headings)
                : question(headings.getFirst()));
  }

  /** What somebody answered: of several columns, every option that was ticked. */
  String in(Table.Row row) {
    if (columns.size() == 1) {
      return row.cell(first());
    }
    if (isName()) {
      return columns.stream()
          .map(column -> tidy(row.cell(column)))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(" "));
    }
    Set<String> answers = new LinkedHashSet<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = row.cell(columns.get(i)).strip();
      YesNo ticked = YesNo.in(cell);
      if (ticked == YesNo.YES) {
        answers.add(option(headings.get(i)));
      } else if (ticked == YesNo.UNCLEAR && !cell.isEmpty()) {
        answers.add(cell);
      }
    }
    return String.join("; ", answers);
  }

  private boolean isName() {
    return columns.size() > 1 && joint == Joint.NAME;
  }

  /**
   * Whether a column is an option: every answer in it repeats the end of its heading, or is a tick
   * below a heading that names a question and an option.
   */
  private static boolean isOption(Table table, int column) {
    String heading = table.headings().get(column);
    Set<String> answers = new LinkedHashSet<>();
    for (Table.Row row : table.rows()) {
      if (row.cell(column).length() > LONGEST_OPTION) {
        return isOther(heading);
      }
      String cell = fold(row.cell(column));
      if (!cell.isEmpty() && answers.add(cell) && answers.size() > 2) {
        return isOther(heading);
      }
    }
    if (heading.isBlank()) {
      return false;
    }
    boolean isTick =
        answers.stream().allMatch(answer -> YesNo.in(answer) != YesNo.UNCLEAR)
            && !question(heading).isBlank();
    String option = fold(option(heading));
    return isTick
        || isOther(heading)
        || (!answers.isEmpty() && Set.of(option).containsAll(answers));
  }

  /** The field beside the options, in which people write another. */
  private static boolean isOther(String heading) {
    return !question(heading).isBlank() && fold(option(heading)).startsWith("other");
  }

  private static String question(Table table, int column) {
    return question(table.headings().get(column));
  }

  /** What stands before an option in a heading, or "". */
  private static String question(String heading) {
    int at = beforeOption(heading);
    return at < 0 ? "" : heading.substring(0, at).strip();
  }

  private static String option(String heading) {
    int at = beforeOption(heading);
    if (at < 0) {
      return heading.strip();
    }
    String option = heading.substring(at).strip();
    option = option.startsWith("[") ? option.substring(1) : option.substring(1).strip();
    return option.endsWith("]") ? option.substring(0, option.length() - 1).strip() : option;
  }

  /** Where the option of a heading begins, such as {@code Interests [Tea]}, or -1. */
  private static int beforeOption(String heading) {
    for (String before : BEFORE_OPTION) {
      int at = heading.lastIndexOf(before);
      if (at > 0 && (!before.equals("[") || heading.endsWith("]"))) {
        return at;
      }
    }
    return -1;
  }
}
