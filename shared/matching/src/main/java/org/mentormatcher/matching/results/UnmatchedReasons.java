package org.mentormatcher.matching.results;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mentormatcher.matching.answers.Why;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.PartnerCounts;

/** Why somebody has no match, and what would help, in words. */
final class UnmatchedReasons {
  private final Programme programme;
  private final PartnerCounts partners;
  private final Reasons reasons;

  UnmatchedReasons(Programme programme, PartnerCounts partners) {
    this.programme = programme;
    this.partners = partners;
    this.reasons = new Reasons(programme);
  }

  /** The rule with the highest count, the first of equals. */
  private static int most(List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .reduce(0, (a, b) -> counts.get(b) > counts.get(a) ? b : a);
  }

  /** Why a person has no match; as far as it is known, where that was left out. */
  String why(Role role, int person, Optional<Why> why) {
    PartnerCounts.Counts possible = partners.of(role, person);
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

  /** What would help the person. */
  String whatWouldHelp(Role role, int person, Optional<Why> why) {
    PartnerCounts.Counts possible = partners.of(role, person);
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
