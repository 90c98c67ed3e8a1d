package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentormatcher.matching.answers.Why;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;

/** Everybody without a match: who, why, and what would help. */
final class UnmatchedFile {
  private final Programme programme;
  private final OrderedMatches matched;
  private final Consequences consequences;
  private final Language language;
  private final UnmatchedReasons reasons;

  UnmatchedFile(
      SolvedRun run, OrderedMatches matched, Consequences consequences, Language language) {
    this.language = language;
    this.programme = run.programme();
    this.consequences = consequences;
    this.matched = matched;
    this.reasons = new UnmatchedReasons(run);
  }

  Spreadsheet table() {
    List<ResultHeading> headings = new ArrayList<>(List.of(ResultHeading.text("type")));
    headings.addAll(PersonHeadings.of(programme, programme.results().lists().person()));
    headings.addAll(ResultHeading.texts(List.of("why", "what would help")));
    for (int number = 1; number <= Consequences.ALTERNATES; number++) {
      headings.add(ResultHeading.identifier("alternate " + number));
      headings.add(ResultHeading.text("alternate " + number + " would change"));
    }
    Spreadsheet sheet = new Spreadsheet("unmatched.csv", headings);
    for (Role role : programme.roles().sides()) {
      for (Participant person : matched.people(role)) {
        if (matched.of(person).isEmpty()) {
          sheet.add(row(role, person));
        }
      }
    }
    return sheet;
  }

  private List<String> row(Role role, Participant person) {
    int position = consequences.position(role, person);
    Optional<Why> why = consequences.why(role, person);
    List<String> row = new ArrayList<>();
    row.add(programme.roles().isUndirected() ? language.say("unmatched.person") : role.singular());
    programme.results().lists().person().forEach(column -> row.add(person.value(column)));
    row.add(String.join(" ", language.sayAll(reasons.inFull(role, position, why))));
    row.add(String.join(" ", language.sayAll(reasons.whatWouldHelp(role, position, why))));
    List<String> alternates = alternates(role, person);
    for (int cell = 0; cell < 2 * Consequences.ALTERNATES; cell++) {
      row.add(cell < alternates.size() ? alternates.get(cell) : "");
    }
    return row;
  }

  /** Whom the person could have instead, and what that would change: two cells each. */
  private List<String> alternates(Role role, Participant person) {
    return consequences
        .alternates(role, person)
        .map(
            alternates ->
                alternates.stream()
                    .flatMap(
                        alternate ->
                            Stream.of(
                                consequences.partner(role, alternate).value(programme.identity()),
                                consequences.inWords(alternate.change())))
                    .toList())
        .orElse(List.of("", consequences.leftOut()));
  }
}
