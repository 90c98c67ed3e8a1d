package org.mentormatcher.matching.signoff;

import static org.mentormatcher.matching.text.Folding.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Day;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.reading.FurtherFiles;
import org.mentormatcher.matching.reading.Headings;
import org.mentormatcher.matching.reading.Vocabulary;
import org.mentormatcher.matching.results.Shortlist;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Language;

/** Reads a shortlist in which people wrote which candidates they accept. */
public final class SignOffReader {
  /** They are an answer, and nobody's name. */
  private static final Set<String> NO_NAMES = Set.of("yes", "y", "no", "n", "x", "ok", "true");

  private final Programme programme;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();

  private SignOffReader(Programme programme) {
    this.programme = programme;
  }

  /** What came of reading. */
  public sealed interface SignOff {
    /** The matches that were accepted; nobody accepted the other rows. */
    record Given(List<Acceptance> acceptances) implements SignOff {}

    /** Something is wrong; no match stands. */
    record Withheld(ProblemReport report) implements SignOff {}
  }

  /**
   * Reads the file.
   *
   * @param language in which problems are told
   */
  public static SignOff read(Programme programme, SourceFile file, Language language) {
    SignOffReader reader = new SignOffReader(programme);
    List<Acceptance> acceptances = reader.acceptances(file);
    return reader.problems.isEmpty()
        ? new SignOff.Given(acceptances)
        : new SignOff.Withheld(new ProblemReport(reader.problems, language));
  }

  private List<Acceptance> acceptances(SourceFile file) {
    List<FurtherFiles.Heading> known =
        Shortlist.headings(programme).stream()
            .map(heading -> new FurtherFiles.Heading(heading.name(), List.of()))
            .toList();
    try {
      Vocabulary vocabulary = new Vocabulary(known);
      Table table = new TableReader(vocabulary, note -> {}).read(file);
      Headings headings = new Headings(table, vocabulary, problems::add, note -> {});
      Map<String, Integer> positions = new HashMap<>();
      for (FurtherFiles.Heading heading : known) {
        OptionalInt position = headings.find(heading.name(), heading.aliases());
        if (position.isPresent()) {
          positions.put(heading.name(), position.getAsInt());
        } else {
          headings.tellMissing(heading.name(), heading.aliases());
        }
      }
      return problems.isEmpty() ? acceptances(table, positions) : List.of();
    } catch (UnreadableException e) {
      problems.add(e.problem());
      return List.of();
    }
  }

  private List<Acceptance> acceptances(Table table, Map<String, Integer> positions) {
    List<Acceptance> acceptances = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String by = Folding.tidy(row.cell(positions.get(Shortlist.ACCEPTED_BY)));
      String on = Folding.tidy(row.cell(positions.get(Shortlist.ACCEPTED_ON)));
      if (by.isEmpty() && on.isEmpty()) {
        continue;
      }
      Optional<LocalDate> day = Day.in(on);
      if (by.isEmpty() || NO_NAMES.contains(fold(by))) {
        problems.add(Problems.nobodyAccepts(table.file(), row.number(), Shortlist.ACCEPTED_BY, by));
      } else if (day.isEmpty()) {
        problems.add(
            Problems.noDayOfAcceptance(table.file(), row.number(), Shortlist.ACCEPTED_ON, on));
      } else {
        for (Role role : Role.values()) {
          takeRoom(table, row, positions, role);
        }
        acceptances.add(
            new Acceptance(
                Shortlist.people(programme).stream()
                    .map(heading -> row.cell(positions.get(heading.name())).strip())
                    .toList(),
                by,
                day.orElseThrow()));
      }
    }
    return acceptances;
  }

  private void takeRoom(Table table, Table.Row row, Map<String, Integer> positions, Role role) {
    String heading = role.singular() + " " + programme.identity();
    String identity = fold(row.cell(positions.get(heading)));
    if (identity.isEmpty()) {
      problems.add(Problems.blank(table.file(), row.number(), heading));
    } else if (taken.merge(role + " " + identity, 1, Integer::sum) > programme.mostPartners(role)) {
      problems.add(
          Problems.acceptedBeyondCapacity(
              table.file(), row.number(), heading, identity, programme.mostPartners(role)));
    }
  }
}
