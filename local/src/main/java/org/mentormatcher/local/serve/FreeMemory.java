package org.mentormatcher.local.serve;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The part of this process's memory in which nothing is any more. What was there stays readable to
 * whoever may read the process, until something else is written over it; so that is done.
 */
final class FreeMemory {

  private static final int PIECE_BYTES = 256 * 1024;

  /** Of what is free, so that others who allocate meanwhile find room without a larger heap. */
  private static final double SHARE = 0.9;

  private FreeMemory() {}

  /** Collects what nobody refers to, and has the JVM write zeros where it was. */
  static void overwrite() {
    Runtime memory = Runtime.getRuntime();
    System.gc();
    long bytes = (long) (memory.freeMemory() * SHARE);
    Deque<byte[]> zeros = new ArrayDeque<>();
    for (long written = 0; written < bytes; written += PIECE_BYTES) {
      zeros.push(new byte[PIECE_BYTES]);
    }
    zeros.clear();
    System.gc();
  }
}
