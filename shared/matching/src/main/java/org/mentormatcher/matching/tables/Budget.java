package org.mentormatcher.matching.tables;

import org.mentormatcher.matching.files.Limits;
import org.mentormatcher.matching.problems.Problems;

/**
 * How much a run may still look at, in letters and cells. A file of a few hundred kilobytes can
 * name one long text in a million cells: what costs time is what is looked at, not what was sent.
 */
public final class Budget {
  private long letters = Limits.LETTERS_OF_RUN;
  private long cells = Limits.CELLS_OF_RUN;

  /** As much as is left of this one, to be used up by itself. */
  public Budget copy() {
    Budget copy = new Budget();
    copy.letters = letters;
    copy.cells = cells;
    return copy;
  }

  /** What is left for one file. */
  static final class OfFile {
    private final Budget run;
    private final String file;
    private long letters = Limits.LETTERS;
    private long cells = Limits.CELLS;

    private OfFile(Budget run, String file) {
      this.run = run;
      this.file = file;
    }

    /**
     * Looks at a cell.
     *
     * @throws UnreadableException if that is beyond what is left
     */
    void take(int row, String cell) throws UnreadableException {
      letters -= cell.length();
      cells--;
      run.letters -= cell.length();
      run.cells--;
      if (letters < 0 || run.letters < 0) {
        throw new UnreadableException(Problems.tooManyLetters(file, row, Limits.LETTERS));
      }
      if (cells < 0 || run.cells < 0) {
        throw new UnreadableException(Problems.tooManyCells(file, row, Limits.CELLS));
      }
    }
  }

  OfFile of(String file) {
    return new OfFile(this, file);
  }
}
