package org.mentormatcher.matching.signoff;

import static org.mentormatcher.matching.text.Folding.fold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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
    List<Accepted> pairs = new ArrayList<>();
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
        pair(table, row, positions).ifPresent(pairs::add);
        acceptances.add(
            new Acceptance(
                Shortlist.people(programme).stream()
                    .map(heading -> row.cell(positions.get(heading.name())).strip())
                    .toList(),
                by,
                day.orElseThrow(),
                Day.timeIn(on)));
      }
    }
    tellBeyondCapacity(table, pairs);
    return acceptances;
  }

  /**
   * A row that was accepted.
   *
   * @param identities of the two, folded
   */
  private record Accepted(int row, Map<Role, String> identities) {}

  private Optional<Accepted> pair(Table table, Table.Row row, Map<String, Integer> positions) {
    Map<Role, String> identities = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      String identity = fold(row.cell(positions.get(heading(role))));
      if (identity.isEmpty()) {
        problems.add(Problems.blank(table.file(), row.number(), heading(role)));
      } else {
        identities.put(role, identity);
      }
    }
    return identities.size() == Role.values().length
        ? Optional.of(new Accepted(row.number(), identities))
        : Optional.empty();
  }

  private String heading(Role role) {
    return role.singular() + " " + programme.identity();
  }

  /** Tells of each row with which somebody has more partners than the programme allows. */
  private void tellBeyondCapacity(Table table, List<Accepted> pairs) {
    PartnersTaken all = new PartnersTaken(programme);
    pairs.forEach(pair -> all.add(pair.identities()));
    PartnersTaken before = new PartnersTaken(programme);
    for (Accepted pair : pairs) {
      before.add(pair.identities());
      for (Role role : Role.values()) {
        String identity = pair.identities().get(role);
        int most = all.most(role, identity);
        if (before.count(role, identity) > most) {
          problems.add(
              Problems.acceptedBeyondCapacity(
                  table.file(), pair.row(), heading(role), identity, most));
        }
      }
    }
  }
}
