package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mentormatcher.matching.Input;
import org.mentormatcher.matching.SourceFile;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.RoleColumn;

/** Reads everybody out of the coordinator's files. Every problem in every file is found at once. */
public final class ParticipantsReader {

  /** What came of reading. */
  public sealed interface Reading {
    /** How the files were understood: sentences about files, rows and headings, nobody's data. */
    List<String> understood();

    /** Everybody was read. */
    record Complete(Participants participants, List<String> understood) implements Reading {}

    /** Something is wrong; nobody may be matched. */
    record Faulty(ProblemReport report, List<String> understood) implements Reading {}
  }

  /** More than anybody reads; a report has to fit an answer of the HTTP interface (6 MB). */
  private static final int MOST_PROBLEMS = 5_000;

  private final Programme programme;
  private final TableReader tables;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();

  private ParticipantsReader(Programme programme) {
    this.programme = programme;
    this.tables = new TableReader(new Vocabulary(programme), notes::add);
  }

  /** Reads the files. */
  public static Reading read(Programme programme, Input input) {
    ParticipantsReader reader = new ParticipantsReader(programme);
    List<SourceFile> files = input.files();
    Participants participants =
        files.size() == 1
            ? reader.oneFile(files.getFirst())
            : reader.twoFiles(files.getFirst(), files.getLast());
    return reader.problems.isEmpty()
        ? new Reading.Complete(participants, List.copyOf(reader.notes))
        : new Reading.Faulty(reader.report(files), List.copyOf(reader.notes));
  }

  private Participants twoFiles(SourceFile mentors, SourceFile mentees) {
    Map<Role, RoleReader> readers = new EnumMap<>(Role.class);
    table(mentors).ifPresent(table -> readers.put(Role.MENTOR, wholeTable(Role.MENTOR, table)));
    table(mentees).ifPresent(table -> readers.put(Role.MENTEE, wholeTable(Role.MENTEE, table)));
    return participants(readers);
  }

  private Optional<Table> table(SourceFile file) {
    try {
      return Optional.of(tables.read(file));
    } catch (UnreadableException e) {
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  private RoleReader wholeTable(Role role, Table table) {
    Headings headings = new Headings(table, problems::add, notes::add);
    RoleReader reader = new RoleReader(programme, role, table, headings, problems::add);
    headings.noteUnused();
    table.rows().forEach(row -> readRow(table, row, Map.of(role, reader), Set.of(role)));
    return reader;
  }

  private Participants oneFile(SourceFile file) {
    Map<Role, RoleReader> readers = new EnumMap<>(Role.class);
    table(file).ifPresent(table -> readRoles(table, readers));
    return participants(readers);
  }

  private void readRoles(Table table, Map<Role, RoleReader> readers) {
    RoleColumn roleColumn = programme.roles().column().orElseThrow();
    Headings headings = new Headings(table, problems::add, notes::add);
    OptionalInt position = headings.find(roleColumn.name(), roleColumn.aliases());
    if (position.isEmpty()) {
      problems.add(
          Problems.missingColumn(
              table.file(), table.headingRow(), roleColumn.name(), roleColumn.aliases()));
      return;
    }
    for (Role role : Role.values()) {
      readers.put(role, new RoleReader(programme, role, table, headings, problems::add));
    }
    headings.noteUnused();
    for (Table.Row row : table.rows()) {
      String answer = row.cell(position.getAsInt());
      Optional<Set<Role>> roles = roleColumn.roles(answer);
      if (roles.isEmpty()) {
        problems.add(
            headings.locate(
                Problems.unknownRole(
                    table.file(), row.number(), roleColumn.name(), answer, roleColumn.answers())));
      }
      readRow(table, row, readers, roles.orElse(Set.of()));
    }
    readers.forEach(
        (role, reader) -> {
          if (reader.people().isEmpty() && problems.isEmpty()) {
            problems.add(Problems.nobodyInRole(table.file(), role.plural()));
          }
        });
  }

  private void readRow(Table table, Table.Row row, Map<Role, RoleReader> readers, Set<Role> roles) {
    List<String> cells = row.cells();
    if (cells.stream().skip(table.headings().size()).anyMatch(cell -> !cell.isBlank())) {
      problems.add(Problems.extraCells(table.file(), row.number()));
    }
    roles.forEach(role -> readers.get(role).read(row));
  }

  private static Participants participants(Map<Role, RoleReader> readers) {
    return new Participants(
        readers.containsKey(Role.MENTOR) ? readers.get(Role.MENTOR).people() : List.of(),
        readers.containsKey(Role.MENTEE) ? readers.get(Role.MENTEE).people() : List.of());
  }

  /** Somebody who is both is checked in each role: the same finding counts once. */
  private ProblemReport report(List<SourceFile> files) {
    List<String> names = files.stream().map(SourceFile::name).toList();
    List<Problem> sorted =
        problems.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt((Problem problem) -> names.indexOf(problem.file()))
                    .thenComparingInt(Problem::row))
            .toList();
    if (sorted.size() <= MOST_PROBLEMS) {
      return new ProblemReport(sorted);
    }
    List<Problem> first = new ArrayList<>(sorted.subList(0, MOST_PROBLEMS));
    first.add(Problems.andMore(sorted.get(MOST_PROBLEMS).file(), sorted.size() - MOST_PROBLEMS));
    return new ProblemReport(first);
  }
}
