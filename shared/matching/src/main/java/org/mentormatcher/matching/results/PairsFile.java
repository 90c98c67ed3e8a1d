package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.ResultFile;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;

/** The pairs, a row each: who, how many points, and from which rule. */
final class PairsFile {

  private PairsFile() {}

  static ResultFile file(Programme programme, Matched matched) {
    List<String> headings = new ArrayList<>();
    for (Role role : Role.values()) {
      headings.add(role.singular() + " " + programme.identity());
    }
    headings.add("points");
    programme.rules().forEach(rule -> headings.add("points for " + rule.name()));
    Spreadsheet sheet = new Spreadsheet("pairs.csv", headings);
    for (Match match : matched.all()) {
      List<String> row = new ArrayList<>();
      for (Role role : Role.values()) {
        row.add(match.in(role).value(programme.identity()));
      }
      row.add(Long.toString(match.points()));
      match.pointsByRule().forEach(points -> row.add(Long.toString(points)));
      sheet.add(row);
    }
    return sheet.file();
  }
}
