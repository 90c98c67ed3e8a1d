package org.mentormatcher.jobs;

import static org.mentormatcher.jobs.Move.ARRIVE;
import static org.mentormatcher.jobs.Move.CLAIM;
import static org.mentormatcher.jobs.Move.CONFIRM_DELETION;
import static org.mentormatcher.jobs.Move.DELETE;
import static org.mentormatcher.jobs.Move.GIVE_UP;
import static org.mentormatcher.jobs.Move.MATCH;
import static org.mentormatcher.jobs.Move.PROGRESS;
import static org.mentormatcher.jobs.Move.REJECT;
import static org.mentormatcher.jobs.Move.RELEASE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a job is in its life. {@link #after} is the whole table of moves; {@code docs/jobs.md}
 * shows the same table and a test compares the two. A move that is not in the table does not
 * happen.
 */
public enum State implements Labelled {
  /** Opened; at least one file is still to come. */
  AWAITING_UPLOAD("awaiting-upload"),
  /** All files are there and a match function has taken it, or takes it again after a failure. */
  MATCHING("matching"),
  /** The results wait to be downloaded; the uploads are gone. */
  MATCHED("matched"),
  /** The input has problems, which wait to be read; the uploads are gone. */
  REJECTED("rejected"),
  /** Every attempt failed. */
  FAILED("failed"),
  /** Claimed for deletion: nothing is handed out any more. */
  DELETING("deleting"),
  /** Both buckets were seen empty; the receipt is written. */
  DELETED("deleted");

  private static final Map<State, Map<Move, State>> TABLE = table();

  private final String label;

  State(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The state after that move from this one; empty where the move is not allowed. */
  public Optional<State> after(Move move) {
    return Optional.ofNullable(TABLE.get(this).get(move));
  }

  private static Map<State, Map<Move, State>> table() {
    Map<State, Map<Move, State>> table = new EnumMap<>(State.class);
    table.put(AWAITING_UPLOAD, Map.of(ARRIVE, AWAITING_UPLOAD, CLAIM, MATCHING, DELETE, DELETING));
    table.put(
        MATCHING,
        Map.of(
            CLAIM, MATCHING,
            PROGRESS, MATCHING,
            RELEASE, MATCHING,
            MATCH, MATCHED,
            REJECT, REJECTED,
            GIVE_UP, FAILED,
            DELETE, DELETING));
    table.put(MATCHED, Map.of(DELETE, DELETING));
    table.put(REJECTED, Map.of(DELETE, DELETING));
    table.put(FAILED, Map.of(DELETE, DELETING));
    table.put(DELETING, Map.of(DELETE, DELETING, CONFIRM_DELETION, DELETED));
    table.put(DELETED, Map.of());
    return table;
  }
}
