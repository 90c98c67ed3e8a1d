package org.mentormatcher.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.Run;
import org.mentormatcher.jobs.State;

/** What is known of one job, in milliseconds of virtual time. */
final class JobHistory {

  /** So long after it was asked for more time may be given. */
  static final long REQUEST = 10_000;

  /** As after the deadline: until the sweep has come. */
  private static final long CAP_SLACK = Policy.RETENTION.minus(Policy.INACTIVITY).toMillis();

  static final long NEVER = -1;

  final long opened;
  final Set<InputFile> uploaded = EnumSet.noneOf(InputFile.class);
  final Set<Instant> actions = new HashSet<>();
  final Set<String> had = new TreeSet<>();

  /** What is there, and since when. */
  final Map<String, Long> there = new HashMap<>();

  /** Places of uploads that are kept closed, and since when. */
  final Map<String, Long> closed = new HashMap<>();

  final List<BooleanSupplier> writing = new ArrayList<>();
  Optional<Receipt> receipt = Optional.empty();
  Job row;
  long lastAction;
  long lastUpload = NEVER;

  /** When an arrival was last written down, which may be long after the upload. */
  long heard = NEVER;

  long troubled = NEVER;
  long started = NEVER;
  long saidGone = Long.MAX_VALUE;

  /** Since when it is in its state. */
  long since;

  /** When somebody who matches it last wrote that he has it, or had. */
  long worked = NEVER;

  /** When it was claimed for deletion. */
  long ended = Long.MAX_VALUE;

  boolean endedWhileMatching;

  JobHistory(long opened, Job row) {
    this.opened = opened;
    this.lastAction = opened;
    this.since = opened;
    this.row = row;
  }

  void changed(Job before, Job next, long now) {
    row = next;
    if (before.state() != next.state()) {
      since = now;
    }
    if (!next.arrived().equals(before.arrived())) {
      heard = now;
    }
    if (!next.run().equals(before.run())) {
      worked = now;
    }
    if (next.state() == State.DELETING && before.state() != State.DELETING) {
      ended = now;
    }
  }

  /** From when on the sweep can remove all of it: nobody has it any more. */
  long due() {
    long deadline =
        Math.min(lastAction + Policy.INACTIVITY.toMillis(), opened + Policy.HARD_CAP.toMillis());
    return Math.min(deadline + REQUEST, ended) + Run.LEASE.toMillis();
  }

  /** When all of it was promised to be gone. */
  long end() {
    return Math.min(
        lastAction + Policy.RETENTION.toMillis(), opened + Policy.HARD_CAP.toMillis() + CAP_SLACK);
  }
}
