package org.mentormatcher.matching.files;

/**
 * The most that a file may hold. They are far above any programme's size and are checked while a
 * file is read: what a file makes us keep in memory does not depend on what was put into it.
 */
public final class Limits {
  /** Bytes of a file: 10 MB. */
  public static final int BYTES = 10 << 20;

  /** Rows that are not blank, without the headings. */
  public static final int ROWS = 100_000;

  /** Columns up to the last cell that is not blank. */
  public static final int COLUMNS = 200;

  /** Characters of a cell: 32 KB, as much as a spreadsheet program itself allows. */
  public static final int CELL = 32 << 10;

  /** Characters of all cells of a file: more than a text of the largest size has. */
  public static final int LETTERS = 12 << 20;

  /** Cells of a file in which something stands. */
  public static final int CELLS = 4 << 20;

  /** Characters of all cells of all files of a run. */
  public static final int LETTERS_OF_RUN = 2 * LETTERS;

  /** Cells of all files of a run in which something stands. */
  public static final int CELLS_OF_RUN = 2 * CELLS;

  /** Bytes that a workbook, which is compressed, may unpack to: 128 MB. */
  public static final int UNPACKED = 128 << 20;

  private Limits() {}
}
