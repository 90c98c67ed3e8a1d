package org.mentormatcher.matching.assignment.groups;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.mentormatcher.matching.assignment.Variety;

/**
 * Numbers people of one side so that those who are alike have the same number: of one type, and of
 * one class where that counts.
 *
 * @param number of each person
 */
record Kinds(int[] number) {

  /** People are alike who are of one type. */
  static Kinds of(int[] type) {
    return new Kinds(type);
  }

  /** The kind of a person. */
  int of(int person) {
    return number[person];
  }

  /** Alike are, of those, mentors of one class, where classes are limited. */
  Kinds and(Variety variety) {
    return variety.isLimited() ? divided(person -> variety.of(person) + 1) : this;
  }

  /**
   * Alike are, of those, people who all went without last time, or of whom nobody did.
   *
   * @param without whether each did; or of length 0: nobody did
   */
  Kinds and(boolean[] without) {
    return without.length > 0 ? divided(person -> without[person] ? 1 : 0) : this;
  }

  private Kinds divided(IntUnaryOperator part) {
    Map<Long, Integer> known = new HashMap<>();
    int[] kinds = new int[number.length];
    for (int person = 0; person < kinds.length; person++) {
      long alike = ((long) number[person] << Integer.SIZE) | part.applyAsInt(person);
      Integer found = known.putIfAbsent(alike, known.size());
      kinds[person] = found == null ? known.size() - 1 : found;
    }
    return new Kinds(kinds);
  }
}
