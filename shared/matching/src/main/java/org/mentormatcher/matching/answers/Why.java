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
   * @param byLimit whether it is the limit on mentors of one class that makes them too few: without
   *     it the person could have a match that costs nobody their only one
   * @param besideLocked whether pairs that were decided beforehand take places of the partners
   */
  record Bottleneck(
      List<Integer> people,
      List<Integer> partners,
      long places,
      boolean byLimit,
      boolean besideLocked)
      implements Why {
    public Bottleneck {
      people = List.copyOf(people);
      partners = List.copyOf(partners);
    }
  }

  /**
   * Whoever gets this person a match takes somebody else's only one away, however people are
   * paired: as many as can be have a match. It is so where pairs have no direction.
   */
  record AsManyAsCanBe() implements Why {}

  /** The person could be matched, but every such matching is worse, or no better. */
  record Outweighed() implements Why {}
}
