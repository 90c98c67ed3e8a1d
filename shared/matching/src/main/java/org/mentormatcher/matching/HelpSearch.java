package org.mentormatcher.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.AcceptedPair;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument.RulePoints;
import org.mentormatcher.matching.results.MatchesInView;
import org.mentormatcher.matching.results.Obstacles;
import org.mentormatcher.matching.rules.Rule;
import org.mentormatcher.words.Sentence;

/**
 * Which changes would give somebody a match who has none. Each that is found was tried: the people
 * were matched with it, and the person was among them. A change for everybody comes with one for
 * the two people alone, where that is another one.
 */
final class HelpSearch {
  /** Rules that are tried at most: each is solved several times. */
  private static final int MOST_RULES = 3;

  private final MatchDesk desk;
  private final List<DeskEdit> edits;
  private final List<AcceptedPair> accepted;
  private final MatchedVersion now;
  private final Role role;
  private final String person;
  private final List<DeskHelp> found = new ArrayList<>();

  HelpSearch(
      MatchDesk desk,
      List<DeskEdit> edits,
      List<AcceptedPair> accepted,
      MatchedVersion now,
      Role role,
      String person) {
    this.desk = desk;
    this.edits = edits;
    this.accepted = accepted;
    this.now = now;
    this.role = role;
    this.person = person;
  }

  List<DeskHelp> found() {
    Programme programme = now.run().programme();
    Obstacles obstacles = Obstacles.of(now.run(), desk.language(), role, person);
    if (obstacles.takesNone()) {
      attempt(
          new DeskEdit.SetPlaces(role, person, 1),
          Sentence.of("desk.help.own-place").with("name", name(now.participant(role, person))));
      return found;
    }
    for (Participant other : obstacles.couldHave()) {
      Role side = role.other();
      int places = programme.capacities().get(side).of(other) + 1;
      attempt(
          new DeskEdit.SetPlaces(
              programme.roles().isUndirected() ? Role.MENTOR : side, other.identity(), places),
          Sentence.of("desk.help.place").with("name", name(other)).with("places", places));
    }
    attempt(new DeskEdit.SeekGoals(Objective.MOST_MATCHED.goals()), Sentence.of("desk.help.goals"));
    obstacles.rules().stream().limit(MOST_RULES).forEach(this::relax);
    return found;
  }

  /** Tries a rule with one step more, and without it; then the pair that comes of it alone. */
  private void relax(Rule rule) {
    if (now.document().isEmpty()) {
      return;
    }
    boolean isOpen = now.run().programme().isOpen(rule);
    String whatIsTrue = isOpen ? rule.explanation() : rule.name();
    Optional<MatchedVersion> relaxed = Optional.empty();
    for (int step : stepsBeyond(rule)) {
      Optional<MatchedVersion> wider =
          attempt(
              new DeskEdit.SetPoints(Map.of(rule.name() + "/" + step, 0L)),
              Sentence.of(
                      step == 0
                          ? "desk.help.same-step"
                          : step > 0 ? "desk.help.steps-above" : "desk.help.steps-below")
                  .with("rule", whatIsTrue)
                  .with("count", Math.abs(step)));
      relaxed = relaxed.isPresent() ? relaxed : wider;
    }
    Optional<MatchedVersion> without =
        attempt(
            new DeskEdit.LeaveOutRule(rule.name()),
            Sentence.of("desk.help.rule").with("rule", whatIsTrue));
    relaxed.or(() -> without).ifPresent(version -> matchAlone(version, whatIsTrue));
  }

  /** The steps next to those that a rule gives points for, the higher first. */
  private List<Integer> stepsBeyond(Rule rule) {
    List<Integer> steps =
        now.document().stream()
            .flatMap(document -> document.points().stream())
            .filter(each -> each.rule().startsWith(rule.name() + "/"))
            .map(RulePoints::steps)
            .flatMap(Optional::stream)
            .sorted(Comparator.naturalOrder())
            .toList();
    return steps.isEmpty() ? List.of() : List.of(steps.getLast() + 1, steps.getFirst() - 1);
  }

  private void matchAlone(MatchedVersion version, String whatIsTrue) {
    Participant partner = version.partners(role, person).getFirst();
    attempt(
        new DeskEdit.LockPair(
            role == Role.MENTOR
                ? new NamedPair(person, partner.identity())
                : new NamedPair(partner.identity(), person)),
        Sentence.of("desk.help.pair").with("name", name(partner)).with("rule", whatIsTrue));
  }

  /** The version with one more change, where the person has a match in it: then it is a help. */
  private Optional<MatchedVersion> attempt(DeskEdit edit, Sentence inWords) {
    if (!(desk.version(Stream.concat(edits.stream(), Stream.of(edit)).toList())
        instanceof MatchedVersion version)) {
      return Optional.empty();
    }
    List<Participant> partners = version.partners(role, person);
    if (partners.isEmpty() || version.refusal(accepted).isPresent()) {
      return Optional.empty();
    }
    int ended = version.changesSince(now).getAsJsonArray("ended").size();
    found.add(new DeskHelp(edit, inWords, partners.stream().map(this::name).toList(), ended));
    return Optional.of(version);
  }

  private String name(Participant participant) {
    return MatchesInView.name(now.run().programme(), participant);
  }
}
