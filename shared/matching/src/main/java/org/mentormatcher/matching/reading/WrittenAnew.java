package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.WrittenText;

/**
 * Tables written anew as files of text: rows and columns stay where they are. Whether such files
 * are read as the ones that they were made from is tried.
 */
final class WrittenAnew {

  private WrittenAnew() {}

  /** A table as a file of this name. */
  static ResultFile of(String name, Table table) {
    return WrittenText.of(name, rows(table));
  }

  /** Every row of a table, all of the same number of cells. */
  static List<List<String>> rows(Table table) {
    int width = table.all().stream().mapToInt(List::size).max().orElse(0);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> written : table.all()) {
      List<String> cells = new ArrayList<>(written);
      cells.addAll(Collections.nCopies(width - written.size(), ""));
      rows.add(cells);
    }
    return rows;
  }

  /**
   * Whether the same is wrong in the same places of other files, and every row says the same.
   *
   * @param reader of the files
   * @param reading what came of it
   * @param others written anew
   */
  static boolean isReadAlike(
      Programme programme, ParticipantsReader reader, Reading reading, Input others) {
    ParticipantsReader again = new ParticipantsReader(programme, others);
    return counted(wrong(again.read())).equals(counted(wrong(reading)))
        && counted(said(again)).equals(counted(said(reader)));
  }

  /** The files as what the reader takes. */
  static List<SourceFile> sources(List<ResultFile> files) {
    return files.stream().map(each -> new SourceFile(each.name(), each.content())).toList();
  }

  /** In whatever order: two sheets need not stand in that of two files. */
  private static <T> Map<T, Long> counted(Stream<T> all) {
    return all.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  /** What is wrong, and where: a file of text is not called by its sheet. */
  private static Stream<List<String>> wrong(Reading reading) {
    return reading instanceof Reading.Faulty faulty
        ? faulty.report().problems().stream()
            .map(
                each ->
                    List.of(
                        Integer.toString(each.row()),
                        each.letter(),
                        each.value(),
                        each.finding().problem().key()))
        : Stream.of();
  }

  /** What every row says, and in which role. */
  private static Stream<Map.Entry<Role, Map<String, String>>> said(ParticipantsReader reader) {
    return reader.rosters().stream()
        .flatMap(roster -> roster.signUpsByRole().entrySet().stream())
        .flatMap(
            ofRole ->
                ofRole.getValue().stream().map(each -> Map.entry(ofRole.getKey(), each.values())));
  }
}
