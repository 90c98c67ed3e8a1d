package org.mentormatcher.matching.tables;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.mentormatcher.words.Sentence;

/** The sheets of a workbook, of whatever program. */
interface Sheets {

  /**
   * A sheet that a person sees.
   *
   * @param name as it stands on its tab
   * @param isActive whether somebody left another sheet than the first one open, and it is this one
   */
  record NamedSheet(String name, boolean isActive) {}

  /** Whether a cell knows that it holds a number, and has a point before its decimals. */
  boolean isWorkbook();

  /** In the order of their tabs. */
  List<NamedSheet> sheets();

  /**
   * The cells of a sheet.
   *
   * @param sheet its place among the sheets
   * @param mostRows after which reading stops
   * @param grid is given the rows
   * @param notes is told what a person sees besides what stands in the cells
   * @throws UnreadableException if a limit is exceeded, or a formula has no result
   * @throws IOException if it is damaged
   */
  void read(int sheet, int mostRows, Grid grid, Consumer<Sentence> notes)
      throws UnreadableException, IOException;
}
