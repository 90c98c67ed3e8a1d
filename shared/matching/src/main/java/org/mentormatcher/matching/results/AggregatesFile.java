package org.mentormatcher.matching.results;

import java.util.List;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Role;

/** Counts only, fit to be kept and published when everything else is deleted. */
final class AggregatesFile {
  private AggregatesFile() {}

  static ResultFile file(List<String> columns, Aggregates aggregates) {
    Spreadsheet sheet =
        new Spreadsheet(
            "aggregates.csv",
            List.of("type", "column", "value", "participants", "matched", "unmatched"));
    for (Role role : Role.values()) {
      sheet.add(row(aggregates, role, "", aggregates.everybody(role)));
      for (String column : columns) {
        aggregates
            .by(column, role)
            .forEach(count -> sheet.add(row(aggregates, role, column, count)));
      }
    }
    return sheet.file();
  }

  private static List<String> row(
      Aggregates aggregates, Role role, String column, PublishedCount count) {
    return List.of(
        role.singular(),
        column,
        count.name(),
        aggregates.words(count.people()),
        aggregates.words(count.matched()),
        aggregates.words(count.unmatched()));
  }
}
