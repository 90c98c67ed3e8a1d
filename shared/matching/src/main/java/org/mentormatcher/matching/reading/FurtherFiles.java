package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Decisions.LastTime;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.PairList;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Place;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.Budget;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.words.Sentence;

/**
 * Reads the files that may be given beside the participants: pairs of people, and people. The last
 * run's {@code pairs.csv} is such a file.
 */
public final class FurtherFiles {
  private final Programme programme;
  private final Input input;
  private final Budget budget;
  private final Consumer<Problem> problems;
  private final Consumer<Problem> shown;
  private final Consumer<Sentence> notes;
  private final Map<FurtherFile, Set<Integer>> without = new EnumMap<>(FurtherFile.class);

  /**
   * @param budget of the run
   * @param problems is told what has to be solved first
   * @param shown is told what is worth showing, and stops nothing
   */
  FurtherFiles(
      Programme programme,
      Input input,
      Budget budget,
      Consumer<Problem> problems,
      Consumer<Problem> shown,
      Consumer<Sentence> notes) {
    this.programme = programme;
    this.input = input;
    this.budget = budget;
    this.problems = problems;
    this.shown = shown;
    this.notes = notes;
  }

  /** Identities of the people who opted out. */
  Set<String> optOuts(Participants participants) {
    List<NamedPeople> entries =
        resolved(
            FurtherFile.OPT_OUTS, rows(FurtherFile.OPT_OUTS, FurtherRows::people), participants);
    return entries.stream().map(NamedPeople::first).collect(Collectors.toSet());
  }

  /** What is to be heeded of an earlier matching. */
  LastTime lastTime(Participants participants) {
    return new LastTime(
        given(FurtherFile.KEPT_PAIRS).map(file -> kept(participants)),
        given(FurtherFile.WENT_WITHOUT).map(file -> without(participants)));
  }

  /** A file of earlier matches, which only pairs with a direction can heed. */
  private Optional<SourceFile> given(FurtherFile kind) {
    Optional<SourceFile> file = Optional.ofNullable(input.further().get(kind));
    if (file.isPresent() && programme.roles().isUndirected()) {
      problems.accept(Problems.noLastTime(file.orElseThrow().name()));
      return Optional.empty();
    }
    return file;
  }

  private List<NamedPair> kept(Participants participants) {
    Map<String, Integer> mentors = Participants.positions(participants.mentors());
    Map<String, Integer> mentees = Participants.positions(participants.mentees());
    FurtherFile kind = FurtherFile.KEPT_PAIRS;
    List<NamedPeople> entries =
        differentPeople(kind, resolved(kind, rows(kind, FurtherRows::pairs), participants));
    return entries.stream()
        .map(
            entry ->
                // A file that does not say who is what may name them the other way round.
                mentors.containsKey(entry.second())
                        && mentees.containsKey(entry.first())
                        && !(mentors.containsKey(entry.first())
                            && mentees.containsKey(entry.second()))
                    ? new NamedPair(entry.second(), entry.first())
                    : new NamedPair(entry.first(), entry.second()))
        .distinct()
        .toList();
  }

  private Set<String> without(Participants participants) {
    FurtherFile kind = FurtherFile.WENT_WITHOUT;
    return resolved(kind, rows(kind, FurtherRows::people), participants).stream()
        .map(NamedPeople::first)
        .collect(Collectors.toSet());
  }

  /** The pairs in a file, none where it was not given. */
  PairList pairs(FurtherFile kind, Participants participants) {
    List<NamedPeople> entries =
        differentPeople(kind, resolved(kind, rows(kind, FurtherRows::pairs), participants));
    return PairList.of(entries.stream().map(NamedPeople::identities).toList());
  }

  /**
   * The pairs that are made in any case; each has to be possible.
   *
   * @param participants who takes part
   * @param doNotMatch pairs that are not to be made
   */
  List<NamedPair> locked(Participants participants, PairList doNotMatch) {
    Map<String, Integer> mentorRoom = room(participants, Role.MENTOR);
    Map<String, Integer> menteeRoom = room(participants, Role.MENTEE);
    List<NamedPair> locked = new ArrayList<>();
    Set<NamedPair> seen = new HashSet<>();
    List<NamedPeople> entries =
        resolved(
            FurtherFile.LOCKED_PAIRS,
            rows(FurtherFile.LOCKED_PAIRS, FurtherRows::pairs),
            participants);
    for (NamedPeople entry : differentPeople(FurtherFile.LOCKED_PAIRS, entries)) {
      if (!seen.add(new NamedPair(entry.first(), entry.second()))) {
        continue;
      }
      List<Problem> impossible = new ArrayList<>();
      notAmong(entry, 0, mentorRoom, Role.MENTOR).ifPresent(impossible::add);
      notAmong(entry, 1, menteeRoom, Role.MENTEE).ifPresent(impossible::add);
      if (impossible.isEmpty() && doNotMatch.pairs().contains(Set.copyOf(entry.identities()))) {
        impossible.add(Problems.lockedAndForbidden(entry.file(), entry.row()));
      }
      if (impossible.isEmpty()) {
        noRoom(entry, 0, mentorRoom).ifPresent(impossible::add);
        noRoom(entry, 1, menteeRoom).ifPresent(impossible::add);
      }
      impossible.forEach(problem -> ofRow(FurtherFile.LOCKED_PAIRS, problem));
      if (impossible.isEmpty()) {
        mentorRoom.merge(entry.first(), -1, Integer::sum);
        menteeRoom.merge(entry.second(), -1, Integer::sum);
        locked.add(new NamedPair(entry.first(), entry.second()));
      }
    }
    return locked;
  }

  private static Optional<Problem> notAmong(
      NamedPeople entry, int position, Map<String, Integer> room, Role role) {
    String identity = entry.identities().get(position);
    return room.containsKey(identity)
        ? Optional.empty()
        : Optional.of(
            Problems.notAmong(
                entry.file(), entry.row(), entry.columns().get(position), identity, role.people()));
  }

  private static Optional<Problem> noRoom(
      NamedPeople entry, int position, Map<String, Integer> room) {
    String identity = entry.identities().get(position);
    return room.get(identity) > 0
        ? Optional.empty()
        : Optional.of(
            Problems.lockedBeyondCapacity(
                entry.file(), entry.row(), entry.columns().get(position), identity));
  }

  private Map<String, Integer> room(Participants participants, Role role) {
    Map<String, Integer> room = new HashMap<>();
    for (Participant person : participants.of(role)) {
      room.put(person.identity(), programme.capacities().get(role).of(person));
    }
    return room;
  }

  private List<NamedPeople> differentPeople(FurtherFile kind, List<NamedPeople> entries) {
    List<NamedPeople> different = new ArrayList<>();
    for (NamedPeople entry : entries) {
      if (entry.first().equals(entry.second())) {
        ofRow(kind, Problems.pairOfOne(entry.file(), entry.row()));
      } else {
        different.add(entry);
      }
    }
    return different;
  }

  /**
   * The entries with everybody whom they name, by identity. Whoever is nobody's name is told: as a
   * problem where the file protects people, unless the coordinator said to go on without.
   */
  private List<NamedPeople> resolved(
      FurtherFile kind, List<NamedPeople> entries, Participants participants) {
    if (entries.isEmpty()) {
      return List.of();
    }
    People people = people(participants);
    List<NamedPeople> resolved = new ArrayList<>();
    Set<Integer> strangers = new TreeSet<>();
    List<Problem> unknown = new ArrayList<>();
    for (NamedPeople entry : entries) {
      List<String> identities = new ArrayList<>();
      for (int i = 0; i < entry.identities().size(); i++) {
        String written = entry.identities().get(i);
        Set<String> meant = people.meant(written);
        identities.add(meant.size() == 1 ? meant.iterator().next() : Address.identity(written));
        if (meant.size() > 1) {
          severalOfThatName(kind, entry, entry.columns().get(i), written);
        } else if (meant.isEmpty()) {
          strangers.add(entry.row());
          unknown.add(unknown(kind, entry, entry.columns().get(i), written, people));
        }
      }
      resolved.add(new NamedPeople(entry.file(), entry.row(), identities, entry.columns()));
    }
    tellStrangers(kind, entries, strangers, unknown);
    return resolved;
  }

  /** Where the file protects somebody, nobody may say that it does not matter who. */
  private void severalOfThatName(
      FurtherFile kind, NamedPeople entry, String column, String written) {
    Problem problem = Problems.severalOfThatName(entry.file(), entry.row(), column, written);
    if (protects(kind)) {
      problems.accept(problem);
    } else {
      ofRow(kind, problem);
    }
  }

  private static Problem unknown(
      FurtherFile kind, NamedPeople entry, String column, String written, People people) {
    Optional<String> nearest =
        kind == FurtherFile.LOCKED_PAIRS ? Optional.empty() : people.nearest(written);
    Place cell = Problem.at(entry.file()).row(entry.row()).column(column).value(written);
    return switch (kind) {
      case OPT_OUTS, DO_NOT_MATCH -> Problems.unknownPerson(cell, nearest, option(kind));
      case KEPT_PAIRS -> Problems.pairEnded(cell, nearest);
      case WENT_WITHOUT -> Problems.unknownWithout(cell, nearest);
      case PREVIOUS_PAIRS, LOCKED_PAIRS -> Problems.unknownBefore(cell, nearest);
    };
  }

  private void tellStrangers(
      FurtherFile kind, List<NamedPeople> entries, Set<Integer> strangers, List<Problem> unknown) {
    // Locked pairs have to be possible, and are told where they are not.
    if (strangers.isEmpty() || kind == FurtherFile.LOCKED_PAIRS) {
      return;
    }
    boolean isAccepted = input.told().acceptsUnknown().contains(kind);
    if (isAccepted) {
      notes.accept(strangers(kind, List.copyOf(strangers)));
    } else if (protects(kind)) {
      unknown.forEach(problems);
    } else {
      unknown.forEach(shown);
      if (namesNobody(kind, entries, strangers, unknown)) {
        problems.accept(Problems.namesNobody(entries.getFirst().file(), option(kind)));
      } else {
        notes.accept(strangers(kind, List.copyOf(strangers)));
      }
    }
  }

  private Sentence strangers(FurtherFile kind, List<Integer> rows) {
    String file = input.further().get(kind).name();
    return kind == FurtherFile.KEPT_PAIRS
        ? Notes.pairsEnded(file, rows)
        : Notes.strangers(file, rows);
  }

  /**
   * Whether it seems to be another file: no row tells anything, or, of pairs to keep, which name
   * whoever dropped out, no name is anybody's.
   */
  private static boolean namesNobody(
      FurtherFile kind, List<NamedPeople> entries, Set<Integer> strangers, List<Problem> unknown) {
    if (kind == FurtherFile.KEPT_PAIRS) {
      return unknown.size() == entries.stream().mapToInt(entry -> entry.identities().size()).sum();
    }
    return strangers.size() == entries.stream().map(NamedPeople::row).distinct().count();
  }

  /** Whether a row that names nobody may leave somebody without protection. */
  private static boolean protects(FurtherFile kind) {
    return kind == FurtherFile.OPT_OUTS || kind == FurtherFile.DO_NOT_MATCH;
  }

  /** Tells what is wrong with a row; with consent the row is left out, and listed. */
  private void ofRow(FurtherFile kind, Problem problem) {
    if (input.leavesOutProblemRows()) {
      without.computeIfAbsent(kind, unseen -> new TreeSet<>()).add(problem.row());
      shown.accept(problem);
    } else {
      problems.accept(problem);
    }
  }

  /** Tells which rows were left out. */
  void tellLeftOut() {
    without.forEach(
        (kind, rows) ->
            notes.accept(Notes.leftOut(input.further().get(kind).name(), List.copyOf(rows))));
  }

  /** What lets a run go on where rows of a file name nobody, as the command line takes it. */
  private static String option(FurtherFile kind) {
    return "--accept-unknown " + kind.label();
  }

  private People people(Participants participants) {
    return new People(new Names(programme), participants);
  }

  /** The rows of a file; none where it was not given. */
  private List<NamedPeople> rows(
      FurtherFile kind, BiFunction<FurtherRows, Table, List<NamedPeople>> reader) {
    SourceFile file = input.further().get(kind);
    if (file == null) {
      return List.of();
    }
    FurtherRows rows = new FurtherRows(programme, problems, problem -> ofRow(kind, problem), notes);
    try {
      return reader.apply(
          rows, new TableReader(rows.vocabulary(), input.told(), budget, notes).read(file));
    } catch (UnreadableException e) {
      problems.accept(e.problem());
      return List.of();
    }
  }

  /**
   * A heading that such a file has.
   *
   * @param name as messages write it
   * @param aliases other headings for it
   */
  public record Heading(String name, List<String> aliases) {}
}
