package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mentormatcher.matching.answers.Why;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.PartnerCounts;
import org.mentormatcher.matching.scoring.Scores;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/** Everybody without a match: who, why, and what would help. */
final class UnmatchedFile {
  private final Programme programme;
  private final PartnerCounts partners;
  private final Matched matched;
  private final Consequences consequences;
  private final Reasons reasons;
  private final Language language;

  UnmatchedFile(
      Programme programme,
      Scores scores,
      Matched matched,
      Consequences consequences,
      Language language) {
    this.language = language;
    this.programme = programme;
    this.consequences = consequences;
    this.partners = scores.partnerCounts();
    this.matched = matched;
    this.reasons = new Reasons(programme, language);
  }

  ResultFile file() {
    List<String> headings = new ArrayList<>(List.of("type"));
    headings.addAll(programme.lists().person());
    headings.addAll(List.of("why", "what would help"));
    for (int number = 1; number <= Consequences.ALTERNATES; number++) {
      headings.add("alternate " + number);
      headings.add("alternate " + number + " would change");
    }
    Spreadsheet sheet = new Spreadsheet("unmatched.csv", headings);
    for (Role role : Role.values()) {
      for (Participant person : matched.people(role)) {
        if (matched.of(person).isEmpty()) {
          sheet.add(row(role, person));
        }
      }
    }
    return sheet.file();
  }

  private List<String> row(Role role, Participant person) {
    PartnerCounts.Counts possible = partners.of(role, consequences.position(role, person));
    Optional<Why> why = consequences.why(role, person);
    List<String> row = new ArrayList<>();
    row.add(role.singular());
    programme.lists().person().forEach(column -> row.add(person.value(column)));
    row.add(language.say(why(role, possible, why)));
    row.add(String.join(" ", language.sayAll(whatWouldHelp(role, possible, why))));
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

  /** The rule with the highest count, the first of equals. */
  private static int most(List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .reduce(0, (a, b) -> counts.get(b) > counts.get(a) ? b : a);
  }

  private Sentence why(Role role, PartnerCounts.Counts possible, Optional<Why> why) {
    if (why.filter(Why.NoPlace.class::isInstance).isPresent()) {
      return Sentence.of("unmatched.takes-no-matches");
    }
    boolean isMentee = role == Role.MENTEE;
    if (possible.partners() > 0) {
      return Sentence.of(isMentee ? "unmatched.mentors-but" : "unmatched.mentees-but")
          .with("count", possible.partners())
          .with(
              "but",
              why.map(reason -> whyNot(role, reason))
                  .orElseGet(() -> Sentence.of("unmatched.places-went-to-others")));
    }
    List<Sentence> ruledOut =
        IntStream.range(0, programme.rules().size())
            .filter(rule -> possible.removedByRule().get(rule) > 0)
            .mapToObj(
                rule ->
                    Sentence.of("unmatched.ruled-out-by")
                        .with("people", possible.removedByRule().get(rule))
                        .with("rule", reasons.sentence(rule)))
            .toList();
    return Sentence.of(isMentee ? "unmatched.no-mentor" : "unmatched.no-mentee")
        .with("rules", ruledOut);
  }

  private static Sentence whyNot(Role role, Why why) {
    return switch (why) {
      case Why.Bottleneck bottleneck ->
          Sentence.of("unmatched.bottleneck")
              .with("people", counted(role, bottleneck.people().size()))
              .with("partners", counted(role.other(), bottleneck.partners().size()))
              .with("places", bottleneck.places());
      case Why.Outweighed _ -> Sentence.of("unmatched.outweighed");
      case Why.NoPlace _, Why.NoPartner _ -> Sentence.of("unmatched.given-away");
    };
  }

  private static Sentence counted(Role role, int count) {
    return Sentence.of(role == Role.MENTOR ? "unmatched.mentors" : "unmatched.mentees")
        .with("count", count);
  }

  private List<Sentence> whatWouldHelp(
      Role role, PartnerCounts.Counts possible, Optional<Why> why) {
    boolean isMentee = role == Role.MENTEE;
    if (possible.partners() > 0) {
      boolean isOutweighed = why.filter(Why.Outweighed.class::isInstance).isPresent();
      String more = isMentee ? "unmatched.more-mentors" : "unmatched.more-mentees";
      String orChoose =
          isMentee ? "unmatched.more-mentors-or-choose" : "unmatched.more-mentees-or-choose";
      return List.of(Sentence.of(isOutweighed ? orChoose : more));
    }
    List<Sentence> help = new ArrayList<>();
    help.add(
        Sentence.of(isMentee ? "unmatched.help-mentors" : "unmatched.help-mentees")
            .with("rule", reasons.sentence(most(possible.removedByRule()))));
    int rule = most(possible.onlyByRule());
    int gained = possible.onlyByRule().isEmpty() ? 0 : possible.onlyByRule().get(rule);
    if (gained > 0) {
      help.add(
          Sentence.of("unmatched.do-without")
              .with("rule", reasons.sentence(rule))
              .with("people", counted(role.other(), gained)));
    }
    return help;
  }
}
