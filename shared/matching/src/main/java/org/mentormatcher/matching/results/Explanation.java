package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.mentormatcher.matching.answers.Alternate;
import org.mentormatcher.matching.answers.Answers;
import org.mentormatcher.matching.answers.Change;
import org.mentormatcher.matching.answers.Moves;
import org.mentormatcher.matching.answers.Pair;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.text.Folding;

/**
 * Answers about one pair or one person, in sentences for the coordinator. People are named by what
 * identifies them.
 */
public final class Explanation {
  private static final int ALTERNATES = Consequences.ALTERNATES;

  private final SolvedRun run;
  private final Answers answers;

  /** Explains a run that was solved and proved. */
  public Explanation(SolvedRun run) {
    this.run = run;
    answers = new Answers(run.problem(), run.solution());
  }

  /**
   * What making or forbidding a pair changes, and who would move.
   *
   * @return nothing where one of the two takes no part on that side
   */
  public List<String> ofPair(String mentorIdentity, String menteeIdentity) {
    Optional<Integer> mentor = position(Role.MENTOR, mentorIdentity);
    Optional<Integer> mentee = position(Role.MENTEE, menteeIdentity);
    return mentor.isEmpty() || mentee.isEmpty()
        ? List.of()
        : pair(mentor.orElseThrow(), mentee.orElseThrow());
  }

  /**
   * Whom somebody is matched with and what speaks for it, or why with nobody; and whom else they
   * could have.
   *
   * @return nothing where nobody of that name takes part
   */
  public List<String> ofPerson(String identity) {
    List<String> sentences = new ArrayList<>();
    for (Role role : Role.values()) {
      position(role, identity).ifPresent(at -> sentences.addAll(person(role, at)));
    }
    return sentences;
  }

  private List<String> pair(int mentor, int mentee) {
    String both = name(Role.MENTOR, mentor) + " and " + name(Role.MENTEE, mentee);
    List<String> sentences = new ArrayList<>();
    if (isMade(mentor, mentee)) {
      sentences.add(both + " are matched: " + points(mentor, mentee) + " points.");
      Optional<Moves> without = answers.movesWithoutPair(mentor, mentee);
      if (without.isEmpty()) {
        sentences.add("The pair was decided beforehand.");
      } else {
        sentences.add("Without it the whole would have: " + cost(without.orElseThrow().change()));
        sentences.addAll(moves(without.orElseThrow()));
      }
    } else {
      sentences.add(both + " are not matched.");
      int rule = run.scores().excludingRule(mentor, mentee);
      if (rule >= 0) {
        sentences.add("A rule rules the pair out: " + new Reasons(run.programme()).sentence(rule));
      }
      Optional<Moves> with =
          run.scores().isSamePerson(mentor, mentee)
              ? Optional.empty()
              : answers.withPair(mentor, mentee, points(mentor, mentee));
      if (with.isEmpty()) {
        sentences.add("The pair cannot be made, or one of the two has no place left for it.");
      } else {
        sentences.add("With it the whole would have: " + cost(with.orElseThrow().change()));
        sentences.addAll(moves(with.orElseThrow()));
      }
    }
    worstOff(sentences);
    return sentences;
  }

  private List<String> person(Role role, int person) {
    List<String> sentences = new ArrayList<>();
    sentences.add(name(role, person) + " takes part as a " + role.singular() + ".");
    Assignment assignment = run.solution().assignment();
    boolean matched = false;
    for (int p = 0; p < assignment.mentor().length; p++) {
      int mentor = assignment.mentor()[p];
      int mentee = assignment.mentee()[p];
      if (person == (role == Role.MENTOR ? mentor : mentee)) {
        matched = true;
        Match match = Match.of(run.programme(), run.participants(), run.scores(), mentor, mentee);
        sentences.add(
            "Matched with %s: %s points. %s"
                .formatted(
                    name(role.other(), role == Role.MENTOR ? mentee : mentor),
                    match.points(),
                    new Reasons(run.programme()).forCoordinator(match)));
      }
    }
    if (!matched) {
      sentences.add(
          new UnmatchedReasons(run.programme(), run.scores().partnerCounts())
              .why(role, person, Optional.of(answers.why(role, person))));
    }
    for (Alternate alternate : answers.alternates(role, person, ALTERNATES)) {
      sentences.add(
          "Could have %s instead or as well. The whole would have: %s"
              .formatted(name(role.other(), alternate.partner()), cost(alternate.change())));
    }
    worstOff(sentences);
    return sentences;
  }

  private void worstOff(List<String> sentences) {
    if (run.solution().objective() == Objective.WORST_OFF_FIRST) {
      sentences.add("This keeps the fewest points of a chosen pair where they are.");
    }
  }

  private List<String> moves(Moves moves) {
    List<String> sentences = new ArrayList<>();
    for (Pair pair : moves.broken()) {
      sentences.add("  no longer: " + names(pair));
    }
    for (Pair pair : moves.made()) {
      sentences.add("  instead: " + names(pair));
    }
    return sentences;
  }

  private String names(Pair pair) {
    return name(Role.MENTOR, pair.mentor()) + " with " + name(Role.MENTEE, pair.mentee());
  }

  private String cost(Change change) {
    return CostInWords.of(change, run.solution().objective()) + ".";
  }

  private boolean isMade(int mentor, int mentee) {
    Assignment assignment = run.solution().assignment();
    for (int p = 0; p < assignment.mentor().length; p++) {
      if (assignment.mentor()[p] == mentor && assignment.mentee()[p] == mentee) {
        return true;
      }
    }
    return false;
  }

  private long points(int mentor, int mentee) {
    return LongStream.of(run.scores().pointsByRule(mentor, mentee)).sum();
  }

  private String name(Role role, int person) {
    return run.participants().of(role).get(person).value(run.programme().identity());
  }

  private Optional<Integer> position(Role role, String identity) {
    for (int i = 0; i < run.participants().of(role).size(); i++) {
      if (Folding.fold(name(role, i)).equals(Folding.fold(identity))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
