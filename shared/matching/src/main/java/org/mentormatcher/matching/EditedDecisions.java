package org.mentormatcher.matching;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import org.mentormatcher.words.Sentence;

/** What edits say together, in the terms in which files and options say it. */
final class EditedDecisions {
  private final Set<NamedPair> locked = new LinkedHashSet<>();
  private final Set<Set<String>> forbidden = new HashSet<>();
  private final Set<String> out = new HashSet<>();
  private Programme programme;
  private Goals goals;
  private boolean keepsPairs;

  /** Whom edits name, on whichever side. */
  private final Set<String> named = new HashSet<>();

  /** Whom edits name on one side. */
  private final Map<Role, Set<String>> onSide = new EnumMap<>(Role.class);

  private boolean isBeyondBounds;

  EditedDecisions(Programme programme, Goals goals, List<DeskEdit> edits) {
    this.programme = programme;
    this.goals = goals;
    edits.forEach(this::add);
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
        for (Role side : programme.roles().isUndirected() ? Role.values() : new Role[] {role}) {
          programme = programme.withPlaces(side, person, places);
        }
      }
      case DeskEdit.TakeOut(String person) -> {
        named.add(person);
        out.add(person);
      }
      case DeskEdit.SeekGoals(Goals others) -> goals = others;
      case DeskEdit.KeepPairs _ -> keepsPairs = true;
    }
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
