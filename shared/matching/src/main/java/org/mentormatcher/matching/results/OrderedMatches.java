package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.Scores;
import org.mentormatcher.matching.text.Folding;

/** The matches of a run, in the order in which results show them. */
public final class OrderedMatches {
  private final EnumMap<Role, List<Participant>> people = new EnumMap<>(Role.class);
  private final IdentityHashMap<Participant, Integer> ranks = new IdentityHashMap<>();
  private final IdentityHashMap<Participant, List<Match>> byPerson = new IdentityHashMap<>();
  private final List<Match> all;

  OrderedMatches(
      Programme programme, Participants participants, Scores scores, Assignment assignment) {
    for (Role role : Role.values()) {
      List<Participant> sorted = forReaders(programme, participants.of(role));
      sorted.forEach(person -> ranks.put(person, ranks.size()));
      people.put(role, sorted);
    }
    this.all =
        IntStream.range(0, assignment.mentor().length)
            .mapToObj(
                pair ->
                    Match.of(
                        participants, scores, assignment.mentor()[pair], assignment.mentee()[pair]))
            .sorted(
                Comparator.comparing((Match match) -> ranks.get(match.mentor()))
                    .thenComparing(bestFirst(Role.MENTEE)))
            .toList();
    for (Role role : Role.values()) {
      bothWays(programme, participants)
          .sorted(bestFirst(role.other()))
          .forEach(
              match ->
                  byPerson.computeIfAbsent(match.in(role), person -> new ArrayList<>()).add(match));
    }
  }

  /** Every match; where pairs have no direction, each as it looks from either of the two. */
  private Stream<Match> bothWays(Programme programme, Participants participants) {
    if (!programme.roles().isUndirected()) {
      return all.stream();
    }
    Map<String, Participant> mentors = participants.byIdentity(Role.MENTOR);
    Map<String, Participant> mentees = participants.byIdentity(Role.MENTEE);
    return all.stream()
        .flatMap(
            match ->
                Stream.of(
                    match,
                    match.between(
                        mentors.get(match.mentee().identity()),
                        mentees.get(match.mentor().identity()))));
  }

  private Comparator<Match> bestFirst(Role partner) {
    return Comparator.comparingLong(Match::openPoints)
        .reversed()
        .thenComparing(match -> ranks.get(match.in(partner)));
  }

  /** By the columns that name a person, the last of the names first; then by identity. */
  private static List<Participant> forReaders(Programme programme, List<Participant> people) {
    record NamedPerson(Participant person, List<String> names) {}
    List<String> columns =
        programme.results().lists().person().reversed().stream()
            .filter(column -> !column.equals(programme.identity()))
            .toList();
    Comparator<NamedPerson> order = Comparator.comparing(entry -> entry.person().identity());
    for (int i = columns.size() - 1; i >= 0; i--) {
      int name = i;
      order =
          Comparator.comparing((NamedPerson entry) -> entry.names().get(name)).thenComparing(order);
    }
    return people.stream()
        .map(
            person ->
                new NamedPerson(
                    person,
                    columns.stream().map(column -> Folding.fold(person.value(column))).toList()))
        .sorted(order)
        .map(NamedPerson::person)
        .toList();
  }

  /** Every match, by mentor. */
  List<Match> all() {
    return all;
  }

  /**
   * A person's matches, the best first, as far as both can see it: the person reads them in this
   * order, so points for what somebody wrote in confidence do not count.
   */
  List<Match> of(Participant person) {
    return byPerson.getOrDefault(person, List.of());
  }

  /** Everybody on one side, as a reader looks people up. */
  List<Participant> people(Role role) {
    return people.get(role);
  }

  /** Points of all matches together. */
  long points() {
    return all.stream().mapToLong(Match::points).reduce(0, Math::addExact);
  }

  /** How many on one side have at least one match. */
  int matched(Role role) {
    return Math.toIntExact(people(role).stream().filter(person -> !of(person).isEmpty()).count());
  }
}
