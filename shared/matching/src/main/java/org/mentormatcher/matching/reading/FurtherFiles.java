package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.participants.Decisions.LockedPair;
import org.mentormatcher.matching.participants.PairList;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.Budget;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.matching.text.Folding;
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
  private final Consumer<Sentence> notes;

  /**
   * @param budget of the run
   */
  FurtherFiles(
      Programme programme,
      Input input,
      Budget budget,
      Consumer<Problem> problems,
      Consumer<Sentence> notes) {
    this.programme = programme;
    this.input = input;
    this.budget = budget;
    this.problems = problems;
    this.notes = notes;
  }

  /** Identities of the people who opted out. */
  Set<String> optOuts(Participants participants) {
    Column identity = programme.column(programme.identity()).orElseThrow();
    List<Heading> headings =
        List.of(
            new Heading(
                identity.name(),
                Stream.concat(identity.aliases().stream(), Stream.of("email", "e-mail", "person"))
                    .toList()));
    List<Entry> entries =
        resolved(
            FurtherFile.OPT_OUTS,
            entries(FurtherFile.OPT_OUTS, headings),
            new People(participants));
    return entries.stream().map(Entry::first).collect(Collectors.toSet());
  }

  /** The pairs in a file, none where it was not given. */
  PairList pairs(FurtherFile kind, Participants participants) {
    List<Entry> entries =
        differentPeople(resolved(kind, entries(kind, pairHeadings()), new People(participants)));
    return PairList.of(entries.stream().map(Entry::identities).toList());
  }

  /**
   * The pairs that are made in any case; each has to be possible.
   *
   * @param participants who takes part
   * @param doNotMatch pairs that are not to be made
   */
  List<LockedPair> locked(Participants participants, PairList doNotMatch) {
    Map<String, Integer> mentorRoom = room(participants, Role.MENTOR);
    Map<String, Integer> menteeRoom = room(participants, Role.MENTEE);
    List<LockedPair> locked = new ArrayList<>();
    Set<LockedPair> seen = new HashSet<>();
    List<Entry> entries =
        resolved(
            FurtherFile.LOCKED_PAIRS,
            entries(FurtherFile.LOCKED_PAIRS, pairHeadings()),
            new People(participants));
    Set<Integer> without = new TreeSet<>();
    for (Entry entry : differentPeople(entries)) {
      LockedPair pair = new LockedPair(entry.first(), entry.second());
      if (input.leavesOutProblemRows()
          && !(mentorRoom.containsKey(entry.first()) && menteeRoom.containsKey(entry.second()))) {
        without.add(entry.row());
        continue;
      }
      boolean mentorKnown = isAmong(entry, 0, mentorRoom, Role.MENTOR);
      boolean menteeKnown = isAmong(entry, 1, menteeRoom, Role.MENTEE);
      if (!mentorKnown || !menteeKnown || !seen.add(pair)) {
        continue;
      }
      if (doNotMatch.pairs().contains(Set.copyOf(entry.identities()))) {
        problems.accept(Problems.lockedAndForbidden(entry.file(), entry.row()));
      } else {
        takeRoom(entry, 0, mentorRoom);
        takeRoom(entry, 1, menteeRoom);
        locked.add(pair);
      }
    }
    if (!without.isEmpty()) {
      notes.accept(
          Notes.leftOut(
              input.further().get(FurtherFile.LOCKED_PAIRS).name(), List.copyOf(without)));
    }
    return locked;
  }

  private boolean isAmong(Entry entry, int position, Map<String, Integer> known, Role role) {
    if (known.containsKey(entry.identities().get(position))) {
      return true;
    }
    problems.accept(
        Problems.notAmong(
            entry.file(),
            entry.row(),
            pairHeadings().get(position).name(),
            entry.identities().get(position),
            role.people()));
    return false;
  }

  private void takeRoom(Entry entry, int position, Map<String, Integer> room) {
    String identity = entry.identities().get(position);
    if (room.merge(identity, -1, Integer::sum) < 0) {
      problems.accept(
          Problems.lockedBeyondCapacity(
              entry.file(), entry.row(), pairHeadings().get(position).name(), identity));
    }
  }

  private Map<String, Integer> room(Participants participants, Role role) {
    Map<String, Integer> room = new HashMap<>();
    for (Participant person : participants.of(role)) {
      room.put(person.identity(), programme.capacities().get(role).of(person));
    }
    return room;
  }

  private List<Entry> differentPeople(List<Entry> entries) {
    List<Entry> different = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.first().equals(entry.second())) {
        problems.accept(Problems.pairOfOne(entry.file(), entry.row()));
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
  private List<Entry> resolved(FurtherFile kind, List<Entry> entries, People people) {
    List<Entry> resolved = new ArrayList<>();
    Set<Integer> strangers = new TreeSet<>();
    List<Problem> unknown = new ArrayList<>();
    for (Entry entry : entries) {
      List<String> identities = new ArrayList<>();
      for (int i = 0; i < entry.identities().size(); i++) {
        String written = entry.identities().get(i);
        Set<String> meant = people.meant(written);
        identities.add(meant.size() == 1 ? meant.iterator().next() : Address.identity(written));
        if (meant.size() > 1) {
          problems.accept(
              Problems.severalOfThatName(
                  entry.file(), entry.row(), entry.columns().get(i), written));
        } else if (meant.isEmpty()) {
          strangers.add(entry.row());
          unknown.add(
              Problems.unknownPerson(
                  entry.file(),
                  entry.row(),
                  entry.columns().get(i),
                  written,
                  people.known(),
                  option(kind)));
        }
      }
      resolved.add(new Entry(entry.file(), entry.row(), identities, entry.columns()));
    }
    tellStrangers(kind, entries, strangers, unknown);
    return resolved;
  }

  private void tellStrangers(
      FurtherFile kind, List<Entry> entries, Set<Integer> strangers, List<Problem> unknown) {
    if (strangers.isEmpty() || kind == FurtherFile.LOCKED_PAIRS) {
      return;
    }
    boolean isAccepted = input.told().acceptsUnknown().contains(kind);
    if (kind != FurtherFile.PREVIOUS_PAIRS && !isAccepted) {
      unknown.forEach(problems);
    } else if (strangers.size() == entries.size() && !isAccepted) {
      problems.accept(Problems.namesNobody(entries.getFirst().file(), option(kind)));
    } else {
      notes.accept(Notes.strangers(input.further().get(kind).name(), strangers.size()));
    }
  }

  /** What lets a run go on where rows of a file name nobody, as the command line takes it. */
  private static String option(FurtherFile kind) {
    return "--accept-unknown " + kind.label();
  }

  /** As {@code pairs.csv} heads them, and as people would. */
  private List<Heading> pairHeadings() {
    String identity = programme.identity();
    return List.of(
        new Heading(
            "mentor " + identity,
            List.of(
                "mentor", "mentor email", "mentor e-mail", "person 1", "person", "first person")),
        new Heading(
            "mentee " + identity,
            List.of(
                "mentee",
                "mentee email",
                "mentee e-mail",
                "person 2",
                "other person",
                "second person")));
  }

  /** The rows of a file, each with the people that it names; none where it was not given. */
  private List<Entry> entries(FurtherFile kind, List<Heading> headings) {
    return Optional.ofNullable(input.further().get(kind))
        .map(
            file -> {
              try {
                TableReader tables =
                    new TableReader(new Vocabulary(headings), input.told(), budget, notes);
                return entries(tables.read(file), headings);
              } catch (UnreadableException e) {
                problems.accept(e.problem());
                return List.<Entry>of();
              }
            })
        .orElse(List.of());
  }

  private List<Entry> entries(Table table, List<Heading> headings) {
    Headings found = new Headings(table, new Vocabulary(headings), problems, notes);
    List<Integer> positions = new ArrayList<>();
    for (Heading heading : headings) {
      OptionalInt position = found.find(heading.name(), heading.aliases());
      if (position.isEmpty()) {
        found.tellMissing(heading.name(), heading.aliases());
      } else {
        positions.add(position.getAsInt());
      }
    }
    if (positions.size() < headings.size()) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      List<String> identities =
          positions.stream().map(position -> Folding.tidy(row.cell(position))).toList();
      int blank = identities.indexOf("");
      if (blank >= 0) {
        problems.accept(
            found.locate(Problems.blank(table.file(), row.number(), headings.get(blank).name())));
      } else {
        entries.add(
            new Entry(
                table.file(),
                row.number(),
                identities,
                headings.stream().map(Heading::name).toList()));
      }
    }
    return entries;
  }

  /**
   * A heading that such a file has.
   *
   * @param name as messages write it
   * @param aliases other headings for it
   */
  public record Heading(String name, List<String> aliases) {}

  /**
   * A row of such a file.
   *
   * @param identities the people that it names: as written, or once they are resolved folded
   * @param columns the column of each
   */
  private record Entry(String file, int row, List<String> identities, List<String> columns) {
    String first() {
      return identities.getFirst();
    }

    String second() {
      return identities.getLast();
    }
  }
}
