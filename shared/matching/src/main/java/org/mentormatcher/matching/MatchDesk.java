package org.mentormatcher.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.outcome.Sharing;
import org.mentormatcher.matching.participants.AcceptedPair;
import org.mentormatcher.matching.participants.Decisions;
import org.mentormatcher.matching.participants.Decisions.LastTime;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.reading.ParticipantsReader;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.matching.results.SolvedRun;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * A matching that stays open, to be questioned and changed. A version of it is what comes of a list
 * of edits: the best matching of the same people with these decisions. Where pairs have a direction
 * and no pairs to keep were given as a file, it is of equally good ones the one in which the fewest
 * pairs of the first version end. A version depends on its edits and on nothing that was tried
 * before.
 */
public final class MatchDesk implements OpenedFiles {
  /** Versions that are kept to be asked about: each may hold as much as a run. */
  private static final int KEPT = 3;

  private final Programme programme;

  /** What the programme is written in; without it no edit changes rules. */
  private final Optional<ProgrammeDocument> document;

  private final Goals goals;
  private final Input input;

  /** The rows of the files, for edits that change who takes part. */
  private final ParticipantsReader rows;

  private final Reading.Complete read;
  private final MatchedVersion first;
  private final Map<List<DeskEdit>, Edited> versions = new LinkedHashMap<>();

  private MatchDesk(
      Programme programme,
      Optional<ProgrammeDocument> document,
      Goals goals,
      Input input,
      ParticipantsReader rows,
      Reading.Complete read,
      Consumer<Stage> watcher) {
    this.programme = programme;
    this.document = document;
    this.goals = goals;
    this.input = input;
    this.rows = rows;
    this.read = read;
    first =
        version(
            read,
            Matching.solved(programme, goals, read, watcher),
            Optional.empty(),
            choices(document, goals, read, false));
  }

  /**
   * Reads files and matches their people, as {@link Matching#run} does, where no edit will change
   * rules.
   */
  public static OpenedFiles open(
      Programme programme, Goals goals, Input input, Consumer<Stage> watcher) {
    return open(programme, Optional.empty(), goals, input, watcher);
  }

  /** Reads files and matches their people; edits can change the rules of the document. */
  public static OpenedFiles open(
      ProgrammeDocument document, Goals goals, Input input, Consumer<Stage> watcher) {
    return open(document.programme(), Optional.of(document), goals, input, watcher);
  }

  private static OpenedFiles open(
      Programme programme,
      Optional<ProgrammeDocument> document,
      Goals goals,
      Input input,
      Consumer<Stage> watcher) {
    watcher.accept(Stage.READING);
    ParticipantsReader rows = ParticipantsReader.ofRows(programme, input);
    return switch (rows.without(input.told().out())) {
      case Reading.Faulty faulty ->
          new OpenedFiles.Unread(new Outcome.Rejected(faulty.report(), faulty.understood()));
      case Reading.Complete complete ->
          new MatchDesk(programme, document, goals, input, rows, complete, watcher);
    };
  }

  /** In which results and refusals are written. */
  public Language language() {
    return input.language();
  }

  /** The matching without edits. */
  public MatchedVersion first() {
    return first;
  }

  /** The matching with these edits, of which later ones may build on earlier ones. */
  public Edited version(List<DeskEdit> edits) {
    if (edits.isEmpty()) {
      return first;
    }
    Edited known = versions.remove(edits);
    Edited version = known == null ? changed(edits) : known;
    versions.put(List.copyOf(edits), version);
    if (versions.size() > KEPT) {
      versions.remove(versions.keySet().iterator().next());
    }
    return version;
  }

  /**
   * Which changes would give somebody a match who has none, each of them tried by solving again;
   * none where the person has one, or takes no part.
   *
   * @param edits which count already
   * @param accepted what has been signed off: no change is found that would take it away
   */
  public List<DeskHelp> help(
      List<DeskEdit> edits, List<AcceptedPair> accepted, Role role, String person) {
    return version(edits) instanceof MatchedVersion now
            && now.run().participants().byIdentity(role).containsKey(person)
            && now.partners(role, person).isEmpty()
        ? new HelpSearch(this, edits, accepted, now, role, person).found()
        : List.of();
  }

  private Edited changed(List<DeskEdit> edits) {
    EditedDecisions decided = new EditedDecisions(programme, document, goals, edits);
    return decided
        .refusal(read.participants())
        .<Edited>map(this::refused)
        .orElseGet(() -> possible(decided));
  }

  private Edited possible(EditedDecisions decided) {
    return switch (decided.out().isEmpty() ? read : rows.without(decided.out())) {
      case Reading.Faulty _ -> refused(Sentence.of("desk.refused.files"));
      case Reading.Complete complete ->
          decided
              .refusal(complete.participants(), complete.decisions())
              .<Edited>map(this::refused)
              .orElseGet(() -> matched(complete, decided));
    };
  }

  private Edited matched(Reading.Complete complete, EditedDecisions decided) {
    Decisions decisions = decided.of(complete.decisions(), lastTime(complete, decided));
    Reading.Complete changed = complete.decided(decisions);
    Goals sought = decided.goals();
    if (decided.keepsPairs()) {
      // Solving puts what is given of an earlier matching before all others, unless it has a place.
      sought = new Goals(sought.without(Goal.PAIRS_KEPT));
    } else if (complete.decisions().lastTime().pairs().isEmpty()
        && !programme.roles().isUndirected()) {
      sought = sought.orLast(Goal.PAIRS_KEPT);
    }
    SolvedRun run = solved(changed, decided, sought);
    Goals reached = sought;
    return version(
        changed,
        run,
        decided
            .document()
            .filter(_ -> decided.changesProgramme())
            .map(document -> document.withObjective(reached)),
        choices(decided.document(), decided.goals(), complete, decided.keepsPairs()));
  }

  /** Lots are drawn anew only where others take part. */
  private SolvedRun solved(Reading.Complete changed, EditedDecisions decided, Goals sought) {
    SolvedRun before = first.run();
    return decided.out().isEmpty()
        ? Matching.solved(
            decided.programme(),
            sought,
            changed,
            before.order(),
            before.participants(),
            Stage.UNWATCHED)
        : Matching.solved(decided.programme(), sought, changed, Stage.UNWATCHED);
  }

  /**
   * What can be chosen, where rules can be changed.
   *
   * @param sought without what the desk itself puts last
   */
  private Optional<DeskChoices> choices(
      Optional<ProgrammeDocument> rules,
      Goals sought,
      Reading.Complete complete,
      boolean keepsPairs) {
    return rules.map(
        each -> new DeskChoices(each, sought, complete.decisions().lastTime(), keepsPairs));
  }

  /** The pairs of the first version, unless there are pairs that were announced before. */
  private LastTime lastTime(Reading.Complete complete, EditedDecisions decided) {
    LastTime given = complete.decisions().lastTime();
    return given.pairs().isPresent() || programme.roles().isUndirected()
        ? given
        : new LastTime(Optional.of(firstPairs()), given.without()).withoutNaming(decided.out());
  }

  private List<NamedPair> firstPairs() {
    Participants people = first.run().participants();
    Assignment made = first.run().solution().assignment();
    return IntStream.range(0, made.mentor().length)
        .mapToObj(
            pair ->
                new NamedPair(
                    people.mentors().get(made.mentor()[pair]).identity(),
                    people.mentees().get(made.mentee()[pair]).identity()))
        .toList();
  }

  private MatchedVersion version(
      Reading.Complete complete,
      SolvedRun run,
      Optional<ProgrammeDocument> changed,
      Optional<DeskChoices> choices) {
    Sharing sharing =
        new Sharing(
            input.today().flatMap(programme.results().retention()::resultsDeleteBy),
            complete.repetitions(),
            complete.repetitionsCounted());
    return new MatchedVersion(
        programme, complete, run, sharing, input.language(), changed, choices);
  }

  private Edited refused(Sentence why) {
    return new Edited.NotPossible(input.language().say(why));
  }
}
