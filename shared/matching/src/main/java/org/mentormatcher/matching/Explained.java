package org.mentormatcher.matching;

import java.util.List;
import org.mentormatcher.matching.problems.ProblemReport;
import org.mentormatcher.matching.results.Explanation;

/** What came of an input that questions were to be asked about. */
public sealed interface Explained {

  /** The matching was found and proved; questions about it can be asked. */
  final class Solved implements Explained {
    private final Explanation explanation;

    Solved(Explanation explanation) {
      this.explanation = explanation;
    }

    /**
     * What making or forbidding a pair changes, and who would move, in sentences; none where one of
     * the two takes no part on that side.
     */
    public List<String> ofPair(String mentorIdentity, String menteeIdentity) {
      return explanation.ofPair(mentorIdentity, menteeIdentity);
    }

    /**
     * Whom somebody is matched with and what speaks for it, or why with nobody, and whom else they
     * could have, in sentences; none where nobody of that name takes part.
     */
    public List<String> ofPerson(String identity) {
      return explanation.ofPerson(identity);
    }
  }

  /**
   * The input has problems; nothing was matched.
   *
   * @param report what is wrong, where, and what to do
   */
  record Unsolved(ProblemReport report) implements Explained {}
}
