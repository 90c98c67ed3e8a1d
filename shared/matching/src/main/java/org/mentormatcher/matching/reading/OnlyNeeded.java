package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.NeededFile;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.WrittenText;

/**
 * Files of participants without what a programme does not read: what has to leave a coordinator's
 * device, and no more. Headings, rows and columns stay where they are, so that whatever is said of
 * them later is true of the coordinator's own file; what stands below other headings does not, nor
 * what stands above the headings, nor other sheets. A file is only reduced where it is then read as
 * the same people: that is tried.
 */
public final class OnlyNeeded {

  private OnlyNeeded() {}

  /**
   * What of each file of participants is needed, in their order; nothing where they have problems.
   *
   * @param programme the rules
   * @param input what would be sent
   */
  public static List<NeededFile> of(Programme programme, Input input) {
    return FirstLook.of(programme, input).needed();
  }

  /**
   * The same of files that were read.
   *
   * @param apart the files, under names of their own
   * @param rosters what stands in them
   * @param whole what came of reading them
   */
  static List<NeededFile> of(
      Programme programme, Input apart, List<Roster> rosters, Reading.Complete whole) {
    List<NeededFile> files = apart.files().stream().map(file -> neededOf(file, rosters)).toList();
    if (files.stream().anyMatch(file -> file.reduced().isEmpty())) {
      return files.stream().map(OnlyNeeded::whole).toList();
    }
    List<SourceFile> reducedFiles = sources(files);
    boolean isUnchanged =
        IntStream.range(0, reducedFiles.size())
            .allMatch(
                i -> Arrays.equals(reducedFiles.get(i).content(), apart.files().get(i).content()));
    boolean isReadAlike =
        isUnchanged
            || (ParticipantsReader.read(programme, apart.withFiles(reducedFiles))
                    instanceof Reading.Complete reduced
                && areAlike(whole, reduced));
    return isReadAlike ? files : files.stream().map(OnlyNeeded::whole).toList();
  }

  private static NeededFile neededOf(SourceFile file, List<Roster> rosters) {
    List<Roster> own =
        rosters.stream().filter(roster -> isIn(file, roster.table().file())).toList();
    return new NeededFile(
        file.name(),
        own.stream().flatMap(roster -> titles(roster, true).stream()).toList(),
        own.stream().flatMap(roster -> titles(roster, false).stream()).toList(),
        isAllNeeded(own)
            ? Optional.of(new ResultFile(file.name(), WrittenText.MEDIA_TYPE, file.content()))
            : own.size() == 1 ? Optional.of(reduced(own.getFirst())) : Optional.empty());
  }

  /** Whether nothing stands in a file of text that would be taken out: it is sent as it is. */
  private static boolean isAllNeeded(List<Roster> own) {
    if (own.size() != 1 || own.getFirst().table().isWorkbook()) {
      return false;
    }
    Table table = own.getFirst().table();
    Set<Integer> needed = needed(own.getFirst());
    return IntStream.range(0, table.all().size())
        .allMatch(
            row -> {
              List<String> cells = table.all().get(row);
              return IntStream.range(0, cells.size())
                  .allMatch(
                      column ->
                          cells.get(column).isBlank() || isKept(table, needed, row + 1, column));
            });
  }

  /** Tables of one workbook bear its name before that of the sheet. */
  static boolean isIn(SourceFile file, String table) {
    return table.equals(file.name()) || table.startsWith(file.name() + " (");
  }

  private static NeededFile whole(NeededFile file) {
    return new NeededFile(file.name(), file.needed(), file.others(), Optional.empty());
  }

  private static List<SourceFile> sources(List<NeededFile> files) {
    return files.stream()
        .map(file -> new SourceFile(file.name(), file.reduced().orElseThrow().content()))
        .toList();
  }

  /** What the columns that are needed are called, or the others in which something stands. */
  private static List<String> titles(Roster roster, boolean areNeeded) {
    Table table = roster.table();
    Set<Integer> needed = needed(roster);
    return IntStream.range(0, table.headings().size())
        .filter(column -> needed.contains(column) == areNeeded)
        .filter(column -> areNeeded || !table.isBlank(column))
        .mapToObj(column -> Field.of(table, column).title())
        .toList();
  }

  /** Where a form says when somebody answered, that tells which of several answers counts. */
  private static Set<Integer> needed(Roster roster) {
    Set<Integer> needed = new TreeSet<>(roster.positions());
    Timestamps.of(roster.table(), Optional.empty())
        .ifPresent(timestamps -> needed.add(timestamps.column()));
    return needed;
  }

  private static ResultFile reduced(Roster roster) {
    Table table = roster.table();
    Set<Integer> needed = needed(roster);
    int width = table.all().stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < table.all().size(); i++) {
      List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
      List<String> written = table.all().get(i);
      for (int column = 0; column < written.size(); column++) {
        if (isKept(table, needed, i + 1, column)) {
          cells.set(column, written.get(column));
        }
      }
      rows.add(cells);
    }
    return WrittenText.of(table.file(), rows);
  }

  private static boolean isKept(Table table, Set<Integer> needed, int row, int column) {
    return row == table.headingRow()
        || (row > table.headingRow()
            // Beside the headings stands what is a problem, which is told again.
            && (needed.contains(column) || column >= table.headings().size()));
  }

  /** Whether the same people take part, with the same answers, and the same is wrong with rows. */
  private static boolean areAlike(Reading.Complete one, Reading.Complete other) {
    return one.participants().equals(other.participants())
        && one.leftOut().equals(other.leftOut())
        && one.accounts().equals(other.accounts())
        && one.decisions().equals(other.decisions())
        && one.repetitions().equals(other.repetitions())
        && problems(one).equals(problems(other));
  }

  private static Optional<List<Problem>> problems(Reading.Complete reading) {
    return reading.problemRows().map(ProblemReport::problems);
  }
}
