package org.mentormatcher.matching.participants;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known before matching, beside the participants: above all what the coordinator decided.
 *
 * @param previousPairs pairs of earlier runs
 * @param doNotMatch pairs that must not be made
 * @param locked pairs that are made in any case, each of two participants, none twice
 * @param optOuts identities of people who do not want to take part any more
 * @param absent people of the files who take no part, for what their rows say about others
 * @param called identities by what else people are called where others name them, folded
 */
public record Decisions(
    PairList previousPairs,
    PairList doNotMatch,
    List<LockedPair> locked,
    Set<String> optOuts,
    List<Participant> absent,
    Map<String, String> called) {

  /** Nothing was decided. */
  public static final Decisions NONE =
      new Decisions(PairList.NONE, PairList.NONE, List.of(), Set.of(), List.of(), Map.of());

  public Decisions {
    locked = List.copyOf(locked);
    optOuts = Set.copyOf(optOuts);
    absent = List.copyOf(absent);
    called = Map.copyOf(called);
  }

  /**
   * A pair that is made in any case.
   *
   * @param mentor identity of the mentor
   * @param mentee identity of the mentee
   */
  public record LockedPair(String mentor, String mentee) {

    /** Says nothing about the people, because this may end in a log. */
    @Override
    public String toString() {
      return "locked pair";
    }
  }

  /** Says nothing about people, because this may end in a log. */
  @Override
  public String toString() {
    return "decisions";
  }
}
