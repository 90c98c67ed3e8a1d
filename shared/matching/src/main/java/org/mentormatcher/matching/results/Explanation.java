package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.mentormatcher.matching.answers.Alternate;
import org.mentormatcher.matching.answers.Moves;
import org.mentormatcher.matching.answers.Pair;
import org.mentormatcher.matching.answers.Questions;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.GroupsOfThree;
import org.mentormatcher.matching.assignment.GroupsOfThree.Link;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * Answers about one pair or one person, in sentences for the coordinator. People are named by what
 * identifies them.
 */
public final class Explanation {
  private static final int ALTERNATES = Consequences.ALTERNATES;

  private final SolvedRun run;
  private final Language language;

  private final Questions answers;

  /** Explains, in a language, a run that was solved and proved. */
  public Explanation(SolvedRun run, Language language) {
    this.run = run;
    this.language = language;
    this.answers = run.questions().get();
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
        : turned(mentor.orElseThrow(), mentee.orElseThrow())
            .map(pair -> pair(pair.mentor(), pair.mentee()))
            .orElseGet(() -> pair(mentor.orElseThrow(), mentee.orElseThrow()));
  }

  /**
   * Whom somebody is matched with and what speaks for it, or why with nobody; and whom else they
   * could have.
   *
   * @return nothing where nobody of that name takes part
   */
  public List<String> ofPerson(String identity) {
    List<String> sentences = new ArrayList<>();
    for (Role role : run.programme().roles().sides()) {
      position(role, identity).ifPresent(at -> sentences.addAll(person(role, at)));
    }
    return sentences;
  }

  private List<String> pair(int mentor, int mentee) {
    return said(isMade(mentor, mentee) ? made(mentor, mentee) : notMade(mentor, mentee));
  }

  /** The same two people the other way round, where that is how they were matched. */
  private Optional<Pair> turned(int mentor, int mentee) {
    Optional<Integer> asMentor = position(Role.MENTOR, name(Role.MENTEE, mentee));
    Optional<Integer> asMentee = position(Role.MENTEE, name(Role.MENTOR, mentor));
    return isUndirected()
        ? asMentor
            .flatMap(one -> asMentee.map(other -> new Pair(one, other)))
            .filter(pair -> isMade(pair.mentor(), pair.mentee()))
        : Optional.empty();
  }

  private List<Sentence> made(int mentor, int mentee) {
    Sentence matched =
        Sentence.of("explain.matched")
            .with("mentor", name(Role.MENTOR, mentor))
            .with("mentee", name(Role.MENTEE, mentee))
            .with("count", points(mentor, mentee));
    List<Sentence> sentences = new ArrayList<>(List.of(matched));
    answers
        .movesWithoutPair(mentor, mentee)
        .ifPresentOrElse(
            moves -> {
              sentences.add(without(moves.change()));
              tell(moves, sentences);
            },
            () -> sentences.add(Sentence.of("explain.decided-beforehand")));
    return sentences;
  }

  private Sentence without(Totals change) {
    return Sentence.of("explain.without").with("changes", cost(change));
  }

  private List<Sentence> notMade(int mentor, int mentee) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(isAdded(mentor, mentee) ? "explain.in-group" : "explain.not-matched")
            .with("mentor", name(Role.MENTOR, mentor))
            .with("mentee", name(Role.MENTEE, mentee)));
    int rule = run.scores().excludingRule(mentor, mentee);
    if (rule >= 0) {
      sentences.add(ruledOut(rule));
    }
    Optional<Moves> moves =
        run.scores().isSamePerson(mentor, mentee)
            ? Optional.empty()
            : answers.withPair(mentor, mentee, points(mentor, mentee));
    sentences.add(
        moves
            .map(found -> with(found.change()))
            .orElseGet(() -> Sentence.of("explain.impossible")));
    moves.ifPresent(found -> tell(found, sentences));
    return sentences;
  }

  private Sentence ruledOut(int rule) {
    return Sentence.of("explain.ruled-out").with("rule", run.programme().rules().get(rule).name());
  }

  private Sentence with(Totals change) {
    return Sentence.of("explain.with").with("changes", cost(change));
  }

  private List<String> person(Role role, int person) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(
        Sentence.of(
                isUndirected()
                    ? "explain.as-person"
                    : role == Role.MENTOR ? "explain.as-mentor" : "explain.as-mentee")
            .with("person", name(role, person)));
    List<Sentence> matches = matches(role, person);
    sentences.addAll(matches);
    if (matches.isEmpty()) {
      sentences.addAll(
          new UnmatchedReasons(run).inFull(role, person, Optional.of(answers.why(role, person))));
    }
    answers
        .alternates(role, person, ALTERNATES)
        .ifPresentOrElse(
            known -> known.forEach(each -> sentences.add(alternate(role, each))),
            () ->
                sentences.add(
                    Sentence.of("explain.alternates-left-out")
                        .with("leftOut", Consequences.LEFT_OUT)));
    return said(sentences);
  }

  private Sentence alternate(Role role, Alternate alternate) {
    return Sentence.of("explain.alternate")
        .with("person", name(role.other(), alternate.partner()))
        .with("changes", cost(alternate.change()));
  }

  private List<Sentence> matches(Role role, int person) {
    String self = name(role, person);
    List<Sentence> matches = new ArrayList<>();
    for (Link link : links()) {
      int mentor = link.mentor();
      int mentee = link.mentee();
      Set<Role> as = EnumSet.noneOf(Role.class);
      for (Role each : isUndirected() ? EnumSet.allOf(Role.class) : EnumSet.of(role)) {
        if (name(each, each == Role.MENTOR ? mentor : mentee).equals(self)) {
          as.add(each);
        }
      }
      if (!as.isEmpty()) {
        Match match = Match.of(run.participants(), run.scores(), mentor, mentee);
        String partner =
            as.contains(Role.MENTOR) ? name(Role.MENTEE, mentee) : name(Role.MENTOR, mentor);
        matches.add(
            Sentence.of("explain.match")
                .with("person", partner)
                .with("count", match.points())
                .with("reasons", new Reasons(run.programme(), language).forCoordinator(match)));
      }
    }
    return matches;
  }

  /** All matches, those that joining a pair added included. */
  private List<Link> links() {
    Assignment assignment = run.solution().assignment();
    List<Link> links = new ArrayList<>();
    for (int p = 0; p < assignment.mentor().length; p++) {
      links.add(new Link(assignment.mentor()[p], assignment.mentee()[p]));
    }
    run.groups().map(GroupsOfThree::added).ifPresent(links::addAll);
    return links;
  }

  private boolean isUndirected() {
    return run.programme().roles().isUndirected();
  }

  private void tell(Moves moves, List<Sentence> sentences) {
    for (Pair pair : moves.broken()) {
      sentences.add(
          Sentence.of("explain.no-longer")
              .with("mentor", name(Role.MENTOR, pair.mentor()))
              .with("mentee", name(Role.MENTEE, pair.mentee())));
    }
    for (Pair pair : moves.made()) {
      sentences.add(
          Sentence.of("explain.instead")
              .with("mentor", name(Role.MENTOR, pair.mentor()))
              .with("mentee", name(Role.MENTEE, pair.mentee())));
    }
  }

  private List<String> said(List<Sentence> sentences) {
    if (run.solution().goals().have(Goal.WEAKEST_PAIR)) {
      sentences.add(Sentence.of("explain.worst-off"));
    }
    return language.sayAll(sentences);
  }

  private Sentence cost(Totals change) {
    return CostInWords.of(change, run.solution().goals(), run.programme().roles().pairs());
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

  /** Whether somebody who joined a pair brought these two together, whichever way round. */
  private boolean isAdded(int mentor, int mentee) {
    Set<String> asked = people(mentor, mentee);
    return run.groups().stream()
        .flatMap(groups -> groups.added().stream())
        .anyMatch(link -> asked.equals(people(link.mentor(), link.mentee())));
  }

  private Set<String> people(int mentor, int mentee) {
    return Set.copyOf(List.of(name(Role.MENTOR, mentor), name(Role.MENTEE, mentee)));
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
