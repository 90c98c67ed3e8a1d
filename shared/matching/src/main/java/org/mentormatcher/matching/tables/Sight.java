package org.mentormatcher.matching.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.words.Sentence;

/** What a person sees of a sheet besides what stands in its cells, and would want to be told. */
final class Sight {
  private final List<Integer> struckOut = new ArrayList<>();
  private int hidden;
  private int merged;

  /** A row with something in it. */
  void see(int row, boolean isHidden, boolean isStruckOut) {
    hidden += isHidden ? 1 : 0;
    if (isStruckOut) {
      struckOut.add(row);
    }
  }

  /** Cells that were made one with a cell above them. */
  void seeMerged(int cells) {
    merged += cells;
  }

  int merged() {
    return merged;
  }

  void tell(String file, Consumer<Sentence> notes) {
    if (hidden > 0) {
      notes.accept(Notes.hiddenRows(file, hidden));
    }
    if (!struckOut.isEmpty()) {
      notes.accept(Notes.struckOutRows(file, struckOut));
    }
    if (merged > 0) {
      notes.accept(Notes.mergedCells(file, merged));
    }
  }
}
