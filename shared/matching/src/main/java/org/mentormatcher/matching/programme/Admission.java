package org.mentormatcher.matching.programme;

import java.util.Optional;
import org.mentormatcher.matching.participants.Statement;

/**
 * Who takes part. Whoever is left out is matched with nobody and stands in no result.
 *
 * @param consent what somebody has to say to take part; without it they are only counted
 * @param optOut what somebody says who does not want to take part; they are only counted
 * @param confirmation how recently somebody has to have confirmed; who has not is listed
 */
public record Admission(
    Optional<Statement> consent, Optional<Statement> optOut, Optional<Confirmation> confirmation) {

  /** Whether the programme sets any condition. */
  public boolean isConditional() {
    return consent.isPresent() || optOut.isPresent() || confirmation.isPresent();
  }
}
