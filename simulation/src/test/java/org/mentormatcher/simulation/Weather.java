package org.mentormatcher.simulation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Decides what happens, from a seed. Each kind of fault has its own sequence, so that leaving one
 * out changes nothing of the others.
 */
final class Weather {

  /** A fault of single calls happens this much more rarely: there are many calls. */
  private static final int CALLS = 60;

  /** What strikes a call, or whoever makes it. */
  private static final Set<Mishap> STRIKING =
      EnumSet.of(
          Mishap.SWEEP_CRASHES,
          Mishap.STARTER_FAILS,
          Mishap.ROW_THROTTLED,
          Mishap.ROW_ANSWER_LOST,
          Mishap.ROW_WRITTEN_TWICE,
          Mishap.ROW_SLOW,
          Mishap.INDEX_LATE,
          Mishap.INDEX_FAILS,
          Mishap.OBJECT_THROTTLED,
          Mishap.OBJECT_ANSWER_LOST,
          Mishap.OBJECT_SLOW,
          Mishap.DELETION_PARTIAL,
          Mishap.LISTING_FAILS);

  private final Set<Mishap> faults;
  private final Runnable struck;
  private final Map<Mishap, SplittableRandom> sequences = new EnumMap<>(Mishap.class);
  private final SplittableRandom other;
  private final Set<Mishap> seen = EnumSet.noneOf(Mishap.class);
  private final boolean rough;
  private boolean clear;

  /**
   * The weather of one run.
   *
   * @param struck is told when the call of the process that runs now is struck
   */
  Weather(long seed, Set<Mishap> faults, Runnable struck) {
    this.faults = faults;
    this.struck = struck;
    for (Mishap fault : Mishap.values()) {
      sequences.put(fault, new SplittableRandom(seed * 31 + fault.name().hashCode()));
    }
    other = new SplittableRandom(~seed);
    rough = other.nextInt(3) == 0;
  }

  /** From now on nothing goes wrong. */
  void clear() {
    clear = true;
  }

  boolean happens(Mishap fault) {
    SplittableRandom sequence = sequences.get(fault);
    int oneIn = fault.oneIn() == 1 ? (rough ? CALLS / 4 : CALLS) : fault.oneIn();
    boolean happens = sequence.nextInt(oneIn) == 0 && !clear && faults.contains(fault);
    if (happens) {
      seen.add(fault);
      if (STRIKING.contains(fault)) {
        struck.run();
      }
    }
    return happens;
  }

  /** From nothing to that, evenly. */
  long upTo(long bound) {
    return other.nextLong(bound + 1);
  }

  /** Milliseconds that a call takes. */
  long latency() {
    return 1L + other.nextInt(40);
  }

  void bytes(byte[] bytes) {
    other.nextBytes(bytes);
  }

  int random(int bits) {
    return other.nextInt() >>> (32 - bits);
  }

  Set<Mishap> seen() {
    return seen;
  }

  boolean saw(Mishap fault) {
    return seen.contains(fault);
  }
}
