package org.mentormatcher.matching.rights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.matching.text.Address;

/** Puts right what a list says of one person. */
public final class Correction {
  private final Tables tables;
  private final String identity;
  private final Map<String, String> values;

  /**
   * A correction.
   *
   * @param person as in the column that tells people apart
   * @param values what it has to say, by the column's name or heading
   */
  public Correction(Programme programme, String person, Map<String, String> values) {
    this.tables = new Tables(programme);
    this.identity = Address.identity(person);
    this.values = Map.copyOf(values);
  }

  /**
   * The list as it has to be; empty where the person, or all of the columns, are not in it, or
   * where it has more than one sheet.
   */
  public Optional<ResultFile> in(SourceFile file) {
    try {
      List<Table> found = tables.in(file);
      return found.size() == 1 ? in(found.getFirst()) : Optional.empty();
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private Optional<ResultFile> in(Table table) {
    List<List<String>> rows = new ArrayList<>();
    int width = table.all().stream().mapToInt(List::size).max().orElse(0);
    for (List<String> row : table.all()) {
      List<String> cells = new ArrayList<>(row);
      cells.addAll(Collections.nCopies(width - row.size(), ""));
      rows.add(cells);
    }
    boolean isChanged = false;
    for (Table.Row row : table.rows()) {
      if (row.cells().stream().anyMatch(cell -> Address.identity(cell).equals(identity))) {
        for (Map.Entry<String, String> value : values.entrySet()) {
          int column = tables.position(table, value.getKey());
          if (column >= 0) {
            rows.get(row.number() - 1).set(column, value.getValue());
            isChanged = true;
          }
        }
      }
    }
    return isChanged ? Optional.of(file(table.file(), rows)) : Optional.empty();
  }

  private static ResultFile file(String name, List<List<String>> rows) {
    int dot = name.lastIndexOf('.');
    Spreadsheet sheet =
        new Spreadsheet(
            (dot < 0 ? name : name.substring(0, dot)).replace('/', '-') + "-corrected.csv",
            ResultHeading.texts(rows.getFirst()));
    rows.subList(1, rows.size()).forEach(sheet::add);
    return sheet.file();
  }
}
