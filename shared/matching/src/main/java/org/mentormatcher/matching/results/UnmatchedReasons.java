package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentormatcher.matching.answers.Why;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.GroupsOfThree;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.rules.Rule;
import org.mentormatcher.matching.scoring.PartnerCounts;
import org.mentormatcher.words.Sentence;

/** Why somebody has no match, and what would help, in words. */
final class UnmatchedReasons {
  private final Programme programme;
  private final Goals goals;
  private final PartnerCounts partners;

  /** Where there were pairs to join: of none the rules say nothing. */
  private final Optional<GroupsOfThree> groups;

  UnmatchedReasons(SolvedRun run) {
    this.programme = run.programme();
    this.goals = run.solution().goals();
    this.partners = run.scores().partnerCounts();
    boolean isAnyPair = run.solution().assignment().mentor().length > 0;
    this.groups = run.groups().filter(joined -> isAnyPair);
  }

  /** Why a person has no match, and joined no pair where that could be. */
  List<Sentence> inFull(Role role, int person, Optional<Why> why) {
    List<Sentence> sentences = new ArrayList<>(List.of(why(role, person, why)));
    groups
        .flatMap(joined -> Optional.ofNullable(joined.stayedOver().get(person)))
        .map(
            pairs ->
                pairs == 0
                    ? Sentence.of("unmatched.joins-no-pair")
                    : Sentence.of("unmatched.pairs-were-joined").with("count", pairs))
        .ifPresent(sentences::add);
    return sentences;
  }

  /** The rule with the highest count, the first of equals. */
  private static int most(List<Integer> counts) {
    return IntStream.range(0, counts.size())
        .reduce(0, (a, b) -> counts.get(b) > counts.get(a) ? b : a);
  }

  /** Why a person has no match; as far as it is known, where that was left out. */
  private Sentence why(Role role, int person, Optional<Why> why) {
    if (partners.takesNone(role, person)) {
      return Sentence.of("unmatched.takes-no-matches");
    }
    PartnerCounts.Counts possible = partners.of(role, person);
    int withPlaces = possible.partners() + possible.givenAway();
    if (withPlaces > 0) {
      Sentence but =
          possible.partners() == 0
              ? Sentence.of("unmatched.given-away")
              : why.map(reason -> whyNot(role, reason))
                  .orElseGet(() -> Sentence.of("unmatched.places-went-to-others"));
      return possibleBut(role, withPlaces, but);
    }
    List<Sentence> ruledOut = ruledOut(possible);
    return ruledOut.isEmpty() ? nobodyThere(role) : nobodyPossible(role, ruledOut);
  }

  private List<Sentence> ruledOut(PartnerCounts.Counts possible) {
    List<Sentence> ruledOut = new ArrayList<>();
    for (int rule = 0; rule < programme.rules().size(); rule++) {
      if (possible.removedByRule().get(rule) > 0) {
        ruledOut.add(ruledOut(programme.rules().get(rule), possible.removedByRule().get(rule)));
      }
    }
    if (possible.takeNone() > 0) {
      ruledOut.add(Sentence.of("unmatched.take-none").with("count", possible.takeNone()));
    }
    return ruledOut;
  }

  /** A rule by its name, and what is not so, unless that tells of confidences. */
  private Sentence ruledOut(Rule rule, int people) {
    Sentence named =
        programme.isOpen(rule)
            ? Sentence.of("unmatched.ruled-out-for").with("explanation", rule.explanation())
            : Sentence.of("unmatched.ruled-out-by");
    return named.with("people", people).with("rule", rule.name());
  }

  private Sentence whyNot(Role role, Why why) {
    return switch (why) {
      case Why.Bottleneck bottleneck ->
          Sentence.of("unmatched.bottleneck")
              .with("people", counted(role, bottleneck.people().size()))
              .with("partners", counted(role.other(), bottleneck.partners().size()))
              .with("room", room(bottleneck));
      case Why.AsManyAsCanBe _ ->
          Sentence.of(
              groups.isPresent() ? "unmatched.as-many-in-pairs" : "unmatched.as-many-as-can-be");
      case Why.Outweighed _ -> Sentence.of("unmatched.outweighed");
      // They have places, but none that a limit leaves beside the pairs that were decided.
      case Why.NoPlace _, Why.NoPartner _ -> Sentence.of("unmatched.limit-used-up");
    };
  }

  private static Sentence room(Why.Bottleneck bottleneck) {
    String byLimit =
        bottleneck.besideLocked()
            ? "unmatched.room-beside-locked-by-limit"
            : "unmatched.room-by-limit";
    String byPlaces = bottleneck.besideLocked() ? "unmatched.room-beside-locked" : "unmatched.room";
    return Sentence.of(bottleneck.byLimit() ? byLimit : byPlaces)
        .with("places", bottleneck.places());
  }

  /** What would help the person. */
  List<Sentence> whatWouldHelp(Role role, int person, Optional<Why> why) {
    if (partners.takesNone(role, person)) {
      return List.of(Sentence.of("unmatched.a-place"));
    }
    PartnerCounts.Counts possible = partners.of(role, person);
    if (possible.areAny()) {
      List<Sentence> help = new ArrayList<>(List.of(more(role)));
      if (why.filter(UnmatchedReasons::isByLimit).isPresent()) {
        help.add(Sentence.of("unmatched.higher-limit"));
      }
      if (why.filter(Why.Outweighed.class::isInstance).isPresent()) {
        help.add(Sentence.of(otherGoals()));
      }
      return help;
    }
    if (possible.removedByRule().stream().allMatch(removed -> removed == 0)) {
      return List.of(somebodyThere(role));
    }
    List<Sentence> help = new ArrayList<>();
    help.add(moreThat(role, most(possible.removedByRule())));
    int rule = most(possible.onlyByRule());
    int gained = possible.onlyByRule().get(rule);
    if (gained > 0) {
      help.add(
          Sentence.of("unmatched.do-without")
              .with("rule", programme.rules().get(rule).name())
              .with("people", counted(role.other(), gained)));
    }
    return help;
  }

  private static boolean isByLimit(Why why) {
    return why instanceof Why.NoPartner
        || (why instanceof Why.Bottleneck bottleneck && bottleneck.byLimit());
  }

  /** What would leave fewer people out: other goals first, or none of an earlier matching. */
  private String otherGoals() {
    return goals.have(Goal.PAIRS_KEPT) || goals.have(Goal.WENT_WITHOUT)
        ? "unmatched.people-first"
        : "unmatched.choose-most-matched";
  }

  /** What a rule asks for: in its own words, or by its name where they tell of confidences. */
  private String whatIsTrue(int rule) {
    Rule asking = programme.rules().get(rule);
    return programme.isOpen(asking) ? asking.explanation() : asking.name();
  }

  private boolean isUndirected() {
    return programme.roles().isUndirected();
  }

  private Sentence possibleBut(Role role, int count, Sentence but) {
    return Sentence.of(
            isUndirected()
                ? "unmatched.people-but"
                : role == Role.MENTEE ? "unmatched.mentors-but" : "unmatched.mentees-but")
        .with("count", count)
        .with("but", but);
  }

  private Sentence nobodyThere(Role role) {
    return Sentence.of(
        isUndirected()
            ? "unmatched.no-other-person"
            : role == Role.MENTEE ? "unmatched.no-other-mentor" : "unmatched.no-other-mentee");
  }

  private Sentence nobodyPossible(Role role, List<Sentence> rules) {
    return Sentence.of(
            isUndirected()
                ? "unmatched.no-person"
                : role == Role.MENTEE ? "unmatched.no-mentor" : "unmatched.no-mentee")
        .with("rules", rules);
  }

  private Sentence more(Role role) {
    return Sentence.of(
        isUndirected()
            ? "unmatched.more-people"
            : role == Role.MENTEE ? "unmatched.more-mentors" : "unmatched.more-mentees");
  }

  private Sentence somebodyThere(Role role) {
    return Sentence.of(
        isUndirected()
            ? "unmatched.some-person"
            : role == Role.MENTEE ? "unmatched.some-mentor" : "unmatched.some-mentee");
  }

  private Sentence moreThat(Role role, int rule) {
    return Sentence.of(
            isUndirected()
                ? "unmatched.help-people"
                : role == Role.MENTEE ? "unmatched.help-mentors" : "unmatched.help-mentees")
        .with("rule", whatIsTrue(rule));
  }

  private Sentence counted(Role role, int count) {
    String key =
        isUndirected()
            ? "unmatched.people"
            : role == Role.MENTOR ? "unmatched.mentors" : "unmatched.mentees";
    return Sentence.of(key).with("count", count);
  }
}
