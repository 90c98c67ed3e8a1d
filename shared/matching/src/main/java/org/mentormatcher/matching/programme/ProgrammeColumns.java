package org.mentormatcher.matching.programme;

import java.util.List;
import java.util.stream.Stream;
import org.mentormatcher.words.Labelled;

/**
 * The columns of a programme's files.
 *
 * @param identity the name of the one that tells people apart
 * @param all every column that the programme knows, in order
 * @param others what becomes of columns that it does not know
 */
public record ProgrammeColumns(String identity, List<Column> all, OtherColumns others) {
  public ProgrammeColumns {
    all = List.copyOf(all);
  }

  /** What becomes of a column that the programme does not know. */
  public enum OtherColumns implements Labelled {
    /** It is neither read nor shown. */
    IGNORED,
    /** The file is refused, by that column's name. */
    REFUSED
  }

  /** Every column that the programme knows, in order. */
  public Stream<Column> stream() {
    return all.stream();
  }
}
