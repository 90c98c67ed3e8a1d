package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mentormatcher.matching.participants.Count;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Warnings;
import org.mentormatcher.matching.programme.Capacity;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Sentence;

/** What is worth telling about cells that are no problem, counted by column. */
final class CellNotes {
  private final Capacity capacity;
  private final Map<Column, List<Integer>> otherDomains = new LinkedHashMap<>();
  private final Map<Column, List<Integer>> bared = new LinkedHashMap<>();
  private final Map<String, Integer> countsUnderstood = new TreeMap<>();
  private int countsLimited;

  CellNotes(Programme programme, Role role) {
    this.capacity = programme.capacities().get(role);
  }

  /**
   * Looks at a cell in which something stands.
   *
   * @param holdsAddresses whether the column does
   */
  void see(int row, Column column, String written, boolean holdsAddresses) {
    String address = holdsAddresses ? Address.bare(written) : written;
    if (!column.values().domains().isEmpty() && !column.values().expects(address)) {
      otherDomains.computeIfAbsent(column, unseen -> new ArrayList<>()).add(row);
    }
    if (holdsAddresses && !address.equals(Folding.plain(written))) {
      bared.computeIfAbsent(column, unseen -> new ArrayList<>()).add(row);
    }
    if (capacity.column().filter(column.name()::equals).isPresent()) {
      if (!Count.isPlain(written) && Count.in(written).isPresent()) {
        countsUnderstood.put(
            Folding.fold(written), Math.min(Count.in(written).getAsInt(), capacity.most()));
      }
      countsLimited += Count.in(written).orElse(0) > capacity.most() ? 1 : 0;
    }
  }

  /**
   * Tells it.
   *
   * @param title what a column is called in messages, by its name
   */
  void tell(
      String file,
      Function<String, String> title,
      Consumer<Sentence> notes,
      Consumer<Warning> warnings) {
    otherDomains.forEach(
        (column, rows) ->
            warnings.accept(otherDomains(file, title.apply(column.name()), column, rows)));
    bared.forEach(
        (column, rows) ->
            notes.accept(Notes.addressesBared(file, title.apply(column.name()), rows)));
    if (!countsUnderstood.isEmpty()) {
      notes.accept(
          Notes.countsUnderstood(
              file, title.apply(capacity.column().orElseThrow()), countsUnderstood));
    }
    if (countsLimited > 0) {
      notes.accept(
          Notes.countsLimited(
              file, title.apply(capacity.column().orElseThrow()), countsLimited, capacity.most()));
    }
  }

  private static Warning otherDomains(
      String file, String title, Column column, List<Integer> rows) {
    List<String> domains = column.values().domains();
    return Warning.ofRows(
        Warnings.otherDomains(title, rows.size(), domains),
        Notes.otherDomains(file, title, rows, domains),
        file,
        column.name(),
        rows);
  }
}
