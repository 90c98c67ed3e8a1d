package org.mentormatcher.benchmark;

/** The steps that classes of a {@link CountingLoader} took: calls of methods and turns of loops. */
public final class Steps {
  private static long taken;

  private Steps() {}

  /** One more; called by what the loader puts into the classes. */
  public static void take() {
    taken++;
  }

  /** How many so far. */
  public static long taken() {
    return taken;
  }
}
