package org.mentormatcher.matching.assignment;

import java.util.Optional;

/**
 * An optimal solution.
 *
 * @param mentor the mentor of each pair, ascending
 * @param mentee the mentee of each pair, ascending within a mentor
 * @param points points of each pair
 * @param certificate why no solution is better
 * @param drawn why none that is as good serves people in a better order of the lottery; the value
 *     and the bound are in the weights of {@link Draw}; empty where nothing was drawn
 * @param worstOff what else proves it, if the weakest pair was a goal and there was a choice
 */
public record Assignment(
    int[] mentor,
    int[] mentee,
    long[] points,
    Certificate certificate,
    Optional<Certificate> drawn,
    Optional<WorstOffProof> worstOff) {

  /** The same, with what proves its place in the lottery. */
  public Assignment with(Certificate ofLottery) {
    return new Assignment(mentor, mentee, points, certificate, Optional.of(ofLottery), worstOff);
  }

  /** The same, with what else proves its weakest pair. */
  public Assignment with(WorstOffProof weakest) {
    return new Assignment(mentor, mentee, points, certificate, drawn, Optional.of(weakest));
  }
}
