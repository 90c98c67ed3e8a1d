package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;

/** Two people who might like to meet, a row each pair, and what they have in common. */
final class IntroductionsFile {

  private IntroductionsFile() {}

  static Spreadsheet table(Programme programme, OrderedMatches matched, Language language) {
    List<ResultHeading> headings = new ArrayList<>();
    programme
        .shownColumns(Role.MENTOR)
        .forEach(column -> headings.add(PersonHeadings.of(programme, "one", column)));
    programme
        .shownColumns(Role.MENTEE)
        .forEach(column -> headings.add(PersonHeadings.of(programme, "other", column)));
    headings.add(ResultHeading.text("why"));
    Spreadsheet sheet = new Spreadsheet("introductions.csv", headings);
    Reasons reasons = new Reasons(programme, language);
    Set<Set<String>> introduced = new HashSet<>();
    for (Match match : matched.all()) {
      if (introduced.add(Set.of(match.mentor().identity(), match.mentee().identity()))) {
        List<String> row = new ArrayList<>();
        row.addAll(shown(programme.shownColumns(Role.MENTOR), match.mentor()));
        row.addAll(shown(programme.shownColumns(Role.MENTEE), match.mentee()));
        row.add(reasons.why(match, matched));
        sheet.add(row);
      }
    }
    return sheet;
  }

  private static List<String> shown(List<Column> columns, Participant person) {
    return columns.stream().map(column -> person.value(column.name())).toList();
  }
}
