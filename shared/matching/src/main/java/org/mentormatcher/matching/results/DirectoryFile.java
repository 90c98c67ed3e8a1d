package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.text.Folding;

/**
 * Everybody once, with what the others may see, by the columns that the programme groups them by.
 */
final class DirectoryFile {

  private DirectoryFile() {}

  static Spreadsheet table(Programme programme, OrderedMatches matched) {
    List<String> columns = columns(programme);
    Spreadsheet sheet = new Spreadsheet("directory.csv", PersonHeadings.of(programme, columns));
    people(matched).stream()
        .sorted(byGroup(programme.results().outputs().directoryBy()))
        .forEach(person -> sheet.add(columns.stream().map(person::value).toList()));
    return sheet;
  }

  /** Those that people are grouped by first, then the others that matches see. */
  private static List<String> columns(Programme programme) {
    return Stream.concat(
            programme.results().outputs().directoryBy().stream(),
            programme.columns().stream()
                .filter(column -> column.purpose().isShown())
                .map(Column::name))
        .distinct()
        .toList();
  }

  /** Somebody on both sides is one person; what only one side was asked is there all the same. */
  private static List<Participant> people(OrderedMatches matched) {
    Map<String, Participant> people = new LinkedHashMap<>();
    for (Role role : Role.values()) {
      for (Participant person : matched.people(role)) {
        people.merge(person.identity(), person, DirectoryFile::both);
      }
    }
    return new ArrayList<>(people.values());
  }

  private static Participant both(Participant first, Participant second) {
    Map<String, String> values = new LinkedHashMap<>(second.values());
    values.putAll(first.values());
    return new Participant(first.role(), first.identity(), values);
  }

  private static Comparator<Participant> byGroup(List<String> columns) {
    return (a, b) ->
        columns.stream()
            .mapToInt(
                column -> Folding.fold(a.value(column)).compareTo(Folding.fold(b.value(column))))
            .filter(order -> order != 0)
            .findFirst()
            .orElse(0);
  }
}
