package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SeparateSheet;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

/**
 * A workbook with mentors on one sheet and mentees on another, taken apart into two files: only of
 * those can cells be corrected, and what is not needed be left out. It is only taken apart where
 * the two are read as the sheets were: that is tried.
 */
final class SeparateSheets {

  private SeparateSheets() {}

  /**
   * The sheets as files, the mentors' first; none where it is not one such workbook.
   *
   * @param apart the files, under names of their own
   * @param reader of them
   * @param reading what came of it
   */
  static List<SeparateSheet> of(
      Programme programme, Input apart, ParticipantsReader reader, Reading reading) {
    List<GivenTable> tables = reader.understanding().map(Understanding::tables).orElse(List.of());
    if (apart.files().size() != 1 || tables.size() != 2) {
      return List.of();
    }
    List<SeparateSheet> sheets = new ArrayList<>();
    for (Whose side : List.of(Whose.MENTORS, Whose.MENTEES)) {
      sheetOf(side, tables).ifPresent(sheets::add);
    }
    return sheets.size() == 2
            && WrittenAnew.isReadAlike(programme, reader, reading, asFiles(apart, sheets))
        ? sheets
        : List.of();
  }

  private static Optional<SeparateSheet> sheetOf(Whose side, List<GivenTable> tables) {
    return tables.stream()
        .filter(each -> each.whose() == side)
        .map(
            each ->
                new SeparateSheet(
                    side, each.table().file(), WrittenAnew.of(side.label(), each.table())))
        .findFirst();
  }

  /** The same people in two files, of which no sheet has to be named. */
  private static Input asFiles(Input input, List<SeparateSheet> sheets) {
    List<ResultFile> files = sheets.stream().map(SeparateSheet::file).toList();
    AsTold told = input.told();
    return input
        .withFiles(WrittenAnew.sources(files))
        .told(told.reading(told.encoding(), List.of()));
  }
}
