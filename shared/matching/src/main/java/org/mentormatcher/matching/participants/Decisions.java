package org.mentormatcher.matching.participants;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known before matching, beside the participants: above all what the coordinator decided.
 *
 * @param previousPairs pairs of earlier runs
 * @param doNotMatch pairs that must not be made
 * @param locked pairs that are made in any case, each of two participants, none twice
 * @param lastTime what is to be heeded of an earlier matching
 * @param optOuts identities of people who do not want to take part any more
 * @param absent people of the files who take no part, for what their rows say about others
 * @param called identities by what else people are called where others name them, folded
 */
public record Decisions(
    PairList previousPairs,
    PairList doNotMatch,
    List<NamedPair> locked,
    LastTime lastTime,
    Set<String> optOuts,
    List<Participant> absent,
    Map<String, String> called) {

  /** Nothing was decided. */
  public static final Decisions NONE =
      new Decisions(
          PairList.NONE, PairList.NONE, List.of(), LastTime.NONE, Set.of(), List.of(), Map.of());

  public Decisions {
    locked = List.copyOf(locked);
    optOuts = Set.copyOf(optOuts);
    absent = List.copyOf(absent);
    called = Map.copyOf(called);
  }

  /**
   * What is to be heeded of an earlier matching.
   *
   * @param pairs that are to be kept where that can be, each once; their people may take no part
   *     any more
   * @param without identities of people who went without a match
   */
  public record LastTime(Optional<List<NamedPair>> pairs, Optional<Set<String>> without) {

    /** Nothing. */
    public static final LastTime NONE = new LastTime(Optional.empty(), Optional.empty());

    public LastTime {
      pairs = pairs.map(List::copyOf);
      without = without.map(Set::copyOf);
    }

    /** The same without naming these people in pairs, who do not want to be named any more. */
    public LastTime withoutNaming(Set<String> identities) {
      return new LastTime(
          pairs.map(
              named ->
                  named.stream()
                      .map(
                          pair ->
                              new NamedPair(
                                  identities.contains(pair.mentor()) ? "" : pair.mentor(),
                                  identities.contains(pair.mentee()) ? "" : pair.mentee()))
                      .toList()),
          without);
    }

    /** Says nothing about people, because this may end in a log. */
    @Override
    public String toString() {
      return "last time";
    }
  }

  /**
   * A pair that somebody decided on before this run.
   *
   * @param mentor identity of the mentor
   * @param mentee identity of the mentee
   */
  public record NamedPair(String mentor, String mentee) {

    /** Says nothing about the people, because this may end in a log. */
    @Override
    public String toString() {
      return "pair";
    }
  }

  /** Says nothing about people, because this may end in a log. */
  @Override
  public String toString() {
    return "decisions";
  }
}
