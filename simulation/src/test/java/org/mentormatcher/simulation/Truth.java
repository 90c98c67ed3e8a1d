package org.mentormatcher.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.mentormatcher.jobs.AttemptResults;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobFile;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Receipt;
import org.mentormatcher.jobs.Run;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.StoredResult;
import org.mentormatcher.jobs.files.Area;

/**
 * Watches every change of every row and object and says what must never be. It keeps its own
 * account of what happened and believes nothing that the code under test computes.
 */
final class Truth {

  private static final long SLACK = Policy.SWEEP_SLACK.toMillis();

  private final Timeline timeline;
  private final Weather weather;
  private final Map<JobId, JobHistory> accounts = new LinkedHashMap<>();
  private long troubled = -1;
  private long patient = -1;

  Truth(Timeline timeline, Weather weather) {
    this.timeline = timeline;
    this.weather = weather;
  }

  /** The user does something, until that time by the jobs' clock. */
  void acted(JobId id, Instant latest) {
    JobHistory account = accounts.get(id);
    account.actions.add(latest);
    account.lastAction = timeline.now();
  }

  /** What a user is about to do counts from then. */
  void setForward(Duration by) {
    for (JobHistory account : accounts.values()) {
      if (timeline.now() <= account.lastAction + JobHistory.REQUEST) {
        account.actions.add(Collections.max(account.actions).plus(by));
      }
    }
  }

  /** What the user wanted to do was not done. */
  void refused(JobId id, Instant latest) {
    accounts.get(id).actions.remove(latest);
  }

  /** A file came; only the first time that is an action. */
  void uploaded(JobId id, InputFile file, Instant at) {
    JobHistory account = accounts.get(id);
    if (account.uploaded.add(file)) {
      account.actions.add(at);
      account.lastAction = timeline.now();
      account.lastUpload = timeline.now();
    }
  }

  /** The user was told that everything is gone. */
  void proved(JobId id) {
    JobHistory account = accounts.get(id);
    if (account.receipt.isEmpty()) {
      timeline.violated("a receipt was shown that is not written");
    }
  }

  void opened(Job job, Optional<Heartbeat> beat, Instant now) {
    JobHistory account = new JobHistory(timeline.now(), job);
    account.actions.add(job.openedAt());
    accounts.put(job.id(), account);
    boolean alive =
        beat.map(each -> now.isBefore(each.at().plus(Duration.ofMinutes(3)).plusSeconds(30)))
            .orElse(false);
    if (!alive && !weather.saw(Mishap.CLOCK_SET_FORWARD)) {
      timeline.violated("a job was opened though the sweep gave no sign of life");
    }
  }

  void replaced(Job before, Job next, Instant now) {
    JobHistory account = accounts.get(next.id());
    account.row = next;
    if (next.times().lastAction().isAfter(before.times().lastAction())
        && account.actions.stream()
            .noneMatch(at -> !next.times().lastAction().isAfter(at.plusMillis(1)))) {
      timeline.violated("a job was prolonged by nothing that its user did");
    }
    account.changed(before, next, timeline.now());
    if (before.ending().isPresent() && !next.ending().equals(before.ending())) {
      timeline.violated("the reason or the time of an end was changed");
    }
    boolean ends = before.state() != State.DELETING && next.state() == State.DELETING;
    if (ends) {
      account.endedWhileMatching =
          before.state() == State.MATCHING && leased(before, next.ending().orElseThrow().at());
    }
    if (ends
        && next.ending().orElseThrow().reason() == DeletionReason.EXPIRED
        && now.isBefore(before.deadline())) {
      timeline.violated("a job ended before its time");
    }
    if (next.run().attempt() > Run.MAX_ATTEMPTS) {
      timeline.violated("a job was taken more often than it may be");
    }
    if (before.state() == State.DELETED && next.state() != State.DELETED) {
      timeline.violated("a deleted job returned");
    }
    if (next.receipt().isPresent()) {
      receipted(account, before, next, now);
    }
  }

  private static boolean leased(Job job, Instant now) {
    return job.run().lease().filter(lease -> now.isBefore(lease.until())).isPresent();
  }

  private void receipted(JobHistory account, Job before, Job next, Instant now) {
    Receipt receipt = next.receipt().orElseThrow();
    if (account.receipt.isPresent()) {
      if (!account.receipt.get().equals(receipt)) {
        timeline.violated("a receipt was changed");
      }
      return;
    }
    account.receipt = Optional.of(receipt);
    if (!next.request().files().isEmpty() || next.request().programmeDocument().isPresent()) {
      timeline.violated("a deleted job keeps what its user wrote");
    }
    if (receipt.matching() != account.endedWhileMatching
        && !weather.saw(Mishap.CLOCK_SET_FORWARD)) {
      timeline.violated("a receipt is wrong about whether the job was being matched");
    }
    Instant uploadsEnd =
        before.openedAt().plus(Policy.UPLOAD_VALIDITY).plus(Policy.UPLOAD_DURATION);
    if (!weather.saw(Mishap.CLOCK_SET_FORWARD)
        && !receipt
            .uploadsRefusedUntil()
            .equals(Optional.of(uploadsEnd).filter(receipt.deletedAt()::isBefore))) {
      timeline.violated("a receipt is wrong about late uploads");
    }
    if (receipt.deletedAt().isBefore(receipt.endedAt()) || receipt.deletedAt().isAfter(now)) {
      timeline.violated("a receipt is wrong about its time");
    }
    if (receipt
        .uploadsRefusedUntil()
        .filter(until -> !receipt.deletedAt().isBefore(until))
        .isPresent()) {
      timeline.violated("a receipt refuses late uploads until a time that is over");
    }
    if (!account.there.isEmpty()) {
      timeline.violated("a receipt while there was " + account.there.keySet());
    }
    if (account.writing.stream().anyMatch(BooleanSupplier::getAsBoolean)) {
      timeline.violated("a receipt while something was being stored");
    }
    Set<String> said = new TreeSet<>();
    for (JobFile file : receipt.files()) {
      if (!said.add(name(file, before))) {
        timeline.violated("a receipt lists a file twice: " + file);
      }
    }
    if (!said.equals(account.had)) {
      timeline.violated("a receipt says " + said + ", there was " + account.had);
    }
  }

  private static String name(JobFile file, Job job) {
    return switch (file.kind()) {
      case UPLOAD -> Area.UPLOADS + " jobs/" + job.id() + "/" + file.name() + " " + file.bytes();
      case RESULT ->
          Area.RESULTS
              + " jobs/"
              + job.id()
              + "/"
              + file.attempt()
              + "/"
              + file.name()
              + " "
              + file.bytes();
      case OTHER -> "OTHER " + file.bytes();
    };
  }

  /** Something is on its way into a bucket, as long as that is so. */
  void begins(JobId id, BooleanSupplier onItsWay) {
    account(id).ifPresent(account -> account.writing.add(onItsWay));
  }

  void stored(JobId id, Area area, String key, long bytes, boolean foreign) {
    Optional<JobHistory> known = account(id);
    if (known.isEmpty()) {
      return;
    }
    JobHistory account = known.get();
    String place = area + " " + key;
    if (bytes == 0) {
      removed(id, area, key);
      account.closed.put(place, timeline.now());
      return;
    }
    if (account.receipt.isPresent() && !foreign) {
      timeline.violated("stored after the receipt: " + place);
    }
    account.had.add(foreign ? "OTHER " + bytes : place + " " + bytes);
    account.there.put(place, timeline.now());
  }

  void removed(JobId id, Area area, String key) {
    Optional<JobHistory> known = account(id);
    known.ifPresent(account -> account.closed.remove(area + " " + key));
    if (known.isEmpty() || known.get().there.remove(area + " " + key) == null) {
      return;
    }
    if (needed(known.get().row, area, key)) {
      timeline.violated("removed while it was needed: " + area + " " + key);
    }
  }

  /** By the row as it is at this moment. */
  private static boolean needed(Job row, Area area, String key) {
    String prefix = "jobs/" + row.id() + "/";
    return switch (row.state()) {
      case AWAITING_UPLOAD ->
          area == Area.UPLOADS
              && row.request().files().stream()
                  .anyMatch(file -> key.equals(prefix + file.file().label()));
      case MATCHING ->
          row.request().files().stream().anyMatch(file -> key.equals(prefix + file.file().label()))
              || isResult(row, key, prefix);
      case MATCHED, REJECTED -> area == Area.RESULTS && isResult(row, key, prefix);
      default -> false;
    };
  }

  private static boolean isResult(Job row, String key, String prefix) {
    for (AttemptResults attempt : row.run().announced()) {
      for (StoredResult result : attempt.results()) {
        if (attempt.attempt() == row.run().attempt()
            && key.equals(prefix + attempt.attempt() + "/" + result.name())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Something of a job was handed out, to a request that was made then. */
  void handedOut(JobId id, long asked) {
    JobHistory account = accounts.get(id);
    // More time counts from when it is given, which may be as late as the request may take.
    if (asked > account.lastAction + Policy.INACTIVITY.toMillis() + JobHistory.REQUEST) {
      timeline.violated("something was handed out after the deadline");
    }
    if (asked > account.opened + Policy.HARD_CAP.toMillis() + 1) {
      timeline.violated("something was handed out after the cap");
    }
  }

  /** The user was told by when the last copy goes, in so many milliseconds. */
  void told(JobId id, long within) {
    JobHistory account = accounts.get(id);
    account.saidGone = Math.min(account.saidGone, timeline.now() + within);
  }

  /** The sweep had a job matched. */
  void started(JobId id) {
    accounts.get(id).started = timeline.now();
  }

  /** The sweep did not come, or came late, or something went wrong for the whole of a pass. */
  void troubled() {
    troubled = timeline.now();
  }

  /** The clock was set forward so lately that it proves nothing. */
  void patient() {
    patient = timeline.now();
  }

  /** Something went wrong for a pass of the sweep where it was about that job. */
  void troubled(JobId id) {
    account(id).ifPresent(account -> account.troubled = timeline.now());
  }

  /**
   * A pass of the sweep for which nothing went wrong has ended. Each job for which nothing went
   * wrong either is as it was promised to be after a pass.
   */
  void swept(long begun) {
    for (JobHistory account : accounts.values()) {
      if (account.troubled < begun) {
        Sweeping.owed(
                account,
                begun,
                Math.max(troubled, account.troubled),
                patient,
                weather.saw(Mishap.CLOCK_SET_FORWARD))
            .forEach(timeline::violated);
      }
    }
  }

  /** What must be gone by now, if nothing went wrong for the sweep since it was due. */
  void check() {
    for (JobHistory account : accounts.values()) {
      long lastTrouble = Math.max(troubled, account.troubled);
      if (account.there.isEmpty()) {
        continue;
      }
      if (timeline.now() > account.end() && lastTrouble < account.due()) {
        timeline.violated("still there after its time: " + account.there.keySet());
      }
      if (timeline.now() > account.saidGone && lastTrouble < account.saidGone - SLACK) {
        timeline.violated("said to be gone: " + account.there.keySet());
      }
    }
  }

  private Optional<JobHistory> account(JobId id) {
    return Optional.ofNullable(accounts.get(id));
  }
}
