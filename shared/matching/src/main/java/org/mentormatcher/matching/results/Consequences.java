package org.mentormatcher.matching.results;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mentormatcher.matching.answers.Alternate;
import org.mentormatcher.matching.answers.Questions;
import org.mentormatcher.matching.answers.Why;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Roles;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * Answers about a matching for its result files, in words, and within a bound: a run must not take
 * much longer for them than for the matching. The bound counts work, not time, so that a run gives
 * the same files on any machine; answers are sought in the order of the files, those about people
 * without a match first.
 */
final class Consequences {

  /** What stands where an answer was left out. */
  static final Sentence LEFT_OUT = Sentence.of("cost.left-out");

  /** Alternates that a person is told at most. */
  static final int ALTERNATES = 3;

  /** Arcs of residual networks that may be looked at: half a second or so. */
  private static final long ARCS = 100_000_000;

  /**
   * Eligible pairs of types beyond which nothing is answered, so that memory is bounded too: at 36
   * bytes each these are 1.1 GB, of the 1.4 that a function has.
   */
  private static final int MOST_TYPE_ARCS = 30_000_000;

  /** The same where pairs have no direction: pairs of people, at up to 100 bytes each. */
  private static final int MOST_PAIRS_OF_PEOPLE = 10_000_000;

  private final Participants participants;
  private final Goals goals;
  private final Roles.Pairs pairs;
  private final Language language;

  /** Empty where the problem is too large for them. */
  private final Optional<Questions> answers;

  private final EnumMap<Role, IdentityHashMap<Participant, Integer>> positions =
      new EnumMap<>(Role.class);

  Consequences(SolvedRun run, Language language) {
    AssignmentProblem problem = run.problem();
    this.language = language;
    this.participants = run.participants();
    this.goals = run.solution().goals();
    this.pairs = run.programme().roles().pairs();
    this.answers = isTooLarge(problem) ? Optional.empty() : questions(run);
    for (Role role : Role.values()) {
      IdentityHashMap<Participant, Integer> ofRole = new IdentityHashMap<>();
      participants.of(role).forEach(person -> ofRole.put(person, ofRole.size()));
      positions.put(role, ofRole);
    }
  }

  private boolean isTooLarge(AssignmentProblem problem) {
    return pairs == Roles.Pairs.UNDIRECTED
        ? problem.mentors().pairs() > MOST_PAIRS_OF_PEOPLE
        : problem.arcs().count() > MOST_TYPE_ARCS;
  }

  /** Answers; empty where exact numbers do not hold the answers. */
  private static Optional<Questions> questions(SolvedRun run) {
    try {
      return Optional.of(run.questions().get());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /** What was sought. */
  Goals goals() {
    return goals;
  }

  /** Position of a person among those of the role. */
  int position(Role role, Participant person) {
    return positions.get(role).get(person);
  }

  /** Why somebody has no match; empty where that was left out. */
  Optional<Why> why(Role role, Participant person) {
    return bounded(known -> known.why(role, position(role, person)));
  }

  /** Whom somebody could be matched with; empty where that was left out. */
  Optional<List<Alternate>> alternates(Role role, Participant person) {
    return bounded(known -> known.alternates(role, position(role, person), ALTERNATES))
        .flatMap(known -> known);
  }

  /** The partner of an alternate. */
  Participant partner(Role role, Alternate alternate) {
    return participants.of(role.other()).get(alternate.partner());
  }

  /** What the whole would lose without a pair. */
  String without(Match match) {
    int mentor = position(Role.MENTOR, match.mentor());
    int mentee = position(Role.MENTEE, match.mentee());
    return bounded(known -> known.withoutPair(mentor, mentee))
        .map(change -> change.map(this::inWords).orElse(language.say("cost.decided-beforehand")))
        .orElseGet(this::leftOut);
  }

  /** What the whole would change with a pair, in words; empty where that was left out. */
  Optional<String> with(int mentor, int mentee, long points) {
    return bounded(known -> known.withPair(mentor, mentee, points))
        .flatMap(moves -> moves)
        .map(moves -> inWords(moves.change()));
  }

  /** A change in words. */
  String inWords(Totals change) {
    return language.say(CostInWords.of(change, goals, pairs));
  }

  /** What stands where a pair is there because somebody joined another. */
  String joined() {
    return language.say("cost.joined");
  }

  /** What stands where an answer was left out. */
  String leftOut() {
    return language.say(LEFT_OUT);
  }

  private <T> Optional<T> bounded(Function<Questions, T> question) {
    return answers.filter(known -> known.arcsSeen() < ARCS).map(question);
  }
}
