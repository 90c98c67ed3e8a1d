package org.mentormatcher.matching.admission;

import org.mentormatcher.matching.participants.Participant;

/**
 * Somebody who stands in the files and takes no part.
 *
 * @param person who
 * @param reason why
 */
public record LeftOut(Participant person, Reason reason) {

  /** Why somebody takes no part. The first that applies counts. */
  public enum Reason {
    /** They opted out or withdrew their consent: they are counted and not named. */
    OPTED_OUT("opted-out", "They do not want to take part."),
    /** They did not consent: they are counted and not named. */
    NO_CONSENT("no-consent", "They did not consent."),
    /** They did not confirm recently that they want to take part: they are listed. */
    NOT_CONFIRMED("not-confirmed", "They have not confirmed recently that they want to take part.");

    private final String label;
    private final String sentence;

    Reason(String label, String sentence) {
      this.label = label;
      this.sentence = sentence;
    }

    /** The name in files. */
    public String label() {
      return label;
    }

    /** The reason in words. */
    public String sentence() {
      return sentence;
    }

    /** Whether those people may be named in results. */
    public boolean isListed() {
      return this == NOT_CONFIRMED;
    }
  }
}
