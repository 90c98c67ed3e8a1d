package org.mentormatcher.matching.scoring;

import java.util.Arrays;

/** Growing arrays of eligible pairs of types. */
final class Arcs {
  private static final int FIRST_CAPACITY = 1024;

  private int[] menteeTypes = new int[FIRST_CAPACITY];
  private long[] points = new long[FIRST_CAPACITY];
  private int count;

  void add(int menteeType, long pointsOfPair) {
    if (count == menteeTypes.length) {
      menteeTypes = Arrays.copyOf(menteeTypes, 2 * count);
      points = Arrays.copyOf(points, 2 * count);
    }
    menteeTypes[count] = menteeType;
    points[count] = pointsOfPair;
    count++;
  }

  int count() {
    return count;
  }

  int[] menteeTypes() {
    return Arrays.copyOf(menteeTypes, count);
  }

  long[] points() {
    return Arrays.copyOf(points, count);
  }
}
