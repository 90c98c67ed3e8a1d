package org.mentormatcher.matching.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.words.Sentence;

/** Reads a CSV file's cells. */
final class CsvFile {

  private CsvFile() {}

  /**
   * The cells.
   *
   * @param notes is told what the file was taken for
   * @throws UnreadableException if it is no text, cannot be cut into cells, or exceeds a limit
   */
  static Grid read(SourceFile file, KnownHeadings known, Consumer<Sentence> notes)
      throws UnreadableException {
    Encoding encoding =
        Encoding.of(file.content())
            .orElseThrow(() -> new UnreadableException(Problems.notText(file.name())));
    try (BufferedReader text = new BufferedReader(encoding.open(file.content()))) {
      Dialect dialect = Dialect.of(text, known);
      if (dialect.isStated()) {
        text.readLine();
      }
      notes.accept(Notes.text(file.name(), encoding.title(), dialect.title()));
      return grid(file.name(), text, dialect);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Grid grid(String file, BufferedReader text, Dialect dialect)
      throws UnreadableException {
    Grid grid = new Grid(file);
    int number = 0;
    try (CSVParser parser = dialect.format().parse(text)) {
      for (CSVRecord row : parser) {
        number++;
        grid.add(number, row.toList());
      }
    } catch (IOException | UncheckedIOException e) {
      // The parser's own message is left out: it may quote the cell.
      throw new UnreadableException(Problems.brokenRow(file, number + 1));
    }
    return grid;
  }
}
