package org.mentormatcher.matching.reading;

import java.util.List;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.NeededFile;
import org.mentormatcher.matching.files.SeenTable;
import org.mentormatcher.matching.files.SeenWarning;
import org.mentormatcher.matching.files.SeparateSheet;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

/**
 * What a coordinator sees of files before anybody is matched.
 *
 * @param reading what came of reading them
 * @param needed what of each file of participants is needed; nothing where they have problems
 * @param tables what every column is taken for, and the rows with problems
 * @param warnings what is no problem and should be looked at; nothing where they have problems
 */
public record FirstLook(
    Reading reading,
    List<NeededFile> needed,
    List<SeenTable> tables,
    List<SeenWarning> warnings,
    List<SeparateSheet> sheets) {
  public FirstLook {
    warnings = List.copyOf(warnings);
    needed = List.copyOf(needed);
    tables = List.copyOf(tables);
    sheets = List.copyOf(sheets);
  }

  /** Reads the files, and looks at them. */
  public static FirstLook of(Programme programme, Input input) {
    Input apart = input.toldApart();
    ParticipantsReader reader = new ParticipantsReader(programme, apart);
    Reading reading = reader.read();
    List<NeededFile> needed =
        reading instanceof Reading.Complete whole
            ? OnlyNeeded.of(programme, apart, reader.rosters(), whole)
            : List.of();
    List<Problem> problems =
        reading instanceof Reading.Faulty faulty ? faulty.report().problems() : List.of();
    boolean isCorrectable =
        problems.stream().anyMatch(each -> each.row() > 0)
            && CorrectedFiles.isPossible(programme, apart, reader, reading);
    List<SeenTable> tables =
        reader.understanding().stream()
            .flatMap(
                each ->
                    each.tables().stream()
                        .map(
                            table ->
                                SeenTables.of(table, each.plan(table), problems, isCorrectable)))
            .toList();
    List<SeenWarning> warnings =
        reading instanceof Reading.Complete whole
            ? SeenWarnings.of(
                programme, reader.rosters(), reader.warnings(), whole.leftOut(), apart.language())
            : List.of();
    return new FirstLook(
        reading, needed, tables, warnings, SeparateSheets.of(programme, apart, reader, reading));
  }
}
