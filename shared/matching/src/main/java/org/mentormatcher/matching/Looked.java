package org.mentormatcher.matching;

import java.util.List;
import org.mentormatcher.matching.files.NeededFile;
import org.mentormatcher.matching.files.SeenTable;
import org.mentormatcher.matching.files.SeenWarning;
import org.mentormatcher.matching.files.SeparateSheet;

/**
 * What a coordinator sees of files before anybody is matched.
 *
 * @param checked what is wrong with them, and how they were understood
 * @param needed what of each file of participants is needed; nothing where they have problems
 * @param tables what every column is taken for, and the rows with problems
 * @param warnings what is no problem and should be looked at; nothing where they have problems
 * @param sheets the two sheets of one workbook as files of their own, the mentors' first, where
 *     they can be read so; otherwise none
 */
public record Looked(
    Checked checked,
    List<NeededFile> needed,
    List<SeenTable> tables,
    List<SeenWarning> warnings,
    List<SeparateSheet> sheets) {
  public Looked {
    needed = List.copyOf(needed);
    tables = List.copyOf(tables);
    warnings = List.copyOf(warnings);
    sheets = List.copyOf(sheets);
  }
}
