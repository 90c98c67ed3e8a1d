package org.mentormatcher.matching.admission;

import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;

/**
 * Somebody who stands in the files and takes no part.
 *
 * @param person who
 * @param reason why
 */
public record LeftOut(Participant person, Reason reason) {

  /** Why somebody takes no part. The first that applies counts. */
  public enum Reason implements Labelled {
    /** They opted out or withdrew their consent: they are counted and not named. */
    OPTED_OUT("left-out.opted-out"),
    /** They did not consent: they are counted and not named. */
    NO_CONSENT("left-out.no-consent"),
    /** They did not confirm recently that they want to take part: they are listed. */
    NOT_CONFIRMED("left-out.not-confirmed");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** The reason in words. */
    public Sentence sentence() {
      return Sentence.of(key);
    }

    /** Whether those people may be named in results. */
    public boolean isListed() {
      return this == NOT_CONFIRMED;
    }
  }
}
