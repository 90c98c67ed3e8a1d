package org.mentormatcher.matching.assignment.flow;

import java.util.Arrays;

/**
 * A priority queue of nodes by key: an implicit heap of four children a node (Johnson, <i>Priority
 * queues with update and finding minimum spanning trees</i>, 1975), which knows each node's place.
 * Inserting, moving up and removing take {@code O(log n)} for {@code n} nodes in it. The JDK's own
 * queue holds objects and cannot move one up.
 */
final class NodeQueue {

  private static final int CHILDREN = 4;

  private final long[] key;
  private final int[] heap;

  /** Place of each node in the heap, or −1. */
  private final int[] place;

  private int size;

  /** A queue that orders nodes by this array, which its user lowers. */
  NodeQueue(long[] key) {
    this.key = key;
    heap = new int[key.length];
    place = new int[key.length];
    Arrays.fill(place, -1);
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean contains(int node) {
    return place[node] >= 0;
  }

  /** Inserts a node, or moves it up after its key went down. */
  void offer(int node) {
    int at = place[node] < 0 ? size++ : place[node];
    while (at > 0) {
      int parent = (at - 1) / CHILDREN;
      if (key[heap[parent]] <= key[node]) {
        break;
      }
      put(heap[parent], at);
      at = parent;
    }
    put(node, at);
  }

  /** Removes a node of least key. */
  int poll() {
    int least = heap[0];
    place[least] = -1;
    int node = heap[--size];
    if (size > 0) {
      sink(node);
    }
    return least;
  }

  void clear() {
    while (size > 0) {
      place[heap[--size]] = -1;
    }
  }

  private void sink(int node) {
    int at = 0;
    while (CHILDREN * at + 1 < size) {
      int first = CHILDREN * at + 1;
      int end = Math.min(first + CHILDREN, size);
      int child = first;
      for (int i = first + 1; i < end; i++) {
        if (key[heap[i]] < key[heap[child]]) {
          child = i;
        }
      }
      if (key[heap[child]] >= key[node]) {
        break;
      }
      put(heap[child], at);
      at = child;
    }
    put(node, at);
  }

  private void put(int node, int at) {
    heap[at] = node;
    place[node] = at;
  }
}
