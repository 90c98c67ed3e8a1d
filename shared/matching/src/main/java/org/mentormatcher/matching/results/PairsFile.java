package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;

/** The pairs, a row each: who, how many points, from which rule, and what they are worth. */
final class PairsFile {

  private PairsFile() {}

  static ResultFile file(Programme programme, OrderedMatches matched, Consequences consequences) {
    List<String> headings = new ArrayList<>();
    for (Role role : Role.values()) {
      headings.add(role.singular() + " " + programme.identity());
    }
    headings.add("points");
    programme.rules().forEach(rule -> headings.add("points for " + rule.name()));
    headings.add("lost without this pair");
    Spreadsheet sheet = new Spreadsheet("pairs.csv", headings);
    for (Match match : matched.all()) {
      List<String> row = new ArrayList<>();
      for (Role role : Role.values()) {
        row.add(match.in(role).value(programme.identity()));
      }
      row.add(Long.toString(match.points()));
      match.pointsByRule().forEach(points -> row.add(Long.toString(points)));
      row.add(consequences.without(match));
      sheet.add(row);
    }
    return sheet.file();
  }
}
