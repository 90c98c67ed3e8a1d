package org.mentormatcher.matching.assignment;

/**
 * A limit on how many of a mentee's mentors may be of one class, such as one organisation.
 *
 * @param mentorClass class of each mentor, 0 and above, or −1 where no limit applies; no entries at
 *     all where no mentor has a class
 * @param most mentors of one class that a mentee has at most, 1 and above; locked pairs count, and
 *     stand where they exceed it
 */
public record Variety(int[] mentorClass, int most) {

  /** No limit. */
  public static final Variety ANY = new Variety(new int[0], Integer.MAX_VALUE);

  /** Whether there is a limit for anybody. Looks at every mentor. */
  public boolean isLimited() {
    return classes() > 0;
  }

  /** Number of classes. Looks at every mentor, so keep it where it is asked for often. */
  public int classes() {
    int classes = 0;
    for (int each : mentorClass) {
      classes = Math.max(classes, each + 1);
    }
    return classes;
  }

  /** Class of a mentor, or −1. */
  public int of(int mentor) {
    return mentorClass.length == 0 ? -1 : mentorClass[mentor];
  }
}
