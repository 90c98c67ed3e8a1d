package org.mentormatcher.matching.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.Vocabulary;
import org.mentormatcher.matching.tables.Budget;
import org.mentormatcher.matching.tables.OpenFile;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.matching.text.Folding;

/** Reads files of any kind that people are in: lists that were given, and results. */
final class Tables {
  private final Programme programme;

  Tables(Programme programme) {
    this.programme = programme;
  }

  /**
   * The tables in a file, none where nobody is in it.
   *
   * @throws UnreadableException if it cannot be read
   */
  List<Table> in(SourceFile file) throws UnreadableException {
    TableReader reader =
        new TableReader(new Vocabulary(programme), AsTold.NOTHING, new Budget(), note -> {});
    List<Table> tables = new ArrayList<>();
    if (!isWithoutRows(file)) {
      OpenFile open = reader.open(file);
      List<OpenFile.Fitting> sheets = open.fitting(List.of());
      for (OpenFile.Fitting sheet : sheets) {
        tables.add(open.read(sheet, sheets.size() - 1));
      }
    }
    return tables;
  }

  /** A result may have headings and nothing below them. */
  private static boolean isWithoutRows(SourceFile file) {
    int lines = 0;
    for (byte each : file.content()) {
      lines += each == '\n' ? 1 : 0;
    }
    return file.name().endsWith(".csv") && lines <= 1;
  }

  /** Whether a cell names a person, alone or in a line of its own after a colon. */
  static boolean names(String cell, String identity) {
    return Address.identity(cell).equals(identity)
        || cell.lines()
            .map(line -> line.substring(line.indexOf(": ") + 1))
            .anyMatch(line -> Address.identity(line).equals(identity));
  }

  /** The position of the column that a heading or a column's name means, or -1. */
  int position(Table table, String name) {
    List<String> known =
        programme.columns().stream()
            .filter(column -> isCalled(column, name))
            .findFirst()
            .map(column -> Stream.concat(Stream.of(column.name()), column.aliases().stream()))
            .orElse(Stream.of(name))
            .map(Folding::foldHeading)
            .toList();
    List<String> headings = table.headings().stream().map(Folding::foldHeading).toList();
    return Stream.concat(Stream.of(Folding.foldHeading(name)), known.stream())
        .mapToInt(headings::indexOf)
        .filter(position -> position >= 0)
        .findFirst()
        .orElse(-1);
  }

  private static boolean isCalled(Column column, String name) {
    return Stream.concat(Stream.of(column.name()), column.aliases().stream())
        .map(Folding::foldHeading)
        .anyMatch(Folding.foldHeading(name)::equals);
  }
}
