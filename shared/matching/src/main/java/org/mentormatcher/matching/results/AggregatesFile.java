package org.mentormatcher.matching.results;

import java.util.List;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.words.Language;

/**
 * Counts only, fit to be kept and published when everything else is deleted. Two such files of
 * nearly the same people may tell of those in whom they differ, and no file knows of the other: so
 * each says that, where it is published.
 */
final class AggregatesFile {
  private AggregatesFile() {}

  static Spreadsheet table(List<String> columns, Aggregates aggregates, Language language) {
    Spreadsheet sheet =
        new Spreadsheet(
            "aggregates.csv",
            List.of(
                ResultHeading.text("type"),
                ResultHeading.text("column"),
                ResultHeading.text("value"),
                ResultHeading.figure("participants"),
                ResultHeading.figure("matched"),
                ResultHeading.figure("unmatched")));
    for (Role role : Role.values()) {
      sheet.add(row(aggregates, role, "", aggregates.everybody(role)));
      for (String column : columns) {
        aggregates
            .by(column, role)
            .forEach(count -> sheet.add(row(aggregates, role, column, count)));
      }
    }
    sheet.add(List.of("note", "", language.say("aggregates.across-runs"), "", "", ""));
    return sheet;
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
