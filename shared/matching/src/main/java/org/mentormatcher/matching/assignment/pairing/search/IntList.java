package org.mentormatcher.matching.assignment.pairing.search;

import java.util.Arrays;

/** A list of numbers that grows. */
final class IntList {
  private int[] values = new int[8];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  boolean contains(int value) {
    for (int i = 0; i < size; i++) {
      if (values[i] == value) {
        return true;
      }
    }
    return false;
  }

  void reverse() {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      int swap = values[i];
      values[i] = values[j];
      values[j] = swap;
    }
  }

  /** Turns each endpoint into that at the other end of its edge. */
  void flip() {
    for (int i = 0; i < size; i++) {
      values[i] ^= 1;
    }
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
