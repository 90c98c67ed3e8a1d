package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentormatcher.matching.answers.Why;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.rules.Rule;
import org.mentormatcher.matching.scoring.PartnerCounts;
import org.mentormatcher.words.Sentence;

/** Why somebody has no match, and what would help, in words. */
final class UnmatchedReasons {
  private final Programme programme;
  private final PartnerCounts partners;

  UnmatchedReasons(Programme programme, PartnerCounts partners) {
    this.programme = programme;
    this.partners = partners;
  }

  /** What a rule asks for: in its own words, or by its name where they tell of confidences. */
  private String whatIsTrue(int rule) {
    Rule asking = programme.rules().get(rule);
    return programme.isOpen(asking) ? asking.explanation() : asking.name();
  }

  /** The rule with the highest count, the first of equals. */
  private static int most(List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .reduce(0, (a, b) -> counts.get(b) > counts.get(a) ? b : a);
  }

  /** Why a person has no match; as far as it is known, where that was left out. */
  Sentence why(Role role, int person, Optional<Why> why) {
    PartnerCounts.Counts possible = partners.of(role, person);
    if (why.filter(Why.NoPlace.class::isInstance).isPresent()) {
      return Sentence.of("unmatched.takes-no-matches");
    }
    if (possible.partners() > 0) {
      return Sentence.of(role == Role.MENTEE ? "unmatched.mentors-but" : "unmatched.mentees-but")
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
                        .with("rule", programme.rules().get(rule).name()))
            .toList();
    return ruledOut.isEmpty()
        ? Sentence.of(
            role == Role.MENTEE ? "unmatched.no-other-mentor" : "unmatched.no-other-mentee")
        : Sentence.of(role == Role.MENTEE ? "unmatched.no-mentor" : "unmatched.no-mentee")
            .with("rules", ruledOut);
  }

  private static Sentence whyNot(Role role, Why why) {
    return switch (why) {
      case Why.Bottleneck bottleneck ->
          Sentence.of(
                  bottleneck.byLimit() ? "unmatched.bottleneck-by-limit" : "unmatched.bottleneck")
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

  /** What would help the person. */
  List<Sentence> whatWouldHelp(Role role, int person, Optional<Why> why) {
    PartnerCounts.Counts possible = partners.of(role, person);
    if (possible.partners() > 0) {
      boolean isOutweighed = why.filter(Why.Outweighed.class::isInstance).isPresent();
      String more = role == Role.MENTEE ? "unmatched.more-mentors" : "unmatched.more-mentees";
      String orChoose =
          role == Role.MENTEE
              ? "unmatched.more-mentors-or-choose"
              : "unmatched.more-mentees-or-choose";
      return List.of(Sentence.of(isOutweighed ? orChoose : more));
    }
    if (possible.removedByRule().stream().allMatch(removed -> removed == 0)) {
      return List.of(
          Sentence.of(role == Role.MENTEE ? "unmatched.some-mentor" : "unmatched.some-mentee"));
    }
    List<Sentence> help = new ArrayList<>();
    help.add(
        Sentence.of(role == Role.MENTEE ? "unmatched.help-mentors" : "unmatched.help-mentees")
            .with("rule", whatIsTrue(most(possible.removedByRule()))));
    int rule = most(possible.onlyByRule());
    int gained = possible.onlyByRule().isEmpty() ? 0 : possible.onlyByRule().get(rule);
    if (gained > 0) {
      help.add(
          Sentence.of("unmatched.do-without")
              .with("rule", programme.rules().get(rule).name())
              .with("people", counted(role.other(), gained)));
    }
    return help;
  }
}
