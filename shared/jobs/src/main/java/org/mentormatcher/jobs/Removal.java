package org.mentormatcher.jobs;

import java.util.List;
import java.util.Optional;

/**
 * How far a job's deletion is.
 *
 * @param seen the files that were found before they were removed
 * @param ending how its end began, once it did
 * @param receipt what proves the deletion, once done
 * @param sealed whether empty objects still stand where its uploads were
 */
public record Removal(
    List<JobFile> seen, Optional<Ending> ending, Optional<Receipt> receipt, boolean sealed) {

  static final Removal NONE = new Removal(List.of(), Optional.empty(), Optional.empty(), false);

  public Removal {
    seen = List.copyOf(seen);
  }

  Removal begun(Ending next) {
    return new Removal(seen, Optional.of(next), receipt, sealed);
  }

  Removal found(List<JobFile> next) {
    return new Removal(next, ending, receipt, sealed);
  }

  /** Only the receipt stays. */
  Removal proved(Receipt proof) {
    return new Removal(
        List.of(), ending, Optional.of(proof), proof.uploadsRefusedUntil().isPresent());
  }

  Removal unsealed() {
    return new Removal(seen, ending, receipt, false);
  }
}
