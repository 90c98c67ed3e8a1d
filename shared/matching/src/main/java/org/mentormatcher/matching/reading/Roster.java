package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mentormatcher.matching.admission.Account.Who;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.participants.Statement;
import org.mentormatcher.matching.participants.YesNo;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeColumns.OtherColumns;
import org.mentormatcher.matching.programme.RoleColumn;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.words.Sentence;

/** The people of one table, in one role or in those that a column tells. */
final class Roster {
  private final Programme programme;
  private final Input input;
  private final Table table;
  private final Headings headings;
  private final Consumer<Problem> problems;
  private final Consumer<Sentence> notes;
  private final Consumer<Warning> warnings;
  private final Map<Role, RoleReader> readers = new EnumMap<>(Role.class);
  private final Map<Role, List<SignUp>> signUps = new EnumMap<>(Role.class);
  private final List<Problem> ofRows = new ArrayList<>();

  /** Of every column that something is read from. */
  private final Set<Integer> positions = new HashSet<>();

  /** Who stands in rows that tell of nobody in any role. */
  private final List<Participant> withoutRole = new ArrayList<>();

  /**
   * @param problems is told what is wrong with the table as a whole
   */
  Roster(
      Programme programme,
      Input input,
      Table table,
      Headings headings,
      Consumer<Problem> problems,
      Consumer<Sentence> notes,
      Consumer<Warning> warnings) {
    this.programme = programme;
    this.input = input;
    this.table = table;
    this.headings = headings;
    this.problems = problems;
    this.notes = notes;
    this.warnings = warnings;
  }

  Table table() {
    return table;
  }

  /** The position of every column that something is read from. */
  Set<Integer> positions() {
    return positions;
  }

  /** Whose file it is. */
  Who who() {
    return readers.size() == 2
        ? Who.EVERYBODY
        : readers.containsKey(Role.MENTOR) ? Who.MENTORS : Who.MENTEES;
  }

  /** The rows that count, by role. */
  Map<Role, List<SignUp>> signUps() {
    return signUps;
  }

  /** What is wrong with single rows. */
  List<Problem> problemsOfRows() {
    return ofRows;
  }

  /** Reads everybody in these roles. */
  void readIn(Set<Role> roles) {
    prepare(roles);
    table.rows().forEach(row -> read(row, roles));
    table.passedOver().forEach(this::hear);
  }

  /** Reads everybody in the roles that a column tells. */
  void readBy(RoleColumn column) {
    Optional<Field> field = headings.field(column.name(), column.aliases());
    if (field.isEmpty()) {
      headings.tellMissing(column.name(), column.aliases());
      return;
    }
    positions.addAll(field.get().columns());
    prepare(EnumSet.allOf(Role.class));
    for (Table.Row row : table.rows()) {
      String answer = field.get().in(row);
      Optional<Set<Role>> roles = column.roles(answer);
      if (roles.isEmpty()) {
        ofRows.add(
            headings.locate(
                Problems.unknownRole(
                    table.file(), row.number(), column.name(), answer, column.answers())));
      }
      read(row, roles.orElse(Set.of()));
      if (roles.isEmpty()) {
        hear(row);
      }
    }
    table.passedOver().forEach(this::hear);
  }

  /** Somebody in no role says something about others too, whatever role they might have had. */
  private void hear(Table.Row row) {
    readers.forEach(
        (role, reader) ->
            reader.signUp(row).map(each -> person(role, each)).ifPresent(withoutRole::add));
  }

  /** Somebody in a row that does not count; without an identity it is nobody's but the row's. */
  private Participant person(Role role, SignUp signUp) {
    String identity =
        signUp.identity().isEmpty() ? table.file() + " " + signUp.row() : signUp.identity();
    return new Participant(role, identity, signUp.values());
  }

  private void prepare(Set<Role> roles) {
    for (Role role : roles) {
      RoleReader reader = new RoleReader(programme, role, input, table, headings, problems);
      readers.put(role, reader);
      positions.addAll(reader.positions());
    }
    if (programme.columns().others() == OtherColumns.REFUSED) {
      headings.refuseUnused(programme.columns().stream().map(Column::name).toList());
    } else {
      headings.noteUnused();
    }
  }

  private void read(Table.Row row, Set<Role> roles) {
    if (row.cells().stream().skip(table.headings().size()).anyMatch(cell -> !cell.isBlank())) {
      ofRows.add(Problems.extraCells(table.file(), row.number()));
    }
    roles.forEach(role -> readers.get(role).read(row));
  }

  /**
   * Settles who signed up twice. What is wrong with a sign-up that was replaced does not matter any
   * more.
   *
   * @param leavesOut whether rows with a problem are left out
   * @param shared identities that rows bear under different names
   */
  void settle(boolean leavesOut, SharedIdentities shared) {
    readers.values().forEach(reader -> reader.tell(notes, warnings));
    readers.forEach(
        (role, reader) -> signUps.put(role, of(role, shared).latest(reader.signUps(), notes)));
    for (List<SignUp> all : signUps.values()) {
      for (SignUp each : all) {
        ofRows.addAll(each.problems());
        shared.problem(table.file(), each).map(headings::locate).ifPresent(ofRows::add);
      }
    }
    if (leavesOut) {
      leaveOut(ofRows);
    }
    List<Problem> repeated = new ArrayList<>();
    signUps.forEach((role, all) -> repeated.addAll(of(role, shared).repeated(all)));
    repeated.replaceAll(headings::locate);
    if (leavesOut) {
      leaveOut(repeated);
    }
    ofRows.addAll(repeated);
  }

  private SignUps of(Role role, SharedIdentities shared) {
    return new SignUps(table, role, programme.identity(), shared, input.told().mapping().dates());
  }

  /** How many rows that count are of these people. */
  int rowsOf(Set<String> identities) {
    return (int)
        signUps.values().stream()
            .flatMap(List::stream)
            .filter(each -> identities.contains(each.identity()))
            .map(each -> each.row().number())
            .distinct()
            .count();
  }

  /** How many rows somebody's later one replaced, of whom nothing but the identity is known. */
  int replacedWithout(Names names) {
    Set<Integer> problems = ofRows.stream().map(Problem::row).collect(Collectors.toSet());
    Set<Integer> counting =
        signUps.values().stream()
            .flatMap(List::stream)
            .map(each -> each.row().number())
            .collect(Collectors.toSet());
    return (int)
        everySignUp().stream()
            .filter(each -> names.wordsIn(each.values()).isEmpty())
            .map(each -> each.row().number())
            .filter(row -> !problems.contains(row) && !counting.contains(row))
            .distinct()
            .count();
  }

  /** Every row in every role, those too that were replaced or have problems. */
  List<SignUp> everySignUp() {
    return readers.values().stream().flatMap(reader -> reader.signUps().stream()).toList();
  }

  /** The same by their roles. */
  Map<Role, List<SignUp>> signUpsByRole() {
    Map<Role, List<SignUp>> all = new EnumMap<>(Role.class);
    readers.forEach((role, reader) -> all.put(role, reader.signUps()));
    return all;
  }

  /**
   * Who stands in rows that do not count, whatever the reason, for what they say about others:
   * somebody who signed up again may have another manager now, or two.
   */
  List<Participant> peopleLeftOut() {
    List<Participant> people = new ArrayList<>(withoutRole);
    readers.forEach(
        (role, reader) -> {
          Set<Integer> counting =
              signUps.get(role).stream()
                  .map(each -> each.row().number())
                  .collect(Collectors.toSet());
          reader.signUps().stream()
              .filter(each -> !counting.contains(each.row().number()))
              .forEach(each -> people.add(person(role, each)));
        });
    return people;
  }

  /**
   * Who may have opted out in a row that was left out because of a problem: another row of theirs
   * may count, and in doubt an opt-out does.
   */
  Set<String> doubtfulOptOuts(Statement optOut) {
    Set<Integer> rows = ofRows.stream().map(Problem::row).collect(Collectors.toSet());
    return everySignUp().stream()
        .filter(each -> rows.contains(each.row().number()) && !each.identity().isEmpty())
        .filter(each -> optOut.saidBy(each.values().getOrDefault(optOut.column(), "")) != YesNo.NO)
        .map(SignUp::identity)
        .collect(Collectors.toSet());
  }

  Headings headings() {
    return headings;
  }

  /** Shows every sign-up to who looks for identities that do not tell people apart. */
  void tell(SharedIdentities shared) {
    readers
        .values()
        .forEach(reader -> reader.signUps().forEach(each -> shared.see(table.file(), each)));
  }

  private void leaveOut(List<Problem> found) {
    Set<Integer> rows = found.stream().map(Problem::row).collect(Collectors.toSet());
    signUps.replaceAll(
        (role, all) -> all.stream().filter(each -> !rows.contains(each.row().number())).toList());
  }

  /** The people in a role, each once. */
  List<Participant> people(Role role) {
    return signUps.getOrDefault(role, List.of()).stream()
        .map(each -> new Participant(role, each.identity(), each.values()))
        .toList();
  }

  /** Shows every row that counts to somebody who looks for what it repeats, rows rising. */
  void tell(Repetitions repetitions) {
    Map<Integer, Map<Role, SignUp>> byRow = new TreeMap<>();
    signUps.forEach(
        (role, all) ->
            all.forEach(
                each ->
                    byRow
                        .computeIfAbsent(each.row().number(), row -> new EnumMap<>(Role.class))
                        .put(role, each)));
    byRow.forEach(
        (row, roles) ->
            roles.forEach(
                (role, each) -> repetitions.note(table.file(), row, role, each.values())));
  }

  /** Tells of a role that nobody has. */
  void tellNobody() {
    for (Role role : readers.keySet()) {
      if (people(role).isEmpty()) {
        problems.accept(Problems.nobodyInRole(table.file(), role.people()));
      }
    }
  }
}
