package org.mentormatcher.matching;

import java.util.Map;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.Role;

/** Something that a coordinator changes about a matching. People are named by their identities. */
public sealed interface DeskEdit {

  /** A pair is made in any case, as a file of locked pairs would have it. */
  record LockPair(NamedPair pair) implements DeskEdit {}

  /** A pair must not be made, as a file of pairs that must not be matched would have it. */
  record ForbidPair(NamedPair pair) implements DeskEdit {}

  /**
   * Somebody has this many matches at most, whatever they wrote and whatever the programme says.
   *
   * @param places 0 and above
   */
  record SetPlaces(Role role, String person, int places) implements DeskEdit {

    /** Says nothing about the person, because this may end in a log. */
    @Override
    public String toString() {
      return "places";
    }
  }

  /** Somebody takes no part any more, as a file of opt-outs would have it. */
  record TakeOut(String person) implements DeskEdit {

    /** Says nothing about the person, because this may end in a log. */
    @Override
    public String toString() {
      return "out";
    }
  }

  /**
   * Other goals are sought. Where pairs to keep are one of them, that says where they come,
   * whatever {@link KeepPairs} said before.
   */
  record SeekGoals(Goals goals) implements DeskEdit {}

  /**
   * Rules are worth other points, for everybody.
   *
   * @param points by the rule's name; where its points go by steps, the name, a slash and the steps
   */
  record SetPoints(Map<String, Long> points) implements DeskEdit {}

  /**
   * A rule is left out, for everybody: pairs that it ruled out can be made, and nobody gets points
   * by it.
   */
  record LeaveOutRule(String rule) implements DeskEdit {}

  /**
   * As few pairs as can be end, before all other goals: of those that were given as a file of pairs
   * to keep or, where none was, of the matching without any edits. For pairs with a direction.
   */
  record KeepPairs() implements DeskEdit {}
}
