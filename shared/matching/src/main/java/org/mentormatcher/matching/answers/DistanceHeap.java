package org.mentormatcher.matching.answers;

import java.util.Arrays;

/**
 * Nodes by distance, nearest first, in a binary heap. A node may stand in it several times; only
 * its nearest entry means something.
 */
final class DistanceHeap {

  private long[] distance = new long[256];
  private int[] node = new int[256];
  private int size;

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The distance of the nearest entry. */
  long nearest() {
    return distance[0];
  }

  void add(long at, int added) {
    if (size == node.length) {
      distance = Arrays.copyOf(distance, 2 * size);
      node = Arrays.copyOf(node, 2 * size);
    }
    int place = size++;
    while (place > 0 && distance[(place - 1) / 2] > at) {
      move((place - 1) / 2, place);
      place = (place - 1) / 2;
    }
    distance[place] = at;
    node[place] = added;
  }

  /** Takes the nearest entry out; its node. */
  int poll() {
    int nearest = node[0];
    size--;
    long at = distance[size];
    int place = 0;
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && distance[child + 1] < distance[child]) {
        child++;
      }
      if (distance[child] >= at) {
        break;
      }
      move(child, place);
      place = child;
    }
    distance[place] = at;
    node[place] = node[size];
    return nearest;
  }

  private void move(int from, int to) {
    distance[to] = distance[from];
    node[to] = node[from];
  }
}
