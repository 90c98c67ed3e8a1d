package org.mentormatcher.matching.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.words.Sentence;

/** Reads a file of any kind that we understand into a table. */
public final class TableReader {
  /** Nobody writes more above the headings. */
  private static final int MOST_TITLE_ROWS = 50;

  private final KnownHeadings known;
  private final Consumer<Sentence> notes;

  public TableReader(KnownHeadings known, Consumer<Sentence> notes) {
    this.known = known;
    this.notes = notes;
  }

  /**
   * The table.
   *
   * @throws UnreadableException if there is none, or it exceeds a limit
   */
  public Table read(SourceFile file) throws UnreadableException {
    Grid grid = grid(file);
    if (grid.rows().isEmpty()) {
      throw new UnreadableException(Problems.emptyFile(file.name()));
    }
    int headings = headingRow(grid.rows());
    List<Table.Row> people = new ArrayList<>();
    for (int i = headings + 1; i < grid.rows().size(); i++) {
      if (!grid.rows().get(i).isEmpty()) {
        people.add(new Table.Row(i + 1, grid.rows().get(i)));
      }
    }
    if (people.isEmpty()) {
      throw new UnreadableException(Problems.nobody(file.name(), headings + 1));
    }
    Table table =
        new Table(file.name(), headings + 1, grid.rows().get(headings), people, grid.rows());
    note(table, grid);
    return table;
  }

  private Grid grid(SourceFile file) throws UnreadableException {
    if (file.content().length > Limits.BYTES) {
      throw new UnreadableException(Problems.tooLarge(file.name(), Limits.BYTES));
    }
    return switch (FileKind.of(file.content())) {
      case ARCHIVE -> XlsxFile.read(file, known, notes);
      case PROTECTED_WORKBOOK ->
          throw new UnreadableException(Problems.protectedWorkbook(file.name()));
      case OLD_WORKBOOK -> throw new UnreadableException(Problems.oldWorkbook(file.name()));
      case TEXT -> CsvFile.read(file, known, notes);
    };
  }

  /** The row with most headings that are understood, or else the first that is not blank. */
  private int headingRow(List<List<String>> rows) {
    int best = -1;
    int bestFound = -1;
    int seen = 0;
    for (int i = 0; i < rows.size() && seen < MOST_TITLE_ROWS; i++) {
      int found = rows.get(i).isEmpty() ? -1 : known.known(rows.get(i));
      seen += found < 0 ? 0 : 1;
      if (found > bestFound) {
        best = i;
        bestFound = found;
      }
    }
    return best;
  }

  private void note(Table table, Grid grid) {
    notes.accept(Notes.people(table.file(), table.headingRow(), table.rows().size()));
    int titles = grid.written() - table.rows().size() - 1;
    if (titles > 0) {
      notes.accept(Notes.titleRows(table.file(), titles));
    }
    int blank = grid.length() - table.headingRow() - table.rows().size();
    if (blank > 0) {
      notes.accept(Notes.blankRows(table.file(), blank));
    }
  }
}
