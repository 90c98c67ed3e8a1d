package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;

/**
 * A message a match, for services that refuse a row with an empty cell, as GOV.UK Notify does: the
 * lists of one row a person have empty cells wherever somebody has fewer matches than they may.
 */
public final class MailMergeFile {
  /** What such services look for to know whom a row is for. */
  public static final String RECIPIENT = "email address";

  private final Programme programme;
  private final OrderedMatches matched;
  private final Role role;
  private final String notGiven;
  private final Reasons reasons;

  MailMergeFile(Programme programme, OrderedMatches matched, Role role, Language language) {
    this.programme = programme;
    this.matched = matched;
    this.role = role;
    this.notGiven = language.say("mail-merge.not-given");
    this.reasons = new Reasons(programme, language);
  }

  Spreadsheet table() {
    Map<String, String> person = person();
    List<Column> shown = programme.shownColumns(role.other());
    List<ResultHeading> headings = new ArrayList<>();
    person.forEach(
        (heading, column) -> headings.add(PersonHeadings.of(programme, column).named(heading)));
    headings.add(ResultHeading.figure("match number"));
    headings.add(ResultHeading.figure("matches"));
    shown.forEach(column -> headings.add(PersonHeadings.of(programme, "match", column)));
    headings.add(ResultHeading.text("match why"));
    Spreadsheet sheet = new Spreadsheet(role.plural() + "-mail-merge.csv", headings);
    for (Participant recipient : matched.people(role)) {
      List<Match> matches = matched.of(recipient);
      for (int i = 0; i < matches.size(); i++) {
        Match match = matches.get(i);
        List<String> row = new ArrayList<>();
        person.values().forEach(column -> row.add(said(recipient.value(column))));
        row.add(Integer.toString(i + 1));
        row.add(Integer.toString(matches.size()));
        Participant partner = match.in(role.other());
        shown.forEach(column -> row.add(said(partner.value(column.name()))));
        row.add(reasons.why(match, matched));
        sheet.add(row);
      }
    }
    return sheet;
  }

  /** The columns that say whom a row is for, by heading: the one with the address as expected. */
  private Map<String, String> person() {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Column column : programme.columns(role)) {
      if (column.holdsAddresses() && !columns.containsKey(RECIPIENT)) {
        columns.put(RECIPIENT, column.name());
      }
    }
    for (String column : programme.results().lists().person()) {
      if (!columns.containsValue(column)) {
        columns.put(column, column);
      }
    }
    return columns;
  }

  private String said(String value) {
    return value.isEmpty() ? notGiven : value;
  }
}
