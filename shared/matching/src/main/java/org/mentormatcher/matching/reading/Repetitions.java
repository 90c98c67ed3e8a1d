package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Warnings;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Column.Purpose;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.words.Language;

/**
 * Rows in which something that matches see repeats what the same person answered in confidence,
 * such as a biography that names their own characteristic. That is theirs to decide: the
 * coordinator is told, and nothing is changed.
 */
final class Repetitions {
  /** They stand in every text, and give nothing away by themselves. */
  private static final Set<String> SAY_NOTHING =
      Set.of("yes", "no", "y", "n", "true", "false", "none", "n/a", "na", "not applicable");

  /** One letter or digit stands in every text too. */
  private static final int SHORTEST = 2;

  private record ColumnPair(String file, Role role, String shown, String confidential) {}

  private final Map<Role, List<Column>> confidential = new EnumMap<>(Role.class);
  private final Map<Role, List<Column>> shown = new EnumMap<>(Role.class);
  private final Map<ColumnPair, List<Integer>> rows = new LinkedHashMap<>();

  Repetitions(Programme programme) {
    for (Role role : Role.values()) {
      shown.put(role, programme.shownColumns(role));
      confidential.put(
          role,
          programme.columns(role).stream()
              .filter(column -> column.purpose() == Purpose.MATCHING)
              .toList());
    }
  }

  /** Looks at a row. Every text is looked through a few times at most, however much is answered. */
  void note(String file, int row, Role role, Map<String, String> values) {
    Map<Column, Phrases> texts = new LinkedHashMap<>();
    for (Column asked : confidential.get(role)) {
      String written = values.getOrDefault(asked.name(), "");
      if (written.isEmpty()) {
        continue;
      }
      for (String answer : asked.values().answers().in(written)) {
        if (answer.length() >= SHORTEST && !SAY_NOTHING.contains(answer)) {
          for (Column column : shown.get(role)) {
            String text = values.getOrDefault(column.name(), "");
            if (!text.isEmpty()
                && texts.computeIfAbsent(column, unseen -> new Phrases(text)).have(answer)) {
              found(new ColumnPair(file, role, column.name(), asked.name()), row);
            }
          }
        }
      }
    }
  }

  private void found(ColumnPair place, int row) {
    List<Integer> found = rows.computeIfAbsent(place, unseen -> new ArrayList<>());
    if (found.isEmpty() || found.getLast() != row) {
      found.add(row);
    }
  }

  /**
   * A sentence a role and pair of columns, without files and rows: the same in whatever order
   * people stand in the files.
   */
  List<String> counted(Language language) {
    return rows.entrySet().stream()
        .map(
            entry ->
                Notes.repeatedAmong(
                    entry.getKey().role().people(),
                    entry.getKey().shown(),
                    entry.getKey().confidential(),
                    entry.getValue().size()))
        .map(language::say)
        .sorted()
        .toList();
  }

  /** A warning a role and pair of columns, whose note has file and rows. */
  List<Warning> warnings() {
    List<Warning> warnings = new ArrayList<>();
    rows.forEach(
        (place, found) ->
            warnings.add(
                Warning.ofRows(
                    Warnings.repeated(place.shown(), place.confidential(), found.size()),
                    Notes.repeated(place.file(), place.shown(), place.confidential(), found),
                    place.file(),
                    place.shown(),
                    found)));
    return warnings;
  }
}
