package org.mentormatcher.matching.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mentormatcher.matching.admission.Account;
import org.mentormatcher.matching.admission.Admitted;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Decisions;
import org.mentormatcher.matching.participants.Decisions.LastTime;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.PairList;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.MarkedCopy;
import org.mentormatcher.matching.problems.Notes;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.problems.Problems;
import org.mentormatcher.matching.problems.Warnings;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.tables.Budget;
import org.mentormatcher.matching.tables.OpenFile;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.words.Sentence;

/** Reads everybody out of the coordinator's files. Every problem in every file is found at once. */
public final class ParticipantsReader {

  /** What came of reading. */
  public sealed interface Reading {
    /** How the files were understood: sentences about files, rows and headings, nobody's data. */
    List<String> understood();

    /** Which headings were taken for which columns, or would be. */
    SavedMapping mapping();

    /**
     * Everybody was read.
     *
     * @param participants those who take part
     * @param leftOut those who do not
     * @param accounts what became of every row, for each file
     * @param decisions what the coordinator decided beforehand
     * @param repetitions where matches would read what somebody wrote in confidence
     * @param repetitionsCounted the same as counts, without files and rows
     * @param mapping which headings were taken for which columns
     * @param problemRows rows that were left out, as the coordinator had agreed, or have no effect
     */
    record Complete(
        Participants participants,
        List<LeftOut> leftOut,
        List<Account> accounts,
        Decisions decisions,
        List<String> understood,
        List<String> repetitions,
        List<String> repetitionsCounted,
        SavedMapping mapping,
        Optional<ProblemReport> problemRows)
        implements Reading {

      /** The same with these decisions. */
      public Complete decided(Decisions others) {
        return new Complete(
            participants,
            leftOut,
            accounts,
            others,
            understood,
            repetitions,
            repetitionsCounted,
            mapping,
            problemRows);
      }
    }

    /** Something is wrong; nobody may be matched. */
    record Faulty(ProblemReport report, List<String> understood, SavedMapping mapping)
        implements Reading {}
  }

  private final Programme programme;
  private final Input input;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * What is worth showing beside the results: rows without effect, and those that were left out.
   */
  private final List<Problem> shown = new ArrayList<>();

  private final Set<Sentence> notes = new LinkedHashSet<>();

  /** What somebody should look at: by name, where the files are looked at before a run. */
  private final Set<Warning> warnings = new LinkedHashSet<>();

  private final Budget budget;
  private final Mapping mapping;
  private final Vocabulary vocabulary;
  private final TableReader tables;
  private Optional<Understanding> understanding = Optional.empty();
  private List<Roster> rosters = List.of();
  private List<Problem> ofRows = List.of();

  /** What is near and not the same in the rows, where they are readable. */
  private final List<Warning> nearMisses = new ArrayList<>();

  /** Where rows repeat what was told in confidence, where they are readable. */
  private final Repetitions repetitions;

  /**
   * @param input whose files have names of their own
   */
  ParticipantsReader(Programme programme, Input input) {
    this.programme = programme;
    this.input = input;
    this.budget = new Budget();
    this.repetitions = new Repetitions(programme);
    this.mapping = new Mapping(programme, input.headings(), input.told().mapping(), problems::add);
    this.vocabulary = new Vocabulary(programme, mapping);
    this.tables = new TableReader(vocabulary, input.told(), budget, notes::add);
  }

  /** The same rows, of which nobody was told yet who takes part. */
  private ParticipantsReader(ParticipantsReader rows, Input input) {
    this.programme = rows.programme;
    this.input = input;
    this.budget = rows.budget.copy();
    this.mapping = rows.mapping;
    this.vocabulary = rows.vocabulary;
    this.tables = rows.tables;
    this.understanding = rows.understanding;
    this.rosters = rows.rosters;
    this.ofRows = rows.ofRows;
    this.repetitions = rows.repetitions;
    problems.addAll(rows.problems);
    shown.addAll(rows.shown);
    notes.addAll(rows.notes);
    warnings.addAll(rows.warnings);
    nearMisses.addAll(rows.nearMisses);
  }

  /** Reads the files. */
  public static Reading read(Programme programme, Input input) {
    return new ParticipantsReader(programme, input.toldApart()).read();
  }

  /** Reads the rows of the files alone, to be asked more than once who takes part. */
  public static ParticipantsReader ofRows(Programme programme, Input input) {
    ParticipantsReader rows = new ParticipantsReader(programme, input.toldApart());
    rows.readRows();
    return rows;
  }

  /**
   * As reading the files gives it where these people take no part any more, as if they had opted
   * out.
   */
  public Reading without(Set<String> out) {
    return new ParticipantsReader(this, input.told(input.told().without(out))).admitted();
  }

  /** What stands in each table, once it was read. */
  List<Roster> rosters() {
    return rosters;
  }

  /** What somebody should look at before anybody is matched, once it was read. */
  Set<Warning> warnings() {
    return warnings;
  }

  /** Which column is which in each table, once it was read. */
  Optional<Understanding> understanding() {
    return understanding;
  }

  Reading read() {
    readRows();
    return admitted();
  }

  private void readRows() {
    rosters = rosters(tables());
    mapping.tellUnmet(problems::add);
    SharedIdentities shared = new SharedIdentities(programme);
    rosters.forEach(roster -> roster.tell(shared));
    rosters.forEach(roster -> roster.settle(input.leavesOutProblemRows(), shared));
    ofRows = rosters.stream().flatMap(roster -> roster.problemsOfRows().stream()).toList();
    if (isReadable()) {
      new NearMisses(programme, nearMisses::add).see(rosters);
      rosters.forEach(roster -> roster.tell(repetitions));
      rosters.forEach(Roster::tellNobody);
    }
  }

  private Reading admitted() {
    Participants everybody = new Participants(people(Role.MENTOR), people(Role.MENTEE));
    List<Participant> leftOutPeople =
        rosters.stream().flatMap(roster -> roster.peopleLeftOut().stream()).toList();
    Managers managers = managers(everybody, leftOutPeople);
    if (problems.isEmpty()) {
      managers.see(rosters);
    }
    FurtherFiles further =
        new FurtherFiles(programme, input, budget, problems::add, shown::add, notes::add);
    PairList previousPairs = further.pairs(FurtherFile.PREVIOUS_PAIRS, everybody);
    PairList doNotMatch = further.pairs(FurtherFile.DO_NOT_MATCH, everybody);
    LastTime lastTime = further.lastTime(everybody);
    Set<String> optOuts = new HashSet<>(further.optOuts(everybody));
    optOuts.addAll(input.told().out());
    programme
        .admission()
        .optOut()
        .ifPresent(
            optOut -> rosters.forEach(roster -> optOuts.addAll(roster.doubtfulOptOuts(optOut))));
    Admitted admitted = Admitted.of(programme.admission(), everybody, optOuts, input.today());
    // Where somebody could not be read, a pair that names them is not what is wrong.
    List<NamedPair> locked =
        isReadable() ? further.locked(admitted.participants(), doNotMatch) : List.of();
    if (!isReadable()) {
      List<Problem> all = new ArrayList<>(problems);
      all.addAll(ofRows);
      return new Reading.Faulty(report(all), understood(), saved());
    }
    if (rosters.size() > 1) {
      noteOnBothSides(everybody);
    }
    rosters.forEach(this::noteLeftOut);
    further.tellLeftOut();
    shown.addAll(ofRows);
    nearMisses.forEach(this::warn);
    Accounting accounting = new Accounting(admitted);
    Losses losses = new Losses(programme, admitted, input.told().acceptsLost());
    List<Account> accounts = new ArrayList<>();
    for (Roster roster : rosters) {
      Account account = accounting.of(roster);
      accounts.add(account);
      notes.add(Notes.account(roster.table().file(), account.rows(), account.inWords()));
      losses.problem(roster, account).ifPresent(problems::add);
    }
    if (!problems.isEmpty()) {
      return new Reading.Faulty(report(problems), understood(), saved());
    }
    List<Warning> repeated = repetitions.warnings();
    warnings.addAll(repeated);
    return new Reading.Complete(
        admitted.participants(),
        admitted.leftOut(),
        accounts,
        new Decisions(
            previousPairs,
            doNotMatch,
            locked,
            lastTime.withoutNaming(notToBeNamed(admitted, optOuts)),
            optOuts,
            Stream.concat(admitted.leftOut().stream().map(LeftOut::person), leftOutPeople.stream())
                .toList(),
            managers.called()),
        understood(),
        input.language().sayAll(repeated.stream().flatMap(each -> each.note().stream()).toList()),
        repetitions.counted(input.language()),
        saved(),
        shown.isEmpty() ? Optional.empty() : Optional.of(report(shown)));
  }

  /** Who opted out, or was left out: results name none of them. */
  private static Set<String> notToBeNamed(Admitted admitted, Set<String> optOuts) {
    Set<String> identities = new HashSet<>(optOuts);
    admitted.leftOut().forEach(left -> identities.add(left.person().identity()));
    return identities;
  }

  private Managers managers(Participants everybody, List<Participant> leftOutPeople) {
    List<Participant> all = new ArrayList<>();
    if (programme.rules().stream().anyMatch(rule -> !rule.naming().isEmpty())) {
      all.addAll(everybody.mentors());
      all.addAll(everybody.mentees());
      all.addAll(leftOutPeople);
    }
    return new Managers(
        programme,
        new People(new Names(programme), all),
        input.told().acceptsUnknownManagers(),
        problems::add,
        shown::add,
        notes::add);
  }

  private List<String> understood() {
    return input.language().sayAll(List.copyOf(notes));
  }

  private void warn(Warning warning) {
    warnings.add(warning);
    warning.note().ifPresent(notes::add);
  }

  /** Whether nothing is wrong but rows that may be left out. */
  private boolean isReadable() {
    return problems.isEmpty() && (input.leavesOutProblemRows() || ofRows.isEmpty());
  }

  private void noteLeftOut(Roster roster) {
    List<Integer> rows =
        roster.problemsOfRows().stream().map(Problem::row).distinct().sorted().toList();
    if (!rows.isEmpty()) {
      notes.add(Notes.leftOut(roster.table().file(), rows));
    }
  }

  private List<Participant> people(Role role) {
    return rosters.stream().flatMap(roster -> roster.people(role).stream()).toList();
  }

  private void noteOnBothSides(Participants participants) {
    Set<String> mentors = new HashSet<>();
    participants.mentors().forEach(mentor -> mentors.add(mentor.identity()));
    int both =
        (int)
            participants.mentees().stream()
                .filter(mentee -> mentors.contains(mentee.identity()))
                .count();
    if (both > 0) {
      notes.add(Notes.onBothSides(both));
    }
  }

  private SavedMapping saved() {
    return input.told().mapping().with(understanding.map(Understanding::saved).orElse(List.of()));
  }

  private List<Roster> rosters(List<GivenTable> given) {
    // Whose files these are comes first: what is likely depends on it.
    boolean proposes = problems.isEmpty();
    Understanding understood =
        new Understanding(programme, input, mapping, given, proposes, problems::add);
    understanding = Optional.of(understood);
    List<Roster> rosters = new ArrayList<>();
    for (GivenTable each : given) {
      ColumnPlan plan = understood.plan(each);
      if (vocabulary.known(each.table().headings()) == 0 && !plan.isLikely()) {
        problems.add(Problems.notThisProgramme(each.table().file(), programme.about().title()));
      } else {
        rosters.add(roster(each, plan, understood.isAccepted()));
      }
    }
    return rosters;
  }

  private Roster roster(GivenTable given, ColumnPlan plan, boolean isAccepted) {
    Headings headings =
        new Headings(
            given.table(), vocabulary, Optional.of(plan), isAccepted, problems::add, notes::add);
    Roster roster =
        new Roster(
            programme, input, given.table(), headings, problems::add, notes::add, this::warn);
    if (given.roles().size() > 1 && programme.roles().column().isPresent()) {
      roster.readBy(programme.roles().column().get());
    } else {
      roster.readIn(given.roles());
    }
    return roster;
  }

  private List<GivenTable> tables() {
    int files = input.files().size();
    Optional<List<GivenTable>> sheets = files == 1 ? twoSheets() : Optional.empty();
    if (sheets.isPresent()) {
      return sheets.get();
    }
    if (!programme.roles().from().accepts(files)) {
      problems.add(
          Problems.otherNumberOfFiles(
              input.files().getFirst().name(),
              programme.about().title(),
              programme.roles().from().taken()));
      return List.of();
    }
    return files == 1
        ? table(input.files().getFirst(), Optional.empty())
            .map(table -> new GivenTable(table, EnumSet.allOf(Role.class)))
            .stream()
            .toList()
        : twoFiles();
  }

  /** Where one workbook has the mentors on one sheet and the mentees on another. */
  private Optional<List<GivenTable>> twoSheets() {
    if (!programme.roles().from().accepts(2)) {
      return Optional.empty();
    }
    try {
      OpenFile open = tables.open(input.files().getFirst());
      List<OpenFile.Fitting> fitting = open.fitting(input.told().sheets());
      List<OpenFile.Fitting> mentors = inRole(Role.MENTOR, fitting);
      List<OpenFile.Fitting> mentees = inRole(Role.MENTEE, fitting);
      if (mentors.size() != 1 || mentees.size() != 1) {
        return Optional.empty();
      }
      return Optional.of(
          List.of(
              new GivenTable(open.read(mentors.getFirst(), 1), Set.of(Role.MENTOR)),
              new GivenTable(open.read(mentees.getFirst(), 1), Set.of(Role.MENTEE))));
    } catch (UnreadableException e) {
      problems.add(e.problem());
      return Optional.of(List.of());
    }
  }

  private List<OpenFile.Fitting> inRole(Role role, List<OpenFile.Fitting> sheets) {
    RoleEvidence evidence = new RoleEvidence(programme);
    return sheets.stream().filter(sheet -> evidence.of(sheet).equals(Optional.of(role))).toList();
  }

  private List<GivenTable> twoFiles() {
    Optional<Table> mentors = table(input.files().getFirst(), Optional.of(Role.MENTOR));
    Optional<Table> mentees = table(input.files().getLast(), Optional.of(Role.MENTEE));
    if (mentors.isPresent() && mentees.isPresent()) {
      GivenSides sides = new GivenSides(programme, mentors.get(), mentees.get());
      sides.problems().forEach(problems::add);
      if (sides.areSwapped()) {
        warn(
            Warning.ofFiles(
                Warnings.swapped(), Notes.swapped(mentees.get().file(), mentors.get().file())));
        Optional<Table> first = mentors;
        mentors = mentees;
        mentees = first;
      }
    }
    List<GivenTable> given = new ArrayList<>();
    mentors.ifPresent(table -> given.add(new GivenTable(table, Set.of(Role.MENTOR))));
    mentees.ifPresent(table -> given.add(new GivenTable(table, Set.of(Role.MENTEE))));
    return given;
  }

  /** The table in a file; of a workbook, the sheet of this role, if one alone says that it is. */
  private Optional<Table> table(SourceFile file, Optional<Role> role) {
    try {
      OpenFile open = tables.open(file);
      List<OpenFile.Fitting> fitting = open.fitting(input.told().sheets());
      List<OpenFile.Fitting> own = role.map(each -> inRole(each, fitting)).orElse(List.of());
      OpenFile.Fitting chosen =
          OpenFile.certain(own)
              .or(() -> OpenFile.certain(fitting))
              .orElseThrow(() -> open.unclear(fitting));
      return Optional.of(open.read(chosen, 0));
    } catch (UnreadableException e) {
      problems.add(e.problem());
      return Optional.empty();
    }
  }

  /** Somebody who is both is checked in each role: the same finding counts once. */
  private ProblemReport report(List<Problem> found) {
    List<String> names = input.allFiles().stream().map(SourceFile::name).toList();
    List<Problem> sorted =
        found.stream()
            .distinct()
            .sorted(
                Comparator.comparingInt((Problem problem) -> names.indexOf(problem.file()))
                    .thenComparingInt(Problem::row))
            .toList();
    return new ProblemReport(
        sorted, understanding.flatMap(Understanding::proposal), copies(sorted), input.language());
  }

  private List<ResultFile> copies(List<Problem> found) {
    List<ResultFile> copies = new ArrayList<>();
    for (Roster roster : rosters) {
      Table table = roster.table();
      List<Problem> here =
          found.stream().filter(problem -> problem.file().equals(table.file())).toList();
      if (!here.isEmpty()) {
        copies.add(
            MarkedCopy.of(table.file(), table.all(), table.headingRow(), here, input.language()));
      }
    }
    return copies;
  }
}
