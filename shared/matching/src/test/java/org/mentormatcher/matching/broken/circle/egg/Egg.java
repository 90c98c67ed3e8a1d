package org.mentormatcher.matching.broken.circle.egg;

import java.util.Optional;
import org.mentormatcher.matching.broken.circle.hen.Hen;

/** Comes from a hen. */
public final class Egg {
  /** Which one. */
  public Optional<Hen> layer() {
    return Optional.of(new Hen(this));
  }
}
