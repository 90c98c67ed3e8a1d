package org.mentormatcher.matching.participants;

import org.mentormatcher.matching.text.Folding;

/** What people and programs write where they have nothing to say. */
public final class Placeholder {

  private Placeholder() {}

  /** Whether an answer says nothing: {@code n/a}, {@code TBC}, {@code -}, {@code #REF!}. */
  public static boolean is(String written) {
    return Understood.BLANK.contains(Folding.fold(written));
  }
}
