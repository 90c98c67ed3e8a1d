package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.words.Sentence;

/** A CSV file, which is a sheet without a name. */
final class TextFile implements Sheets {
  private final SourceFile file;
  private final Optional<String> encoding;
  private final KnownHeadings known;

  /**
   * @param encoding that the coordinator named, if they did
   * @param known by which headings its separator is found
   */
  TextFile(SourceFile file, Optional<String> encoding, KnownHeadings known) {
    this.file = file;
    this.encoding = encoding;
    this.known = known;
  }

  @Override
  public boolean isWorkbook() {
    return false;
  }

  @Override
  public List<NamedSheet> sheets() {
    return List.of(new NamedSheet("", false));
  }

  @Override
  public void read(int sheet, int mostRows, Grid grid, Consumer<Sentence> notes)
      throws UnreadableException {
    Encoding.DecodedText text = Encoding.of(file, encoding);
    Dialect dialect = Dialect.of(text.characters(), known);
    notes.accept(Notes.text(file.name(), text.title(), dialect.title()));
    int number = 0;
    try (CSVParser parser = dialect.parser(text.characters())) {
      for (CSVRecord row : parser) {
        number++;
        grid.add(number, row.toList());
      }
    } catch (IOException | UncheckedIOException e) {
      // The parser's own message is left out: it may quote the cell.
      throw new UnreadableException(Problems.brokenRow(grid.file(), number + 1));
    }
  }
}
