package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

/** Everybody without a match: who, why, and what would help. */
final class UnmatchedFile {
  private final Programme programme;
  private final PartnerCounts partners;
  private final Matched matched;
  private final Consequences consequences;
  private final Reasons reasons;

  UnmatchedFile(Programme programme, Scores scores, Matched matched, Consequences consequences) {
    this.programme = programme;
    this.consequences = consequences;
    this.partners = scores.partnerCounts();
    this.matched = matched;
    this.reasons = new Reasons(programme);
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
    row.add(why(role, possible, why));
    row.add(whatWouldHelp(role, possible, why));
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
        .orElse(List.of("", Consequences.LEFT_OUT));
  }

  /** The rule with the highest count, the first of equals. */
  private static int most(List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .reduce(0, (a, b) -> counts.get(b) > counts.get(a) ? b : a);
  }

  private String why(Role role, PartnerCounts.Counts possible, Optional<Why> why) {
    if (why.filter(Why.NoPlace.class::isInstance).isPresent()) {
      return "This person takes no matches.";
    }
    if (possible.partners() > 0) {
      return "%s could be matched with this person, but %s"
          .formatted(
              counted(possible.partners(), role.other(), "One "),
              why.map(reason -> whyNot(role, reason))
                  .orElse("every place there went to somebody else."));
    }
    return "No "
        + role.other().singular()
        + " could be matched with this person. Ruled out: "
        + IntStream.range(0, programme.rules().size())
            .filter(rule -> possible.removedByRule().get(rule) > 0)
            .mapToObj(
                rule ->
                    possible.removedByRule().get(rule) + " by \"" + reasons.sentence(rule) + "\"")
            .collect(Collectors.joining(", "))
        + ".";
  }

  private static String whyNot(Role role, Why why) {
    return switch (why) {
      case Why.Bottleneck bottleneck ->
          "there are too few places: %s can be matched with nobody but %s, with room for %d in all%s."
              .formatted(
                  counted(bottleneck.people().size(), role, "one "),
                  counted(bottleneck.partners().size(), role.other(), "one "),
                  bottleneck.places(),
                  bottleneck.byLimit() ? " under the limit on mentors who are alike" : "");
      case Why.Outweighed _ -> "every such match would leave the whole worse, or no better.";
      case Why.NoPlace _, Why.NoPartner _ -> "every place there was given away beforehand.";
    };
  }

  private static String counted(int count, Role role, String one) {
    return count == 1 ? one + role.singular() : count + " " + role.plural();
  }

  private String whatWouldHelp(Role role, PartnerCounts.Counts possible, Optional<Why> why) {
    String others = role.other().plural();
    if (possible.partners() > 0) {
      String more = "More " + others + " like these, or more matches for each of them";
      return why.filter(Why.Outweighed.class::isInstance).isPresent()
          ? more + "; or choose \"most matched\", which leaves as few people out as can be."
          : more + ".";
    }
    String help =
        "More %s for whom this is true: \"%s\""
            .formatted(others, reasons.sentence(most(possible.removedByRule())));
    int rule = most(possible.onlyByRule());
    int gained = possible.onlyByRule().isEmpty() ? 0 : possible.onlyByRule().get(rule);
    return gained == 0
        ? help
        : help
            + " Or do without the rule \"%s\": %s could then be matched with this person."
                .formatted(reasons.sentence(rule), counted(gained, role.other(), "one "));
  }
}
