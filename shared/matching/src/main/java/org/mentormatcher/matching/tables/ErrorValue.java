package org.mentormatcher.matching.tables;

import java.util.Locale;
import java.util.Set;

/** What a spreadsheet shows where it could not work something out. */
public final class ErrorValue {
  private static final Set<String> WRITTEN =
      Set.of(
          "#N/A",
          "#REF!",
          "#VALUE!",
          "#NAME?",
          "#DIV/0!",
          "#NULL!",
          "#NUM!",
          "#SPILL!",
          "#CALC!",
          "#FIELD!",
          "#BLOCKED!",
          "#CONNECT!",
          "#BUSY!",
          "#UNKNOWN!",
          "#PYTHON!",
          "#TIMEOUT!",
          "#EXTERNAL!",
          "#GETTING_DATA",
          "#ERROR!");

  private ErrorValue() {}

  /** Whether a cell is one, in a workbook or in what was saved from it as text. */
  public static boolean is(String written) {
    return written.startsWith("#") && WRITTEN.contains(written.strip().toUpperCase(Locale.ROOT));
  }
}
