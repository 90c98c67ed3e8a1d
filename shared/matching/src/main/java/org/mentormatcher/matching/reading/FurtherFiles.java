package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.words.Sentence;

/**
 * Reads the files that may be given beside the participants: pairs of people, and people. The last
 * run's {@code pairs.csv} is such a file.
 */
public final class FurtherFiles {
  private final Programme programme;
  private final Input input;
  private final Consumer<Problem> problems;
  private final Consumer<Sentence> notes;

  FurtherFiles(
      Programme programme, Input input, Consumer<Problem> problems, Consumer<Sentence> notes) {
    this.programme = programme;
    this.input = input;
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
    List<Entry> entries = entries(FurtherFile.OPT_OUTS, headings);
    noteStrangers(FurtherFile.OPT_OUTS, entries, identities(participants, Role.values()));
    return entries.stream().map(Entry::first).collect(Collectors.toSet());
  }

  /** The pairs in a file, none where it was not given. */
  PairList pairs(FurtherFile kind, Participants participants) {
    List<Entry> entries = differentPeople(entries(kind, pairHeadings()));
    noteStrangers(kind, entries, identities(participants, Role.values()));
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
    for (Entry entry : differentPeople(entries(FurtherFile.LOCKED_PAIRS, pairHeadings()))) {
      LockedPair pair = new LockedPair(entry.first(), entry.second());
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

  private static Set<String> identities(Participants participants, Role... roles) {
    Set<String> identities = new HashSet<>();
    for (Role role : roles) {
      participants.of(role).forEach(person -> identities.add(person.identity()));
    }
    return identities;
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

  private void noteStrangers(FurtherFile kind, List<Entry> entries, Set<String> known) {
    long strangers =
        entries.stream().filter(entry -> !known.containsAll(entry.identities())).count();
    if (strangers > 0) {
      notes.accept(Notes.strangers(input.further().get(kind).name(), (int) strangers));
    }
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
                return entries(
                    new TableReader(new Vocabulary(headings), notes).read(file), headings);
              } catch (UnreadableException e) {
                problems.accept(e.problem());
                return List.<Entry>of();
              }
            })
        .orElse(List.of());
  }

  private List<Entry> entries(Table table, List<Heading> headings) {
    Headings found = new Headings(table, new Vocabulary(headings), Mapping.NONE, problems, notes);
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
          positions.stream().map(position -> fold(row.cell(position))).toList();
      int blank = identities.indexOf("");
      if (blank >= 0) {
        problems.accept(
            found.locate(Problems.blank(table.file(), row.number(), headings.get(blank).name())));
      } else {
        entries.add(new Entry(table.file(), row.number(), identities));
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
   * @param identities the people that it names, folded
   */
  private record Entry(String file, int row, List<String> identities) {
    String first() {
      return identities.getFirst();
    }

    String second() {
      return identities.getLast();
    }
  }
}
