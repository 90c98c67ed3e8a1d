package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.mentormatcher.matching.FurtherFile;
import org.mentormatcher.matching.Input;
import org.mentormatcher.matching.SourceFile;
import org.mentormatcher.matching.admission.Admitted;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.participants.Decisions;
import org.mentormatcher.matching.participants.Decisions.LockedPair;
import org.mentormatcher.matching.participants.PairList;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.Programme.OtherColumns;
import org.mentormatcher.matching.programme.RoleColumn;

/** Reads everybody out of the coordinator's files. Every problem in every file is found at once. */
public final class ParticipantsReader {

  /** What came of reading. */
  public sealed interface Reading {
    /** How the files were understood: sentences about files, rows and headings, nobody's data. */
    List<String> understood();

    /**
     * Everybody was read.
     *
     * @param participants those who take part
     * @param leftOut those who do not
     * @param decisions what the coordinator decided beforehand
     * @param repetitions where matches would read what somebody wrote in confidence
     * @param repetitionsCounted the same as counts, without files and rows
     */
    record Complete(
        Participants participants,
        List<LeftOut> leftOut,
        Decisions decisions,
        List<String> understood,
        List<String> repetitions,
        List<String> repetitionsCounted)
        implements Reading {}

    /** Something is wrong; nobody may be matched. */
    record Faulty(ProblemReport report, List<String> understood) implements Reading {}
  }

  /** More than anybody reads; a report has to fit an answer of the HTTP interface (6 MB). */
  private static final int MOST_PROBLEMS = 5_000;

  private final Programme programme;
  private final Vocabulary vocabulary;
  private final TableReader tables;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Repetitions repetitions;

  private ParticipantsReader(Programme programme) {
    this.programme = programme;
    this.repetitions = new Repetitions(programme);
    this.vocabulary = new Vocabulary(programme);
    this.tables = new TableReader(vocabulary, notes::add);
  }

  /** Reads the files. */
  public static Reading read(Programme programme, Input input) {
    ParticipantsReader reader = new ParticipantsReader(programme);
    Participants everybody = reader.everybody(input.files());
    FurtherFiles further =
        new FurtherFiles(programme, input, reader.problems::add, reader.notes::add);
    PairList previousPairs = further.pairs(FurtherFile.PREVIOUS_PAIRS, everybody);
    PairList doNotMatch = further.pairs(FurtherFile.DO_NOT_MATCH, everybody);
    Set<String> optOuts = further.optOuts(everybody);
    Admitted admitted = Admitted.of(programme.admission(), everybody, optOuts, input.today());
    // Where somebody could not be read, a pair that names them is not what is wrong.
    List<LockedPair> locked =
        reader.problems.isEmpty() ? further.locked(admitted.participants(), doNotMatch) : List.of();
    return reader.problems.isEmpty()
        ? new Reading.Complete(
            admitted.participants(),
            admitted.leftOut(),
            new Decisions(previousPairs, doNotMatch, locked, optOuts),
            List.copyOf(reader.notes),
            reader.repetitions.sentences(),
            reader.repetitions.counted())
        : new Reading.Faulty(reader.report(input.allFiles()), List.copyOf(reader.notes));
  }

  private Participants everybody(List<SourceFile> files) {
    if (!programme.roles().from().accepts(files.size())) {
      problems.add(
          Problems.otherNumberOfFiles(
              files.getFirst().name(), programme.title(), programme.roles().from().taken()));
      return new Participants(List.of(), List.of());
    }
    return files.size() == 1
        ? oneFile(files.getFirst())
        : twoFiles(files.getFirst(), files.getLast());
  }

  private Participants twoFiles(SourceFile mentors, SourceFile mentees) {
    Map<Role, RoleReader> readers = new EnumMap<>(Role.class);
    table(mentors).ifPresent(table -> readers.put(Role.MENTOR, wholeTable(Role.MENTOR, table)));
    table(mentees).ifPresent(table -> readers.put(Role.MENTEE, wholeTable(Role.MENTEE, table)));
    return participants(readers);
  }

  private Optional<Table> table(SourceFile file) {
    try {
      Table table = tables.read(file);
      if (vocabulary.known(table.headings()) == 0) {
        problems.add(Problems.notThisProgramme(file.name(), programme.title()));
        return Optional.empty();
      }
      return Optional.of(table);
    } catch (UnreadableException e) {
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  private RoleReader wholeTable(Role role, Table table) {
    Headings headings = new Headings(table, problems::add, notes::add);
    RoleReader reader =
        new RoleReader(programme, role, table, headings, problems::add, repetitions);
    finish(headings);
    table.rows().forEach(row -> readRow(table, row, Map.of(role, reader), Set.of(role)));
    return reader;
  }

  private Participants oneFile(SourceFile file) {
    Map<Role, RoleReader> readers = new EnumMap<>(Role.class);
    table(file)
        .ifPresent(
            table -> {
              if (programme.roles().column().isPresent()) {
                readRoles(table, readers);
              } else {
                readAsBoth(table, readers);
              }
            });
    return participants(readers);
  }

  /** Everybody in the table is both. */
  private void readAsBoth(Table table, Map<Role, RoleReader> readers) {
    Headings headings = new Headings(table, problems::add, notes::add);
    for (Role role : Role.values()) {
      readers.put(
          role, new RoleReader(programme, role, table, headings, problems::add, repetitions));
    }
    finish(headings);
    table.rows().forEach(row -> readRow(table, row, readers, EnumSet.allOf(Role.class)));
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
      readers.put(
          role, new RoleReader(programme, role, table, headings, problems::add, repetitions));
    }
    finish(headings);
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

  /** Tells of the columns that nothing was asked about: they are passed over, or refused. */
  private void finish(Headings headings) {
    if (programme.otherColumns() == OtherColumns.REFUSED) {
      headings.refuseUnused(programme.columns().stream().map(Column::name).toList());
    } else {
      headings.noteUnused();
    }
  }

  private void readRow(Table table, Table.Row row, Map<Role, RoleReader> readers, Set<Role> roles) {
    List<String> cells = row.cells();
    if (cells.stream().skip(table.headings().size()).anyMatch(cell -> !cell.isBlank())) {
      problems.add(Problems.extraCells(table.file(), row.number()));
    }
    roles.forEach(role -> readers.get(role).read(row));
  }

  private Participants participants(Map<Role, RoleReader> readers) {
    readers.values().forEach(reader -> reader.tell(notes::add));
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
