package org.mentormatcher.matching.rules;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Single pairs of a mentor and a mentee, by their positions in a run. */
public final class PairSet {

  /** No pairs. */
  public static final PairSet NONE = new Builder().build();

  /** Ascending, the mentor in the upper half of each and the mentee in the lower. */
  private final long[] pairs;

  private PairSet(long[] pairs) {
    this.pairs = pairs;
  }

  /** Whether a pair is among them. */
  public boolean contains(int mentor, int mentee) {
    return pairs.length > 0 && Arrays.binarySearch(pairs, pair(mentor, mentee)) >= 0;
  }

  /** Number of pairs. */
  public int size() {
    return pairs.length;
  }

  /** Takes each pair's mentor and mentee. */
  @FunctionalInterface
  public interface PairConsumer {
    /** Takes one pair. */
    void accept(int mentor, int mentee);
  }

  /** Hands out every pair, by mentor and then by mentee. */
  public void forEach(PairConsumer consumer) {
    LongConsumer each = pair -> consumer.accept((int) (pair >> Integer.SIZE), (int) pair);
    LongStream.of(pairs).forEach(each);
  }

  /** The pairs of both. */
  public PairSet and(PairSet other) {
    return new PairSet(
        LongStream.concat(LongStream.of(pairs), LongStream.of(other.pairs))
            .sorted()
            .distinct()
            .toArray());
  }

  private static long pair(int mentor, int mentee) {
    return ((long) mentor << Integer.SIZE) | mentee;
  }

  /** Collects pairs. */
  public static final class Builder {
    private final LongStream.Builder pairs;

    /** Without pairs so far. */
    public Builder() {
      pairs = LongStream.builder();
    }

    /** Adds a pair; where one of the two is not there, there is none to add. */
    public void add(Integer mentor, Integer mentee) {
      if (mentor != null && mentee != null) {
        pairs.add(pair(mentor, mentee));
      }
    }

    /** The pairs that were added, each once. */
    public PairSet build() {
      return new PairSet(pairs.build().sorted().distinct().toArray());
    }
  }
}
