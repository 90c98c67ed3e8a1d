package org.mentormatcher.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.participants.Decisions;
import org.mentormatcher.matching.participants.Decisions.LastTime;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.PairList;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Capacity;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.matching.results.Obstacles;
import org.mentormatcher.words.Sentence;

/** What edits say together, in the terms in which files and options say it. */
final class EditedDecisions {
  private static final long MOST_POINTS = 1_000_000;

  private final Set<NamedPair> locked = new LinkedHashSet<>();
  private final Set<Set<String>> forbidden = new HashSet<>();
  private final Set<String> out = new HashSet<>();

  /** Where it is known, for edits that change rules. */
  private final Optional<ProgrammeDocument> unchanged;

  private Optional<ProgrammeDocument> document;
  private final List<DeskEdit.SetPlaces> places = new ArrayList<>();
  private Programme programme;
  private Goals goals;
  private boolean keepsPairs;
  private boolean changesProgramme;
  private Optional<Sentence> wrongRules = Optional.empty();

  /** Whom edits name, on whichever side. */
  private final Set<String> named = new HashSet<>();

  /** Whom edits name on one side. */
  private final Map<Role, Set<String>> onSide = new EnumMap<>(Role.class);

  private boolean isBeyondBounds;

  EditedDecisions(
      Programme before, Optional<ProgrammeDocument> unchanged, Goals goals, List<DeskEdit> edits) {
    this.unchanged = unchanged;
    this.document = unchanged;
    this.programme = before;
    this.goals = goals;
    edits.forEach(this::add);
    programme = document.map(ProgrammeDocument::programme).orElse(before);
    places.forEach(this::give);
    locked.removeIf(pair -> out.contains(pair.mentor()) || out.contains(pair.mentee()));
  }

  private void add(DeskEdit edit) {
    switch (edit) {
      case DeskEdit.LockPair(NamedPair pair) -> {
        named.addAll(people(pair));
        locked.add(pair);
      }
      case DeskEdit.ForbidPair(NamedPair pair) -> {
        named.addAll(people(pair));
        forbidden.add(people(pair));
      }
      case DeskEdit.SetPlaces(Role role, String person, int places) -> {
        onSide.computeIfAbsent(role, unseen -> new HashSet<>()).add(person);
        isBeyondBounds |= places < 0 || places > Capacity.MOST_MATCHES;
        this.places.add(new DeskEdit.SetPlaces(role, person, places));
      }
      case DeskEdit.TakeOut(String person) -> {
        named.add(person);
        out.add(person);
      }
      case DeskEdit.SeekGoals(Goals others) -> {
        goals = others;
        changesProgramme = true;
        keepsPairs &= !others.have(Goal.PAIRS_KEPT);
      }
      case DeskEdit.KeepPairs _ -> keepsPairs = true;
      case DeskEdit.SetPoints(Map<String, Long> points) ->
          points.forEach((rule, count) -> change(each -> worth(each, rule, count)));
      case DeskEdit.LeaveOutRule(String rule) -> change(each -> without(each, rule));
    }
  }

  /** What is there for somebody's sake stays. */
  private ProgrammeDocument without(ProgrammeDocument changing, String rule) {
    boolean canBe =
        changing.programme().rules().stream()
            .filter(each -> each.name().equals(rule))
            .anyMatch(each -> !Obstacles.concernsNamedPeople(each));
    if (!canBe) {
      wrongRules = Optional.of(Sentence.of("desk.refused.rule"));
      return changing;
    }
    return changing.withoutRule(rule);
  }

  private void give(DeskEdit.SetPlaces given) {
    for (Role side : programme.roles().isUndirected() ? Role.values() : new Role[] {given.role()}) {
      programme = programme.withPlaces(side, given.person(), given.places());
    }
  }

  private void change(UnaryOperator<ProgrammeDocument> how) {
    if (document.isEmpty()) {
      throw new IllegalArgumentException("rules of a programme whose document is not known");
    }
    changesProgramme = true;
    document = document.map(how);
  }

  private ProgrammeDocument worth(ProgrammeDocument changing, String rule, long points) {
    long most = mostPoints(unchanged.orElseThrow());
    if (points < 0 || points > most) {
      wrongRules = Optional.of(Sentence.of("desk.refused.points").with("most", most));
      return changing;
    }
    try {
      return changing.withPoints(rule, points);
    } catch (ProgrammeException e) {
      wrongRules = Optional.of(Sentence.of("desk.refused.rule"));
      return changing;
    }
  }

  /** So many points a rule can be given: sums stay readable, and nobody needs more. */
  static long mostPoints(ProgrammeDocument document) {
    return document.points().stream()
        .mapToLong(ProgrammeDocument.RulePoints::points)
        .reduce(MOST_POINTS, Math::max);
  }

  /** The programme's document with the rules as they are now; none where it is not known. */
  Optional<ProgrammeDocument> document() {
    return document;
  }

  /** Whether rules or goals are not the programme's any more. */
  boolean changesProgramme() {
    return changesProgramme;
  }

  private static Set<String> people(NamedPair pair) {
    return new HashSet<>(List.of(pair.mentor(), pair.mentee()));
  }

  /** The programme with the places that were given and taken. */
  Programme programme() {
    return programme;
  }

  Goals goals() {
    return goals;
  }

  boolean keepsPairs() {
    return keepsPairs;
  }

  /** Who takes no part any more. */
  Set<String> out() {
    return out;
  }

  /** What the files decided, and the edits beside it. */
  Decisions of(Decisions decided, LastTime lastTime) {
    Set<Set<String>> apart = new HashSet<>(decided.doNotMatch().pairs());
    apart.addAll(forbidden);
    return new Decisions(
        decided.previousPairs(),
        new PairList(apart),
        allLocked(decided),
        lastTime,
        decided.optOuts(),
        decided.absent(),
        decided.called());
  }

  private List<NamedPair> allLocked(Decisions decided) {
    Set<Set<String>> seen = new HashSet<>();
    return Stream.concat(decided.locked().stream(), locked.stream())
        .filter(pair -> seen.add(key(pair)))
        .toList();
  }

  /** What makes two pairs the same: where they have no direction, whichever way round. */
  private Set<String> key(NamedPair pair) {
    return programme.roles().isUndirected()
        ? people(pair)
        : Set.of("mentor " + pair.mentor(), "mentee " + pair.mentee());
  }

  /**
   * Why the edits cannot be, whatever anybody else decided, if they cannot.
   *
   * @param everybody who takes part without them
   */
  Optional<Sentence> refusal(Participants everybody) {
    if (wrongRules.isPresent()) {
      return wrongRules;
    }
    Set<String> known = new HashSet<>(everybody.byIdentity(Role.MENTOR).keySet());
    known.addAll(everybody.byIdentity(Role.MENTEE).keySet());
    boolean areAllOnTheirSides =
        onSide.entrySet().stream()
            .allMatch(
                each -> everybody.byIdentity(each.getKey()).keySet().containsAll(each.getValue()));
    if (!known.containsAll(named) || !areAllOnTheirSides) {
      return Optional.of(Sentence.of("desk.refused.nobody"));
    }
    if (isBeyondBounds) {
      return Optional.of(Sentence.of("desk.refused.places").with("count", Capacity.MOST_MATCHES));
    }
    if (keepsPairs && programme.roles().isUndirected()) {
      return Optional.of(Sentence.of("desk.refused.keep-pairs"));
    }
    if (!programme.roles().canSeek(goals)) {
      return Optional.of(Sentence.of("desk.refused.goals"));
    }
    if (programme.roles().haveGroupsOfThree()
        && programme.capacities().values().stream().anyMatch(Capacity::givesSomebodySeveral)) {
      return Optional.of(Sentence.of("desk.refused.groups"));
    }
    return Optional.empty();
  }

  /** Why they cannot be together with what files decided, if they cannot. */
  Optional<Sentence> refusal(Participants participants, Decisions decided) {
    if (locked.stream().anyMatch(pair -> pair.mentor().equals(pair.mentee()))) {
      return Optional.of(Sentence.of("desk.refused.same-person"));
    }
    Decisions all = of(decided, decided.lastTime());
    if (all.locked().stream().anyMatch(pair -> all.doNotMatch().pairs().contains(people(pair)))) {
      return Optional.of(Sentence.of("desk.refused.locked-and-forbidden"));
    }
    Map<String, Integer> mentorRoom = room(participants, Role.MENTOR);
    Map<String, Integer> menteeRoom =
        programme.roles().isUndirected() ? mentorRoom : room(participants, Role.MENTEE);
    for (NamedPair pair : all.locked()) {
      if (!mentorRoom.containsKey(pair.mentor()) || !menteeRoom.containsKey(pair.mentee())) {
        return Optional.of(Sentence.of("desk.refused.nobody"));
      }
      mentorRoom.merge(pair.mentor(), -1, Integer::sum);
      menteeRoom.merge(pair.mentee(), -1, Integer::sum);
    }
    return Stream.of(mentorRoom, menteeRoom)
            .flatMap(room -> room.values().stream())
            .anyMatch(room -> room < 0)
        ? Optional.of(Sentence.of("desk.refused.no-place"))
        : Optional.empty();
  }

  private Map<String, Integer> room(Participants participants, Role role) {
    Map<String, Integer> room = new HashMap<>();
    for (Participant person : participants.of(role)) {
      room.put(person.identity(), programme.capacities().get(role).of(person));
    }
    return room;
  }
}
