package org.mentormatcher.matching.reading;

import java.util.List;
import java.util.Optional;
import org.mentormatcher.words.Sentence;

/**
 * Something in rows that is no problem, and that somebody should look at before anybody is matched.
 *
 * @param text what it is
 * @param note the same among how the files were understood, with rows, where it stands there
 * @param found each place of it, or each pair of places; none where it is about whole files
 */
record Warning(Sentence text, Optional<Sentence> note, List<List<CellPlace>> found) {
  Warning {
    found = List.copyOf(found);
  }

  /**
   * A cell, by its row and the programme's name for its column.
   *
   * @param column "" where it is about the whole row
   */
  record CellPlace(String file, int row, String column) {}

  /** About whole files. */
  static Warning ofFiles(Sentence text, Sentence note) {
    return new Warning(text, Optional.of(note), List.of());
  }

  /** About single cells of a column. */
  static Warning ofRows(
      Sentence text, Sentence note, String file, String column, List<Integer> rows) {
    return new Warning(
        text,
        Optional.of(note),
        rows.stream().map(row -> List.of(new CellPlace(file, row, column))).toList());
  }
}
