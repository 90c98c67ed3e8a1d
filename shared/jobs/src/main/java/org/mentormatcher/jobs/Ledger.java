package org.mentormatcher.jobs;

import java.util.List;
import java.util.Optional;

/** A job store that also knows which rows are not finished, and whether the sweep is alive. */
public interface Ledger extends JobStore {

  /**
   * Every row that is not finished. It may be as late as an index is; what is read from it is
   * looked up before anything is decided.
   */
  List<LiveJob> live();

  /** Keeps the sweep's sign of life instead of the one before. */
  void beat(Heartbeat heartbeat);

  /** The last sign of life, if there was one. It may be a moment late. */
  Optional<Heartbeat> lastBeat();
}
