package org.mentormatcher.functions.canary;

import java.time.Duration;
import java.time.Instant;

/** The clock, and waiting. */
interface Pace {

  Instant now();

  void pause(Duration time);

  /** The machine's. */
  static Pace system() {
    return new Pace() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration time) {
        try {
          Thread.sleep(time);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new FlightFailedException("interrupted");
        }
      }
    };
  }
}
