package org.mentormatcher.matching.tables;

import static org.mentormatcher.matching.text.Folding.fold;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.words.Sentence;

/** A file whose sheets are known; a file of text has one without a name. */
public final class OpenFile {
  private static final int SAMPLE_ROWS = HeadingRows.MOST_TITLE_ROWS + 10;

  private final String file;
  private final Sheets sheets;
  private final KnownHeadings known;
  private final Budget budget;
  private final Consumer<Sentence> notes;

  /**
   * A sheet that may be the one to read.
   *
   * @param place among the file's sheets
   * @param name on its tab, or ""
   * @param isActive whether it was left open, instead of the first
   * @param known how many of its headings are understood
   * @param headings as written
   */
  public record Fitting(
      int place, String name, boolean isActive, int known, List<String> headings) {}

  OpenFile(
      SourceFile file,
      Sheets sheets,
      KnownHeadings known,
      Budget budget,
      Consumer<Sentence> notes) {
    this.file = file.name();
    this.sheets = sheets;
    this.known = known;
    this.budget = budget;
    this.notes = notes;
  }

  /**
   * The sheets with headings that are understood: at least half as many as on the sheet with most,
   * since lists of mentors and of mentees do not have the same. Of a file with one sheet, that one.
   *
   * @param asked the only ones that may be read, if this file has any of them
   * @throws UnreadableException if none was asked for that is there
   */
  public List<Fitting> fitting(List<String> asked) throws UnreadableException {
    List<Fitting> all = new ArrayList<>();
    List<String> wanted = asked.stream().map(name -> fold(name)).toList();
    for (int i = 0; i < sheets.sheets().size(); i++) {
      Sheets.NamedSheet sheet = sheets.sheets().get(i);
      if (wanted.isEmpty() || isOnly() || wanted.contains(fold(sheet.name()))) {
        all.add(isOnly() ? new Fitting(0, sheet.name(), false, 0, List.of()) : sampled(i));
      }
    }
    if (all.isEmpty()) {
      throw new UnreadableException(Problems.unknownSheet(file, asked.getFirst(), names()));
    }
    int most = all.stream().mapToInt(Fitting::known).max().orElse(0);
    List<Fitting> fitting =
        all.stream().filter(each -> each.known() > 0 && each.known() * 2 >= most).toList();
    return fitting.isEmpty() ? List.of(all.getFirst()) : fitting;
  }

  /** Those of the sheets that were asked for that this file has. */
  List<String> among(List<String> asked) {
    List<String> own = names().stream().map(name -> fold(name)).toList();
    return asked.stream().filter(name -> own.contains(fold(name))).toList();
  }

  private boolean isOnly() {
    return sheets.sheets().size() == 1;
  }

  private List<String> names() {
    return sheets.sheets().stream().map(Sheets.NamedSheet::name).toList();
  }

  /** What the first rows of a sheet tell; one with nobody below its headings tells nothing. */
  private Fitting sampled(int place) throws UnreadableException {
    Sheets.NamedSheet sheet = sheets.sheets().get(place);
    Grid sample = new Grid(file, budget);
    boolean hasMore = false;
    try {
      sheets.read(place, SAMPLE_ROWS, sample, note -> {});
    } catch (UnreadableException e) {
      // Told if the sheet is chosen; another one may hold what it likes.
      hasMore = true;
    } catch (IOException e) {
      throw broken();
    }
    HeadingRows rows = HeadingRows.in(sample.rows(), known);
    List<String> headings = rows.headings();
    boolean hasPeople = !headings.isEmpty() && (hasMore || rows.last() + 1 < sample.rows().size());
    return new Fitting(
        place, sheet.name(), sheet.isActive(), hasPeople ? known.known(headings) : 0, headings);
  }

  /** The only one of several sheets that can be meant, if that is certain. */
  public static Optional<Fitting> certain(List<Fitting> fitting) {
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    Optional<Fitting> active = fitting.stream().filter(Fitting::isActive).findFirst();
    if (active.isPresent()) {
      return active;
    }
    int most = fitting.stream().mapToInt(Fitting::known).max().orElse(0);
    List<Fitting> best = fitting.stream().filter(each -> each.known() == most).toList();
    return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
  }

  /** That nobody can tell which of several sheets is meant. */
  public UnreadableException unclear(List<Fitting> fitting) {
    return new UnreadableException(
        Problems.unclearSheet(file, fitting.stream().map(Fitting::name).toList()));
  }

  /**
   * The table on a sheet.
   *
   * @param others how many other sheets are read too
   * @throws UnreadableException if there is none, or it exceeds a limit
   */
  public Table read(Fitting sheet, int others) throws UnreadableException {
    String title = others == 0 ? file : Notes.sheetOf(file, sheet.name());
    Grid grid = new Grid(title, budget);
    if (!sheet.name().isEmpty()) {
      notes.accept(Notes.sheet(file, sheet.name(), sheets.sheets().size() - 1 - others));
    }
    try {
      sheets.read(sheet.place(), Integer.MAX_VALUE, grid, notes);
    } catch (IOException e) {
      // Its message is left out: it may quote the file.
      throw broken();
    }
    return table(grid);
  }

  private UnreadableException broken() {
    return new UnreadableException(Problems.brokenWorkbook(file));
  }

  private Table table(Grid grid) throws UnreadableException {
    if (grid.rows().isEmpty()) {
      throw new UnreadableException(Problems.emptyFile(grid.file()));
    }
    HeadingRows headings = HeadingRows.in(grid.rows(), known);
    List<Table.Row> people = new ArrayList<>();
    for (int i = headings.last() + 1; i < grid.rows().size(); i++) {
      if (!grid.rows().get(i).isEmpty()) {
        people.add(new Table.Row(i + 1, grid.rows().get(i)));
      }
    }
    Unfinished unfinished = new Unfinished(headings.headings(), people);
    if (unfinished.others().isEmpty()) {
      throw new UnreadableException(Problems.nobody(grid.file(), headings.row() + 1));
    }
    Set<Integer> others =
        unfinished.others().stream().map(Table.Row::number).collect(Collectors.toSet());
    Table table =
        new Table(
            grid.file(),
            headings.row() + 1,
            headings.headings(),
            unfinished.others(),
            people.stream().filter(row -> !others.contains(row.number())).toList(),
            sheets.isWorkbook(),
            grid.rows());
    note(table, grid, headings, unfinished);
    return table;
  }

  private void note(Table table, Grid grid, HeadingRows headings, Unfinished unfinished) {
    notes.accept(Notes.people(table.file(), table.headingRow(), table.rows().size()));
    int answers = table.rows().size() + unfinished.passedOver();
    if (headings.count() > 1) {
      notes.accept(Notes.headingRows(table.file(), headings.count()));
    }
    int titles =
        (int) grid.rows().stream().limit(headings.first()).filter(row -> !row.isEmpty()).count();
    if (titles > 0) {
      notes.accept(Notes.titleRows(table.file(), titles));
    }
    unfinished.tell(table.file(), notes);
    int blank = grid.length() - headings.last() - 1 - answers;
    if (blank > 0) {
      notes.accept(Notes.blankRows(table.file(), blank));
    }
  }
}
