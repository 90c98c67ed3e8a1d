package org.mentormatcher.benchmark;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;

/**
 * Champions of sixty organisations who share interests: a pair needs one in common, from different
 * organisations, and has points for each, for the region and for a near grade.
 *
 * @param capacity matches each person takes at most
 */
record PairingFamily(int people, int capacity) {
  private static final String NAME = "champions";
  private static final long SEED = 20_260_101;
  private static final int ORGANISATIONS = 60;
  private static final int REGIONS = 9;
  private static final int GRADES = 8;
  private static final int INTERESTS = 8;

  static PairingFamily parse(String text) {
    String[] parts = text.split(":", -1);
    if (!parts[0].equals(NAME)) {
      throw new IllegalArgumentException("no family " + text);
    }
    return new PairingFamily(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  @Override
  public String toString() {
    return NAME + ":" + people + ":" + capacity;
  }

  PairingProblem problem() {
    Random random = new Random(SEED);
    int[] organisation = random.ints(people, 0, ORGANISATIONS).toArray();
    int[] region = random.ints(people, 0, REGIONS).toArray();
    int[] grade = random.ints(people, 0, GRADES).toArray();
    int[] first = random.ints(people, 0, INTERESTS).toArray();
    int[] second = random.ints(people, 0, INTERESTS).toArray();
    long[] points = new long[people * (people - 1) / 2];
    int[] one = new int[points.length];
    int[] other = new int[points.length];
    int pairs = 0;
    for (int i = 0; i < people; i++) {
      for (int j = 0; j < i; j++) {
        int shared =
            Integer.bitCount(
                ((1 << first[i]) | (1 << second[i])) & ((1 << first[j]) | (1 << second[j])));
        if (shared > 0 && organisation[i] != organisation[j]) {
          one[pairs] = i;
          other[pairs] = j;
          points[pairs++] =
              10L * shared
                  + (region[i] == region[j] ? 5 : 0)
                  + (Math.abs(grade[i] - grade[j]) <= 1 ? 3 : 0);
        }
      }
    }
    return new PairingProblem(
        IntStream.generate(() -> capacity).limit(people).toArray(),
        new int[people],
        Arrays.copyOf(one, pairs),
        Arrays.copyOf(other, pairs),
        Arrays.copyOf(points, pairs));
  }
}
