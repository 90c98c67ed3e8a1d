package org.mentormatcher.jobs;

import static java.util.Map.entry;
import static org.mentormatcher.jobs.Move.ANNOUNCE;
import static org.mentormatcher.jobs.Move.ARRIVE;
import static org.mentormatcher.jobs.Move.CLAIM;
import static org.mentormatcher.jobs.Move.CONFIRM_DELETION;
import static org.mentormatcher.jobs.Move.DELETE;
import static org.mentormatcher.jobs.Move.EXTEND;
import static org.mentormatcher.jobs.Move.GIVE_UP;
import static org.mentormatcher.jobs.Move.LET_GO;
import static org.mentormatcher.jobs.Move.MATCH;
import static org.mentormatcher.jobs.Move.POSTPONE;
import static org.mentormatcher.jobs.Move.PROGRESS;
import static org.mentormatcher.jobs.Move.RECORD;
import static org.mentormatcher.jobs.Move.REJECT;
import static org.mentormatcher.jobs.Move.RELEASE;
import static org.mentormatcher.jobs.Move.UNSEAL;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.words.Labelled;

/**
 * Where a job is in its life. {@link #after} is the whole table of moves; {@code docs/jobs.md}
 * shows the same table and a test compares the two. A move that is not in the table does not
 * happen.
 */
public enum State implements Labelled {
  /** Opened; at least one file is still to come. */
  AWAITING_UPLOAD,
  /** All files are there and a match function has taken it, or takes it again after a failure. */
  MATCHING,
  /** The results wait to be downloaded; the uploads are gone. */
  MATCHED,
  /** The input has problems, which wait to be read; the uploads are gone. */
  REJECTED,
  /** Every attempt failed. */
  FAILED,
  /** Claimed for deletion: nothing is handed out any more. */
  DELETING,
  /** Both buckets were seen empty; the receipt is written. */
  DELETED;

  private static final Map<State, Map<Move, State>> TABLE = table();

  /** The state after that move from this one; empty where the move is not allowed. */
  public Optional<State> after(Move move) {
    return Optional.ofNullable(TABLE.get(this).get(move));
  }

  private static Map<State, Map<Move, State>> table() {
    Map<State, Map<Move, State>> table = new EnumMap<>(State.class);
    table.put(
        AWAITING_UPLOAD,
        Map.of(
            ARRIVE, AWAITING_UPLOAD,
            EXTEND, AWAITING_UPLOAD,
            POSTPONE, AWAITING_UPLOAD,
            CLAIM, MATCHING,
            DELETE, DELETING));
    table.put(
        MATCHING,
        Map.ofEntries(
            entry(EXTEND, MATCHING),
            entry(POSTPONE, MATCHING),
            entry(CLAIM, MATCHING),
            entry(PROGRESS, MATCHING),
            entry(ANNOUNCE, MATCHING),
            entry(RELEASE, MATCHING),
            entry(MATCH, MATCHED),
            entry(REJECT, REJECTED),
            entry(GIVE_UP, FAILED),
            entry(DELETE, DELETING)));
    table.put(MATCHED, settled(MATCHED));
    table.put(REJECTED, settled(REJECTED));
    table.put(FAILED, settled(FAILED));
    table.put(
        DELETING,
        Map.of(LET_GO, DELETING, RECORD, DELETING, DELETE, DELETING, CONFIRM_DELETION, DELETED));
    table.put(DELETED, Map.of(UNSEAL, DELETED));
    return table;
  }

  private static Map<Move, State> settled(State same) {
    return Map.of(EXTEND, same, LET_GO, same, RECORD, same, DELETE, DELETING);
  }
}
