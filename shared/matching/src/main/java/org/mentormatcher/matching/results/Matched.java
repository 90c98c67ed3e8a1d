package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.participants.Folding;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.Scores;

/** The matches of a run, in the order in which results show them. */
final class Matched {
  private final Programme programme;
  private final Participants participants;
  private final List<Match> all;
  private final IdentityHashMap<Participant, List<Match>> byPerson = new IdentityHashMap<>();

  Matched(Programme programme, Participants participants, Scores scores, Assignment assignment) {
    this.programme = programme;
    this.participants = participants;
    this.all =
        IntStream.range(0, assignment.mentor().length)
            .mapToObj(
                pair -> {
                  int mentor = assignment.mentor()[pair];
                  int mentee = assignment.mentee()[pair];
                  return new Match(
                      participants.mentors().get(mentor),
                      participants.mentees().get(mentee),
                      assignment.points()[pair],
                      LongStream.of(scores.pointsByRule(mentor, mentee)).boxed().toList());
                })
            .sorted(
                Comparator.comparing(Match::mentor, forReaders())
                    .thenComparing(bestFirst(Role.MENTEE)))
            .toList();
    for (Role role : Role.values()) {
      all.stream()
          .sorted(bestFirst(role.other()))
          .forEach(
              match ->
                  byPerson.computeIfAbsent(match.in(role), person -> new ArrayList<>()).add(match));
    }
  }

  /** Every match, by mentor. */
  List<Match> all() {
    return all;
  }

  /** A person's matches, the one with most points first. */
  List<Match> of(Participant person) {
    return byPerson.getOrDefault(person, List.of());
  }

  /** Everybody on one side, as a reader looks people up. */
  List<Participant> people(Role role) {
    return participants.of(role).stream().sorted(forReaders()).toList();
  }

  /** Points of all matches together. */
  long points() {
    return all.stream().mapToLong(Match::points).reduce(0, Math::addExact);
  }

  /** How many on one side have at least one match. */
  int matched(Role role) {
    return Math.toIntExact(
        participants.of(role).stream().filter(person -> !of(person).isEmpty()).count());
  }

  private Comparator<Match> bestFirst(Role partner) {
    return Comparator.comparingLong(Match::points)
        .reversed()
        .thenComparing(match -> match.in(partner), forReaders());
  }

  /** By the columns that name a person, the last of the names first; then by identity. */
  private Comparator<Participant> forReaders() {
    Comparator<Participant> order = Comparator.comparing(Participant::identity);
    for (String column : programme.lists().person()) {
      if (!column.equals(programme.identity())) {
        order =
            Comparator.comparing((Participant person) -> Folding.fold(person.value(column)))
                .thenComparing(order);
      }
    }
    return order;
  }
}
