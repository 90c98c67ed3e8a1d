package org.mentormatcher.matching.assignment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mentormatcher.words.Labelled;

/**
 * What the best matching is best at: goals in lexicographic order, the most important first. Of two
 * matchings the better one is the one that reaches more of the first goal in which they differ.
 *
 * @param inOrder each goal once, at least one
 */
public record Goals(List<Goal> inOrder) {
  private static final String SEPARATOR = ",";
  private static final Set<Goal> WITHOUT_DIRECTION =
      Set.of(Goal.MENTEES_MATCHED, Goal.MENTORS_MATCHED, Goal.POINTS, Goal.WEAKEST_PAIR);

  /**
   * Checks that there are goals.
   *
   * @throws IllegalArgumentException if there is none, or one stands twice
   */
  public Goals {
    inOrder = List.copyOf(inOrder);
    AssignmentProblem.require(!inOrder.isEmpty(), "at least one goal");
    AssignmentProblem.require(
        new HashSet<>(inOrder).size() == inOrder.size(), "no goal stands twice");
  }

  /** These goals, the most important first. */
  public static Goals of(Goal... inOrder) {
    return new Goals(List.of(inOrder));
  }

  /**
   * The goals of a name: that of an {@link Objective}, or the names of goals with commas between.
   * Empty where it is neither, or a goal stands twice.
   */
  public static Optional<Goals> find(String name) {
    Optional<Goals> named = Labelled.find(Objective.class, name).map(Objective::goals);
    return named.isPresent()
        ? named
        : find(Arrays.stream(name.split(SEPARATOR, -1)).map(String::strip).toList());
  }

  /** The goals of these names, the most important first; empty where one is unknown or twice. */
  public static Optional<Goals> find(List<String> names) {
    List<Goal> goals =
        names.stream().flatMap(name -> Labelled.find(Goal.class, name).stream()).toList();
    return !goals.isEmpty()
            && goals.size() == names.size()
            && goals.stream().distinct().count() == goals.size()
        ? Optional.of(new Goals(goals))
        : Optional.empty();
  }

  /** The name, by which {@link #find(String)} finds them again. */
  public String label() {
    return objective()
        .map(Objective::label)
        .orElseGet(() -> inOrder.stream().map(Goal::label).collect(Collectors.joining(SEPARATOR)));
  }

  /** The objective that is a name for them, if there is one. */
  public Optional<Objective> objective() {
    return Stream.of(Objective.values()).filter(named -> named.goals().equals(this)).findFirst();
  }

  /** Whether a goal is one of them. */
  public boolean have(Goal goal) {
    return inOrder.contains(goal);
  }

  /** Whether they can be sought where a pair has no mentor and no mentee. */
  public boolean areUndirected() {
    return WITHOUT_DIRECTION.containsAll(inOrder);
  }

  /**
   * The same where mentees and mentors are the same people: those with a match are one goal, {@link
   * Goal#MENTEES_MATCHED}.
   */
  public Goals ofPeople() {
    return new Goals(
        inOrder.stream()
            .map(goal -> goal == Goal.MENTORS_MATCHED ? Goal.MENTEES_MATCHED : goal)
            .distinct()
            .toList());
  }

  /** Those before a goal; all where it is none of them. */
  public List<Goal> before(Goal goal) {
    return have(goal) ? inOrder.subList(0, inOrder.indexOf(goal)) : inOrder;
  }

  /** The others in the same order. */
  public List<Goal> without(Goal goal) {
    return inOrder.stream().filter(each -> each != goal).toList();
  }

  /** With one more goal before all others, unless it is one of them. */
  public Goals orFirst(Goal goal) {
    return have(goal) ? this : new Goals(Stream.concat(Stream.of(goal), inOrder.stream()).toList());
  }

  /** With one more goal after all others, unless it is one of them. */
  public Goals orLast(Goal goal) {
    return have(goal) ? this : new Goals(Stream.concat(inOrder.stream(), Stream.of(goal)).toList());
  }
}
