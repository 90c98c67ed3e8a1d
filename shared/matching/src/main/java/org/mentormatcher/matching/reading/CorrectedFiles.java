package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.files.CellCorrection;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.tables.Letters;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.WrittenText;

/**
 * Files of participants in which a coordinator corrected cells. They are written anew as text, so
 * that they are only corrected where, uncorrected, they are then read as they were: that is tried.
 */
public final class CorrectedFiles {

  private CorrectedFiles() {}

  /**
   * The files that have other cells now, under their names.
   *
   * @param corrections the later of two for one cell counts
   * @return none where a file cannot be written anew
   * @throws IllegalArgumentException if there is no such cell
   */
  public static List<ResultFile> of(
      Programme programme, Input input, List<CellCorrection> corrections) {
    Input apart = input.toldApart();
    ParticipantsReader reader = new ParticipantsReader(programme, apart);
    Reading reading = reader.read();
    if (!isPossible(programme, apart, reader, reading)) {
      return List.of();
    }
    List<ResultFile> corrected = new ArrayList<>();
    for (SourceFile file : apart.files()) {
      Table table = only(file, reader).orElseThrow();
      List<CellCorrection> own =
          corrections.stream().filter(each -> each.file().equals(table.file())).toList();
      if (!own.isEmpty()) {
        corrected.add(WrittenText.of(file.name(), corrected(table, own)));
      }
    }
    return corrected;
  }

  /**
   * Whether each file, written anew as text, is read as it was.
   *
   * @param reader of these files
   * @param reading what came of it
   */
  static boolean isPossible(
      Programme programme, Input apart, ParticipantsReader reader, Reading reading) {
    List<ResultFile> files = new ArrayList<>();
    for (SourceFile file : apart.files()) {
      Optional<Table> table = only(file, reader);
      if (table.isEmpty()) {
        return false;
      }
      files.add(WrittenAnew.of(file.name(), table.get()));
    }
    return WrittenAnew.isReadAlike(
        programme, reader, reading, apart.withFiles(WrittenAnew.sources(files)));
  }

  /** The table of a file, if it alone is read. */
  private static Optional<Table> only(SourceFile file, ParticipantsReader reader) {
    List<Table> own =
        reader.understanding().stream()
            .flatMap(each -> each.tables().stream())
            .map(GivenTable::table)
            .filter(table -> OnlyNeeded.isIn(file, table.file()))
            .toList();
    return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
  }

  private static List<List<String>> corrected(Table table, List<CellCorrection> corrections) {
    List<List<String>> rows = WrittenAnew.rows(table);
    for (CellCorrection each : corrections) {
      int column = column(table, each.letter());
      int row = each.row() - 1;
      if (each.row() <= table.headingRow() || row >= rows.size()) {
        throw new IllegalArgumentException("no such row");
      }
      String before = table.all().get(row).size() > column ? table.all().get(row).get(column) : "";
      for (int i = table.headingRow(); i < rows.size(); i++) {
        List<String> written = table.all().get(i);
        boolean isAlike = column < written.size() && written.get(column).equals(before);
        if (i == row || (each.isForAlike() && isAlike)) {
          rows.get(i).set(column, each.value());
        }
      }
    }
    return rows;
  }

  private static int column(Table table, String letter) {
    for (int column = 0; column < table.headings().size(); column++) {
      if (Letters.of(column).equals(letter)) {
        return column;
      }
    }
    throw new IllegalArgumentException("no such column");
  }
}
