package org.mentormatcher.matching.undirected;

import org.mentormatcher.matching.assignment.GroupsOfThree;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.pairing.search.FoundPairing;
import org.mentormatcher.matching.assignment.pairing.search.PairingStart;

/** The best matches of people whose pairs have no direction, and what was found on the way. */
public final class SolvedPairs {
  private final Solution solution;
  private final UndirectedPairs all;
  private final UndirectedPairs open;
  private final PairingStart start;
  private final FoundPairing best;

  /**
   * What was found.
   *
   * @param all the pairs that are possible
   * @param open those that may be chosen: of enough points where the weakest pair is a goal
   * @param start where the search for the best of them began
   * @param best the best of them, whoever is served among equals
   */
  SolvedPairs(
      Solution solution,
      UndirectedPairs all,
      UndirectedPairs open,
      PairingStart start,
      FoundPairing best) {
    this.solution = solution;
    this.all = all;
    this.open = open;
    this.start = start;
    this.best = best;
  }

  /**
   * The matches, proved. There are no prices of people; the certificate counts people with a match
   * as mentees and as mentors, and weighs them once.
   */
  public Solution solution() {
    return solution;
  }

  /** Answers about them, which begin where the search did. */
  public UndirectedAnswers answers() {
    return new UndirectedAnswers(this);
  }

  /** The same with people who stay over joining pairs. */
  public GroupsOfThree groupsOfThree() {
    return JoinedPairs.of(this);
  }

  UndirectedPairs all() {
    return all;
  }

  UndirectedPairs open() {
    return open;
  }

  PairingStart start() {
    return start;
  }

  FoundPairing best() {
    return best;
  }
}
