package org.mentormatcher.matching.rules;

/**
 * What follows where a rule's condition holds for a pair. Where nobody can know, because somebody
 * left a cell blank, nothing follows.
 *
 * @param whereTrue the verdict where the condition holds
 * @param whereFalse the verdict where it does not
 */
public record Effect(long whereTrue, long whereFalse) {

  /** The condition has to hold. */
  public static final Effect MUST = new Effect(0, Verdicts.EXCLUDED);

  /** The condition must not hold. */
  public static final Effect MUST_NOT = new Effect(Verdicts.EXCLUDED, 0);

  /** The condition is worth something. */
  public static Effect points(long points) {
    return new Effect(points, 0);
  }

  /** The verdict. */
  public long of(boolean holds) {
    return holds ? whereTrue : whereFalse;
  }

  /** The most points that it can give, 0 and above. */
  public long mostPoints() {
    return Math.max(0, Math.max(whereTrue, whereFalse));
  }
}
