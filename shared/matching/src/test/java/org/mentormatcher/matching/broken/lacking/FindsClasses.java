package org.mentormatcher.matching.broken.lacking;

/** Finds a class by its name. */
public final class FindsClasses {
  /** That class. */
  public Class<?> named(String name) throws ClassNotFoundException {
    return Class.forName(name);
  }
}
