package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.YesNo;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;

/**
 * The list of mentors or of mentees: a row a person, ready for a mail merge. It always has as many
 * columns for matches as the programme allows matches, whatever the data.
 */
final class ListFile {
  private final Programme programme;
  private final OrderedMatches matched;
  private final Role role;
  private final int width;
  private final List<Column> shownColumns;
  private final List<Column> detailColumns;
  private final Reasons reasons;
  private final Set<String> onBothSides;

  /** What the matches of each partner see, who may have several. */
  private final Map<String, String> details = new HashMap<>();

  ListFile(Programme programme, OrderedMatches matched, Role role, Language language) {
    this.programme = programme;
    this.matched = matched;
    this.role = role;
    this.width = programme.mostPartners(role);
    this.shownColumns = programme.shownColumns(role.other());
    this.detailColumns =
        shownColumns.stream()
            .filter(
                column -> !programme.results().lists().lead().equals(Optional.of(column.name())))
            .toList();
    this.reasons = new Reasons(programme, language);
    this.onBothSides =
        matched.people(role.other()).stream()
            .map(Participant::identity)
            .collect(Collectors.toSet());
  }

  Spreadsheet table() {
    Spreadsheet sheet = new Spreadsheet(role.plural() + "-list.csv", headings());
    matched.people(role).forEach(person -> sheet.add(row(person)));
    return sheet;
  }

  private List<ResultHeading> headings() {
    List<ResultHeading> headings = new ArrayList<>();
    headings.add(ResultHeading.text("type"));
    headings.addAll(PersonHeadings.of(programme, programme.results().lists().person()));
    headings.add(ResultHeading.figure("number of matches"));
    headings.addAll(
        ResultHeading.texts(List.of("mentor only", "mentee only", "both mentor and mentee")));
    for (int number = 1; number <= leads(); number++) {
      String lead = programme.results().lists().lead().orElseThrow();
      headings.add(PersonHeadings.of(programme, lead).named("match " + number + " " + lead));
    }
    headings.add(ResultHeading.text("match details"));
    for (int number = 1; number <= width; number++) {
      for (Column column : detailColumns) {
        headings.add(PersonHeadings.of(programme, "match " + number, column));
      }
      headings.add(ResultHeading.text("match " + number + " why"));
    }
    return headings;
  }

  private List<String> row(Participant person) {
    List<Match> matches = matched.of(person);
    boolean both = isBoth(person);
    List<String> row = new ArrayList<>();
    row.add(role.singular());
    programme.results().lists().person().forEach(column -> row.add(person.value(column)));
    row.add(Integer.toString(matches.size()));
    row.add(yesNo(!both && role == Role.MENTOR));
    row.add(yesNo(!both && role == Role.MENTEE));
    row.add(yesNo(both));
    for (int i = 0; i < leads(); i++) {
      row.add(
          i < matches.size()
              ? matches
                  .get(i)
                  .in(role.other())
                  .value(programme.results().lists().lead().orElseThrow())
              : "");
    }
    row.add(matches.stream().map(this::details).collect(Collectors.joining("\n\n")));
    for (int i = 0; i < width; i++) {
      for (Column column : detailColumns) {
        row.add(i < matches.size() ? matches.get(i).in(role.other()).value(column.name()) : "");
      }
      row.add(i < matches.size() ? reasons.why(matches.get(i), matched) : "");
    }
    return row;
  }

  /** How many matches stand first with a column of theirs. */
  private int leads() {
    return programme.results().lists().lead().isPresent() ? width : 0;
  }

  /** Somebody is both who says so, or who stands in both lists. */
  private boolean isBoth(Participant person) {
    return programme
            .results()
            .lists()
            .both()
            .filter(both -> YesNo.in(person.value(both)) == YesNo.YES)
            .isPresent()
        || onBothSides.contains(person.identity());
  }

  /** Everything that a match may see, a line each. */
  private String details(Match match) {
    Participant partner = match.in(role.other());
    return details.computeIfAbsent(partner.identity(), unseen -> details(partner));
  }

  private String details(Participant partner) {
    return shownColumns.stream()
        .filter(column -> !partner.value(column.name()).isEmpty())
        .map(column -> column.name() + ": " + partner.value(column.name()))
        .collect(Collectors.joining("\n"));
  }

  private static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }
}
