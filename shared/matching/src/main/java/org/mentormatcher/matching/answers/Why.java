package org.mentormatcher.matching.answers;

import java.util.List;

/** Why somebody has no match. */
public sealed interface Why {

  /** The person takes no matches. */
  record NoPlace() implements Why {}

  /** Nobody on the other side who takes matches may be matched with the person. */
  record NoPartner() implements Why {}

  /**
   * Too many people for too few places, so that no matching at all could match all of them (Hall,
   * 1935): whoever of these gets a match, somebody else of them has none.
   *
   * @param people positions of people on the person's side, this one among them, who may be matched
   *     with nobody but the partners; none has more than one match
   * @param partners positions of everybody on the other side who may be matched with one of them
   * @param places places that the partners have together for these people, beside locked pairs;
   *     fewer than people
   * @param byLimit whether they would have more but for a limit on mentors of one class
   */
  record Bottleneck(List<Integer> people, List<Integer> partners, long places, boolean byLimit)
      implements Why {
    public Bottleneck {
      people = List.copyOf(people);
      partners = List.copyOf(partners);
    }
  }

  /** The person could be matched, but every such matching is worse, or no better. */
  record Outweighed() implements Why {}
}
