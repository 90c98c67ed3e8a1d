package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.GroupsOfThree;
import org.mentormatcher.matching.assignment.GroupsOfThree.Link;
import org.mentormatcher.matching.assignment.GroupsOfThree.Trio;
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

  /** The pairs of groups of three, by who they are; those that joining added are not made alone. */
  private final Map<Set<String>, Grouped> grouped = new HashMap<>();

  /**
   * A match while it is sorted.
   *
   * @param mentor where the mentor stands among people as readers look them up
   * @param mentee where the mentee does
   */
  private record Ranked(Match match, int mentor, int mentee) {}

  /** A pair of a group of three. */
  private record Grouped(int group, boolean isAdded) {}

  private OrderedMatches(
      Programme programme, Participants participants, Scores scores, List<Link> links) {
    for (Role role : Role.values()) {
      List<Participant> sorted = forReaders(programme, participants.of(role));
      sorted.forEach(person -> ranks.put(person, ranks.size()));
      people.put(role, sorted);
    }
    this.all =
        links.stream()
            .map(link -> ranked(Match.of(participants, scores, link.mentor(), link.mentee())))
            .sorted(OrderedMatches::byMentor)
            .map(Ranked::match)
            .toList();
    List<Ranked> bothWays = bothWays(programme, participants).map(this::ranked).toList();
    for (Role role : Role.values()) {
      bothWays.stream()
          .sorted(role == Role.MENTEE ? OrderedMatches::bestMentor : OrderedMatches::bestMentee)
          .map(Ranked::match)
          .forEach(
              match ->
                  byPerson.computeIfAbsent(match.in(role), person -> new ArrayList<>()).add(match));
    }
  }

  /** The matches of a run, those within groups of three included. */
  static OrderedMatches of(SolvedRun run) {
    Assignment assignment = run.solution().assignment();
    List<Link> links = new ArrayList<>();
    for (int pair = 0; pair < assignment.mentor().length; pair++) {
      links.add(new Link(assignment.mentor()[pair], assignment.mentee()[pair]));
    }
    run.groups().map(GroupsOfThree::added).ifPresent(links::addAll);
    OrderedMatches matched =
        new OrderedMatches(run.programme(), run.participants(), run.scores(), links);
    run.groups().ifPresent(groups -> matched.number(groups, run.participants()));
    return matched;
  }

  /** Numbers the groups in the order in which readers meet them. */
  private void number(GroupsOfThree groups, Participants participants) {
    Map<Set<String>, Trio> groupOf = new HashMap<>();
    for (Trio group : groups.groups()) {
      group.links().forEach(link -> groupOf.put(people(link, participants), group));
    }
    Map<Trio, Integer> numbers = new HashMap<>();
    for (Match match : all) {
      Trio group = groupOf.get(people(match));
      if (group != null) {
        numbers.putIfAbsent(group, numbers.size() + 1);
        boolean isAdded = !people(match).equals(people(group.pair(), participants));
        grouped.put(people(match), new Grouped(numbers.get(group), isAdded));
      }
    }
  }

  private static Set<String> people(Link link, Participants participants) {
    return Set.of(
        participants.mentors().get(link.mentor()).identity(),
        participants.mentees().get(link.mentee()).identity());
  }

  private static Set<String> people(Match match) {
    return Set.of(match.mentor().identity(), match.mentee().identity());
  }

  /** The number of the group of three that a match is in. */
  Optional<Integer> group(Match match) {
    return grouped.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(grouped.get(people(match))).map(Grouped::group);
  }

  /** Whether a match was made by somebody who joined a pair. */
  boolean isAdded(Match match) {
    return !grouped.isEmpty()
        && grouped.containsKey(people(match))
        && grouped.get(people(match)).isAdded();
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

  private Ranked ranked(Match match) {
    return new Ranked(match, ranks.get(match.mentor()), ranks.get(match.mentee()));
  }

  private static int byMentor(Ranked one, Ranked other) {
    return one.mentor() == other.mentor()
        ? bestMentee(one, other)
        : Integer.compare(one.mentor(), other.mentor());
  }

  private static int bestMentor(Ranked one, Ranked other) {
    int byPoints = Long.compare(other.match().openPoints(), one.match().openPoints());
    return byPoints == 0 ? Integer.compare(one.mentor(), other.mentor()) : byPoints;
  }

  private static int bestMentee(Ranked one, Ranked other) {
    int byPoints = Long.compare(other.match().openPoints(), one.match().openPoints());
    return byPoints == 0 ? Integer.compare(one.mentee(), other.mentee()) : byPoints;
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
