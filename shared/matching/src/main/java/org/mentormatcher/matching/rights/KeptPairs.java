package org.mentormatcher.matching.rights;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.matching.text.Address;
import org.mentormatcher.matching.text.Folding;

/** The pairs of the last run that stay as they are when one person's change: everybody else's. */
public final class KeptPairs {
  private final List<List<String>> kept = new ArrayList<>();
  private final Set<String> partners = new LinkedHashSet<>();
  private final String person;

  private KeptPairs(String person) {
    this.person = person;
  }

  /**
   * The pairs.
   *
   * @param pairs the last run's {@code pairs.csv}
   * @throws IllegalArgumentException if it is none
   */
  public static KeptPairs of(Programme programme, String person, SourceFile pairs) {
    KeptPairs kept = new KeptPairs(person);
    try {
      for (Table table : new Tables(programme).in(pairs)) {
        List<Integer> columns =
            Stream.of(Role.values())
                .map(role -> role.singular() + " " + programme.identity())
                .map(table.headings()::indexOf)
                .toList();
        if (columns.contains(-1)) {
          throw new IllegalArgumentException("no pairs");
        }
        table
            .rows()
            .forEach(row -> kept.add(columns.stream().map(row::cell).map(Folding::tidy).toList()));
      }
    } catch (UnreadableException e) {
      throw new IllegalArgumentException("no pairs", e);
    }
    return kept;
  }

  private void add(List<String> pair) {
    String identity = Address.identity(person);
    List<String> others =
        pair.stream().filter(each -> !Address.identity(each).equals(identity)).toList();
    if (others.size() == pair.size()) {
      kept.add(pair);
    } else {
      partners.addAll(others);
    }
  }

  /** Whom the person was matched with. */
  public List<String> partners() {
    return List.copyOf(partners);
  }

  /** The input in which everybody else keeps what they have. */
  public Input keeping(Input input) {
    return kept.isEmpty()
        ? input
        : input.with(
            FurtherFile.LOCKED_PAIRS,
            source(file("locked-pairs.csv", List.of("mentor", "mentee"), kept)));
  }

  /**
   * The input in which, besides, the person takes no part.
   *
   * @param optOuts as {@link #optOuts} gives them
   */
  public Input without(ResultFile optOuts, Input input) {
    return keeping(input).with(FurtherFile.OPT_OUTS, source(optOuts));
  }

  /**
   * The further file that leaves the person out of a run, and whoever opted out before.
   *
   * @param before those who did, if a file of them was given
   * @throws IllegalArgumentException if that is not one table with the column that tells people
   *     apart
   */
  public ResultFile optOuts(Programme programme, Optional<SourceFile> before) {
    List<List<String>> rows = new ArrayList<>();
    if (before.isPresent()) {
      rows.addAll(identities(programme, before.get()));
    }
    rows.add(List.of(person));
    return file("opt-outs.csv", List.of(programme.identity()), rows);
  }

  private static List<List<String>> identities(Programme programme, SourceFile file) {
    Tables tables = new Tables(programme);
    try {
      List<Table> found = tables.in(file);
      if (found.isEmpty()) {
        return List.of();
      }
      int column = tables.position(found.getFirst(), programme.identity());
      if (found.size() > 1 || column < 0) {
        throw new IllegalArgumentException("no people");
      }
      return found.getFirst().rows().stream()
          .map(row -> Folding.tidy(row.cell(column)))
          .filter(each -> !each.isEmpty())
          .map(List::of)
          .toList();
    } catch (UnreadableException e) {
      throw new IllegalArgumentException("no people", e);
    }
  }

  private static ResultFile file(String name, List<String> headings, List<List<String>> rows) {
    Spreadsheet sheet =
        new Spreadsheet(name, headings.stream().map(ResultHeading::identifier).toList());
    rows.forEach(sheet::add);
    return sheet.file();
  }

  private static SourceFile source(ResultFile file) {
    return new SourceFile(file.name(), file.content());
  }
}
