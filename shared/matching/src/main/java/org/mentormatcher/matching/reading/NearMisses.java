package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.fold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Warnings;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.ColumnValues.Content;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.Warning.CellPlace;
import org.mentormatcher.matching.text.Likeness;
import org.mentormatcher.words.Sentence;

/**
 * What is near and not the same: two answers that a rule compares, such as "HM Maps" and "H M
 * Maps", or one full name under two identities. Both are told with their rows before anybody is
 * matched, and never made one.
 */
final class NearMisses {

  /** Beyond these nobody would read on, and memory is not for free. */
  private static final int MOST_ANSWERS = 200_000;

  private record Seen(CellPlace place, String what) {}

  private final Programme programme;
  private final Names names;
  private final Set<String> options = new HashSet<>();
  private final Consumer<Warning> warnings;

  NearMisses(Programme programme, Consumer<Warning> warnings) {
    this.programme = programme;
    this.names = new Names(programme);
    this.warnings = warnings;
    programme
        .columns()
        .all()
        .forEach(
            column -> column.values().answers().options().forEach(each -> options.add(fold(each))));
  }

  /** Looks at the rows that count, and tells. */
  void see(List<Roster> rosters) {
    Set<Set<String>> compared = new LinkedHashSet<>();
    programme.rules().stream()
        .filter(rule -> rule.naming().isEmpty())
        .map(rule -> new TreeSet<>(rule.columns()))
        .forEach(compared::add);
    compared.forEach(columns -> seeValues(rosters, columns));
    seeNames(rosters);
  }

  private void seeValues(List<Roster> rosters, Set<String> columns) {
    Likeness likeness = new Likeness();
    Map<String, Seen> first = new HashMap<>();
    List<List<CellPlace>> pairs = new ArrayList<>();
    for (Seen seen : answers(rosters, columns)) {
      if (first.putIfAbsent(seen.what(), seen) == null) {
        likeness.add(seen.what()).stream()
            .filter(other -> !(options.contains(seen.what()) && options.contains(other)))
            .forEach(other -> pairs.add(List.of(first.get(other).place(), seen.place())));
      }
    }
    if (!pairs.isEmpty()) {
      List<String> compared = List.copyOf(columns);
      warnings.accept(
          new Warning(
              Warnings.nearAnswers(compared, pairs.size()),
              Optional.of(Notes.nearAnswers(compared, inWords(pairs))),
              pairs));
    }
  }

  private List<Seen> answers(List<Roster> rosters, Set<String> columns) {
    List<Seen> answers = new ArrayList<>();
    for (Roster roster : rosters) {
      for (Role role : roster.signUps().keySet()) {
        for (Column column : compared(role, columns)) {
          for (SignUp each : roster.signUps().get(role)) {
            for (String answer :
                column.values().answers().in(each.values().getOrDefault(column.name(), ""))) {
              if (answers.size() < MOST_ANSWERS) {
                answers.add(new Seen(place(roster, each, column.name()), answer));
              }
            }
          }
        }
      }
    }
    return answers;
  }

  /** The columns whose words are compared as they are: no ladder, number, day or address. */
  private List<Column> compared(Role role, Set<String> called) {
    return programme.columns(role).stream()
        .filter(column -> called.contains(column.name()))
        .filter(
            column ->
                column.values().ladder().isEmpty() && column.values().content() == Content.TEXT)
        .filter(column -> !column.holdsAddresses())
        .toList();
  }

  private void seeNames(List<Roster> rosters) {
    Map<Set<String>, Seen> first = new HashMap<>();
    List<List<CellPlace>> pairs = new ArrayList<>();
    for (Roster roster : rosters) {
      for (List<SignUp> all : roster.signUps().values()) {
        for (SignUp each : all) {
          Set<String> name = names.wordsIn(each.values());
          Seen seen = new Seen(place(roster, each, programme.identity()), each.identity());
          Seen before = name.size() < 2 ? null : first.putIfAbsent(name, seen);
          if (before != null && !before.what().equals(seen.what())) {
            pairs.add(List.of(before.place(), seen.place()));
          }
        }
      }
    }
    if (!pairs.isEmpty()) {
      warnings.accept(
          new Warning(
              Warnings.sameNames(pairs.size()),
              Optional.of(Notes.sameNames(inWords(pairs))),
              pairs));
    }
  }

  private static CellPlace place(Roster roster, SignUp signUp, String column) {
    return new CellPlace(roster.table().file(), signUp.row().number(), column);
  }

  private static List<Sentence> inWords(List<List<CellPlace>> pairs) {
    return pairs.stream().map(pair -> inWords(pair.getFirst(), pair.getLast())).toList();
  }

  private static Sentence inWords(CellPlace one, CellPlace other) {
    return one.file().equals(other.file())
        ? Notes.rowAndRow(one.file(), one.row(), other.row())
        : Notes.rowAndRow(one.file(), one.row(), other.file(), other.row());
  }
}
