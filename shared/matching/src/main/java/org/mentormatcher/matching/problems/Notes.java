package org.mentormatcher.matching.problems;

import static org.mentormatcher.matching.text.Folding.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mentormatcher.words.Sentence;

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
  public static Sentence text(String file, String encoding, Sentence delimiter) {
    return Sentence.of("note.text")
        .with("file", file)
        .with("encoding", encoding)
        .with("delimiter", delimiter);
  }

  /** Which sheet of a workbook was read. */
  public static Sentence sheet(String file, String sheet, int others) {
    return (others == 0
            ? Sentence.of("note.only-sheet")
            : Sentence.of("note.sheet").with("count", others))
        .with("file", file)
        .with("sheet", tidy(sheet));
  }

  /** Rows of a sheet that a person does not see, such as those that a filter hides. */
  public static Sentence hiddenRows(String file, int rows) {
    return Sentence.of("note.hidden-rows").with("file", file).with("count", rows);
  }

  /** A sheet of a workbook of which others are read too, as messages call it. */
  public static String sheetOf(String file, String sheet) {
    return file + " (" + tidy(sheet) + ")";
  }

  /** Rows through which a line is drawn. */
  public static Sentence struckOutRows(String file, List<Integer> rows) {
    return Sentence.of("note.struck-out-rows")
        .with("file", file)
        .with("count", rows.size())
        .with("rows", ranges(rows));
  }

  /** Cells that were made one with the cell above them. */
  public static Sentence mergedCells(String file, int cells) {
    return Sentence.of("note.merged-cells").with("file", file).with("count", cells);
  }

  /** Where the people are. */
  public static Sentence people(String file, int headingRow, int people) {
    return Sentence.of("note.people")
        .with("file", file)
        .with("row", headingRow)
        .with("count", people);
  }

  /** Rows above the headings. */
  public static Sentence titleRows(String file, int rows) {
    return Sentence.of("note.title-rows").with("file", file).with("count", rows);
  }

  /** Headings in more than one row, as some forms write them. */
  public static Sentence headingRows(String file, int rows) {
    return Sentence.of("note.heading-rows").with("file", file).with("count", rows);
  }

  /** Rows that whoever made a form left when trying it. */
  public static Sentence previews(String file, List<Integer> rows) {
    return Sentence.of("note.previews")
        .with("file", file)
        .with("count", rows.size())
        .with("rows", ranges(rows));
  }

  /** Rows that were begun and never sent. */
  public static Sentence notSent(String file, List<Integer> rows) {
    return Sentence.of("note.not-sent")
        .with("file", file)
        .with("count", rows.size())
        .with("rows", ranges(rows));
  }

  /** Rows of people who gave their place back. */
  public static Sentence givenBack(String file, List<Integer> rows) {
    return Sentence.of("note.given-back")
        .with("file", file)
        .with("count", rows.size())
        .with("rows", ranges(rows));
  }

  /** Rows in which nothing stands. */
  public static Sentence blankRows(String file, int rows) {
    return Sentence.of("note.blank-rows").with("file", file).with("count", rows);
  }

  /** Columns in which nothing stands. */
  public static Sentence blankColumns(String file, int columns) {
    return Sentence.of("note.blank-columns").with("file", file).with("count", columns);
  }

  /** A column under another heading than the programme's own. */
  public static Sentence alias(String file, String column, String name) {
    return Sentence.of("note.alias").with("file", file).with("column", column).with("name", name);
  }

  /** A column that the coordinator explained. */
  public static Sentence mapped(String file, String column, String name) {
    return Sentence.of("note.mapped").with("file", file).with("column", column).with("name", name);
  }

  /** A column that was proposed to the coordinator, who agreed. */
  public static Sentence accepted(String file, String column, String name) {
    return Sentence.of("note.accepted")
        .with("file", file)
        .with("column", column)
        .with("name", name);
  }

  /** Somebody signed up more than once. */
  public static Sentence replaced(String file, String heading, List<Sentence> rows) {
    return Sentence.of("note.replaced")
        .with("file", file)
        .with("count", rows.size())
        .with("heading", tidy(heading))
        .with("rows", rows);
  }

  /** A row that another one replaced. */
  public static Sentence rowByRow(int earlier, int latest) {
    return Sentence.of("note.replaced.row").with("earlier", earlier).with("latest", latest);
  }

  /** Somebody stands on both sides. */
  public static Sentence onBothSides(int people) {
    return Sentence.of("note.on-both-sides").with("count", people);
  }

  /** The two files were given the other way round. */
  public static Sentence swapped(String mentors, String mentees) {
    return Sentence.of("note.swapped").with("mentors", mentors).with("mentees", mentees);
  }

  /** Rows with problems, as the coordinator agreed. */
  public static Sentence leftOut(String file, List<Integer> rows) {
    return Sentence.of("note.left-out")
        .with("file", file)
        .with("count", rows.size())
        .with("rows", rows);
  }

  /** What became of every row of a file: it adds up. */
  public static Sentence account(String file, int rows, List<Sentence> fates) {
    return Sentence.of("note.account").with("file", file).with("count", rows).with("fates", fates);
  }

  /** Addresses around which something was taken off. */
  public static Sentence addressesBared(String file, String column, List<Integer> rows) {
    return Sentence.of("note.addresses-bared")
        .with("file", file)
        .with("column", column)
        .with("count", rows.size())
        .with("rows", firstOf(rows));
  }

  /** Answers that rules compare, near to each other and not the same. */
  public static Sentence nearAnswers(List<String> columns, List<Sentence> pairs) {
    return Sentence.of("note.near-answers")
        .with("columns", columns)
        .with("count", pairs.size())
        .with("pairs", firstPairs(pairs));
  }

  /** Full names that stand under two identities. */
  public static Sentence sameNames(List<Sentence> pairs) {
    return Sentence.of("note.same-names")
        .with("count", pairs.size())
        .with("pairs", firstPairs(pairs));
  }

  /** Two rows of a file. */
  public static Sentence rowAndRow(String file, int row, int other) {
    return Sentence.of("note.row-and-row").with("file", file).with("row", row).with("other", other);
  }

  /** Two rows of two files. */
  public static Sentence rowAndRow(String file, int row, String otherFile, int other) {
    return Sentence.of("note.row-and-row-of-other")
        .with("file", file)
        .with("row", row)
        .with("otherFile", otherFile)
        .with("other", other);
  }

  private static List<Sentence> firstPairs(List<Sentence> pairs) {
    List<Sentence> first = new ArrayList<>(pairs.stream().limit(MOST_ROWS).toList());
    if (pairs.size() > first.size()) {
      first.add(more(pairs.size() - first.size()));
    }
    return first;
  }

  private static Sentence more(int more) {
    return Sentence.of("note.more").with("count", more);
  }

  /** Columns that nothing was taken from. */
  public static Sentence unusedColumns(String file, List<String> columns) {
    return Sentence.of("note.unused-columns")
        .with("file", file)
        .with("count", columns.size())
        .with("columns", columns);
  }

  /** Which rows of pairs to keep name somebody who takes no part. */
  public static Sentence pairsEnded(String file, List<Integer> rows) {
    return Sentence.of("note.pairs-ended")
        .with("file", file)
        .with("count", rows.size())
        .with("rows", firstOf(rows));
  }

  /** Rows about people who are not in this run. */
  public static Sentence strangers(String file, List<Integer> rows) {
    return Sentence.of("note.strangers")
        .with("file", file)
        .with("count", rows.size())
        .with("rows", firstOf(rows));
  }

  /** Rows with a manager who is not in the files. */
  public static Sentence managersElsewhere(String file, String column, List<Integer> rows) {
    return Sentence.of("note.managers-elsewhere")
        .with("file", file)
        .with("column", column)
        .with("count", rows.size())
        .with("rows", firstOf(rows));
  }

  /**
   * Answers in words in which a number of matches was recognised: words of a closed list, so nobody
   * is told of.
   *
   * @param answers each once, with what it became
   */
  public static Sentence countsUnderstood(
      String file, String column, Map<String, Integer> answers) {
    List<Sentence> each = new ArrayList<>();
    answers.entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(answer -> each.add(countUnderstood(answer.getKey(), answer.getValue())));
    if (answers.size() > MOST_ROWS) {
      each.add(more(answers.size() - MOST_ROWS));
    }
    return Sentence.of("note.counts-understood")
        .with("file", file)
        .with("column", column)
        .with("answers", each);
  }

  private static Sentence countUnderstood(String answer, int number) {
    return Sentence.of("note.count-understood").with("answer", answer).with("number", number);
  }

  /** Answers that name more matches than the programme allows. */
  public static Sentence countsLimited(String file, String column, int answers, int most) {
    return Sentence.of("note.counts-limited")
        .with("file", file)
        .with("column", column)
        .with("count", answers)
        .with("most", most);
  }

  /** Rows whose address is not where addresses are expected. */
  public static Sentence otherDomains(
      String file, String column, List<Integer> rows, List<String> domains) {
    List<Integer> first = rows.stream().limit(MOST_ROWS).toList();
    return Sentence.of(
            rows.size() > first.size() ? "note.other-domains-and-others" : "note.other-domains")
        .with("file", file)
        .with("column", column)
        .with("count", rows.size())
        .with("domains", domains)
        .with("rows", first);
  }

  /**
   * Rows in which a column that matches see repeats what the person answered in confidence.
   *
   * @param rows their numbers, rising
   */
  public static Sentence repeated(
      String file, String shown, String confidential, List<Integer> rows) {
    return Sentence.of("note.repeated")
        .with("file", file)
        .with("count", rows.size())
        .with("rows", ranges(rows))
        .with("shown", shown)
        .with("confidential", confidential);
  }

  /** The same, as a count of rows. */
  public static Sentence repeatedAmong(
      Sentence plural, String shown, String confidential, int rows) {
    return Sentence.of("note.repeated-among")
        .with("people", plural)
        .with("shown", shown)
        .with("confidential", confidential)
        .with("count", rows);
  }

  /** As {@link #ranges}, of as many as anybody looks up; the rest is said to be there. */
  private static String firstOf(List<Integer> numbers) {
    List<Integer> first = numbers.stream().limit(MOST_ROWS).toList();
    return ranges(first) + (first.size() < numbers.size() ? " …" : "");
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
}
