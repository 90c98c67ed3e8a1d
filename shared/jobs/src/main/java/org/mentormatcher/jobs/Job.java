package org.mentormatcher.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One job: a whole row, immutable. Every rule of a job's life is here and depends on nothing but
 * the row and the time that is passed in. It holds nothing of a participant and no name of a user's
 * file. It lists every key that the job may have: the uploads in {@link #request}, the results of
 * each attempt in {@link #run}.
 *
 * @param id its public name
 * @param secretHash what its secret hashes to
 * @param request what the user asked for
 * @param times when what happened to it
 * @param state where it is
 * @param arrived the files that came
 * @param run its matching
 * @param removal how far its deletion is
 */
public record Job(
    JobId id,
    Sha256 secretHash,
    JobRequest request,
    JobTimes times,
    State state,
    Set<InputFile> arrived,
    Run run,
    Removal removal) {

  public Job {
    arrived = Set.copyOf(arrived);
  }

  /** A job that was just opened. */
  public static Job opened(JobId id, Sha256 secretHash, JobRequest request, Instant now) {
    return new Job(
        id,
        secretHash,
        request,
        JobTimes.opened(now),
        State.AWAITING_UPLOAD,
        Set.of(),
        Run.NONE,
        Removal.NONE);
  }

  /** When it was opened. */
  public Instant openedAt() {
    return times.openedAt();
  }

  /** How its end began, once it did. */
  public Optional<Ending> ending() {
    return removal.ending();
  }

  /** What proves its deletion, once done. */
  public Optional<Receipt> receipt() {
    return removal.receipt();
  }

  /** Whether empty objects still stand where its uploads were. */
  public boolean sealed() {
    return removal.sealed();
  }

  /** When it becomes unreadable; moves with the user's actions, never past the hard cap. */
  public Instant deadline() {
    return earlier(times.lastAction().plus(Policy.INACTIVITY), hardCap());
  }

  /** The latest that its deadline can be. */
  public Instant hardCap() {
    return openedAt().plus(Policy.HARD_CAP);
  }

  /** Until when an upload can come, however slowly. */
  public Instant uploadsUntil() {
    return openedAt().plus(Policy.UPLOAD_VALIDITY).plus(Policy.UPLOAD_DURATION);
  }

  /** Whether the deadline has passed: from then on nothing of it is handed out. */
  public boolean expired(Instant now) {
    return !now.isBefore(deadline());
  }

  /** Whether nothing is handed out any more. */
  public boolean ended(Instant now) {
    return state == State.DELETING || state == State.DELETED || expired(now);
  }

  /**
   * By when its last copy goes, once it has ended.
   *
   * @param now the time of day
   * @param patient the same without what the clock was set forward by lately
   */
  public Instant goneBy(Instant now, Instant patient) {
    Instant let = run.held(patient) ? shown(leaseEnd(patient), now, patient) : ends();
    return later(let, ends()).plus(Policy.SWEEP_SLACK);
  }

  /** Whether the holder of the secret is shown anything; once deleted, the receipt for a day. */
  public boolean shown(Instant now) {
    return receipt()
        .map(proof -> now.isBefore(proof.deletedAt().plus(Policy.RECEIPT_VALIDITY)))
        .orElse(true);
  }

  /** Whether nothing is left to be done about it. */
  public boolean finished() {
    return state == State.DELETED && !sealed();
  }

  /** Whether even its row is of no use to anybody. */
  public boolean forgettable(Instant now) {
    return finished() && !shown(now);
  }

  /** When the sweep has to look at it, if nothing happens before. */
  public Instant due() {
    return switch (state) {
      case AWAITING_UPLOAD -> earlier(times.look(), deadline());
      case MATCHING -> earlier(later(leaseEnd(times.look()), times.look()), deadline());
      case MATCHED, REJECTED, FAILED -> earlier(leaseEnd(deadline()), deadline());
      case DELETING -> leaseEnd(ends());
      case DELETED -> uploadsUntil();
    };
  }

  /** When everything of it should be gone. */
  public Instant ends() {
    return state == State.DELETED
        ? uploadsUntil()
        : ending().map(begun -> earlier(begun.at(), deadline())).orElse(deadline());
  }

  /** Whether the table of moves has that move for this state. */
  public boolean allows(Move move) {
    return state.after(move).isPresent();
  }

  /** Whether that file was announced. */
  public boolean expects(InputFile file) {
    return request.files().stream().anyMatch(expected -> expected.file() == file);
  }

  /**
   * A file is in the bucket. A second event about the same file changes nothing: it is no action.
   *
   * @param at when it arrived, which may be well before now if the event was late
   * @param now when that was heard; the sweep soon looks whether more was missed
   */
  public Job arrive(InputFile file, Instant at, Instant now) {
    if (arrived.contains(file)) {
      return this;
    }
    Set<InputFile> more = EnumSet.of(file);
    more.addAll(arrived);
    return edit(Move.ARRIVE).action(at).look(now.plus(JobTimes.FIRST_LOOK)).arrived(more).done();
  }

  /** The user asked for more time. */
  public Job extend(Instant now) {
    return edit(Move.EXTEND).action(now).done();
  }

  /** Nothing was found; the longer nothing happens, the longer the sweep waits until it looks. */
  public Job postpone(Instant now) {
    Duration age = Duration.between(openedAt(), now);
    return postpone(now, age.compareTo(JobTimes.FIRST_LOOK) > 0 ? age : JobTimes.FIRST_LOOK);
  }

  /** The sweep started another attempt and waits that long until it starts one more. */
  public Job postpone(Instant now, Duration time) {
    return edit(Move.POSTPONE).look(now.plus(time)).done();
  }

  /** Whether every announced file has arrived. */
  public boolean complete() {
    return request.files().stream().allMatch(expected -> arrived.contains(expected.file()));
  }

  /**
   * Whether that owner may take the job: it is complete and nobody has it, or the lease has ended,
   * or it is the owner's own from an invocation that died.
   */
  public boolean claimable(String owner, Instant patient) {
    return allows(Move.CLAIM)
        && complete()
        && run.attempt() < Run.MAX_ATTEMPTS
        && run.lease()
            .map(lease -> lease.owner().equals(owner) || !patient.isBefore(lease.until()))
            .orElse(true);
  }

  /** Taken, for one more attempt. */
  public Job claim(String owner, Instant now) {
    return edit(Move.CLAIM).look(now).run(run.claimed(owner, now)).done();
  }

  /**
   * Whether that attempt still has the job: no later one began, nobody deleted it, its deadline has
   * not passed.
   */
  public boolean heldBy(int attempt, Instant now) {
    return state == State.MATCHING && run.attempt() == attempt && !expired(now);
  }

  /** Whether it was that attempt that matched or rejected it. */
  public boolean finishedBy(int attempt) {
    return (state == State.MATCHED || state == State.REJECTED) && run.attempt() == attempt;
  }

  /** Whether it was that attempt that came to an end with it, and has still to tidy up. */
  public boolean settledBy(int attempt) {
    return finishedBy(attempt) || (state == State.FAILED && run.attempt() == attempt);
  }

  /** At its next stage; the lease counts from now again. */
  public Job progress(String stage, Instant now) {
    return edit(Move.PROGRESS).run(run.at(stage, now)).done();
  }

  /** The attempt is about to store these, and nothing else. */
  public Job announce(List<StoredResult> results) {
    return edit(Move.ANNOUNCE).run(run.announcing(results)).done();
  }

  /** The results are stored. */
  public Job match(List<StoredResult> results) {
    return edit(Move.MATCH).run(run.finished(results)).done();
  }

  /** The input has problems; what they are is stored, with copies of the files that say it. */
  public Job reject(List<StoredResult> results) {
    return edit(Move.REJECT).run(run.finished(results)).done();
  }

  /**
   * The attempt failed: given back for the next one, or given up if it was the last. Who gives up
   * keeps the lease until he has removed the uploads.
   */
  public Job fail(Instant now, Instant patient) {
    if (run.attempt() >= Run.MAX_ATTEMPTS) {
      return giveUp();
    }
    Run released =
        new Run(
            run.attempt(),
            run.lease().map(lease -> lease.ended(patient)),
            "",
            run.earlier(),
            run.results());
    return edit(Move.RELEASE).look(now.plus(Run.RETRY)).run(released).done();
  }

  /** Whether nobody matches it and nobody will: the lease ended and no retry is to be expected. */
  public boolean abandoned(Instant patient) {
    boolean retriesLeft = run.attempt() < Run.MAX_ATTEMPTS;
    return state == State.MATCHING
        && run.lease()
            .map(lease -> retriesLeft ? lease.until().plus(Run.RETRY_GRACE) : lease.until())
            .map(until -> !patient.isBefore(until))
            .orElse(true);
  }

  /** No further attempt. */
  public Job giveUp() {
    return edit(Move.GIVE_UP).run(run.finished(run.results())).done();
  }

  /** Whether somebody may still do something for it, having it or having had it. */
  public boolean held(Instant patient) {
    return run.held(patient);
  }

  /** Whoever had it does nothing more for it. */
  public Job letGo() {
    return edit(Move.LET_GO).run(run.letGo()).done();
  }

  /** These files were found, and are about to be removed. */
  public Job record(Collection<JobFile> found) {
    Set<JobFile> all = new TreeSet<>(JobFile.ORDER);
    all.addAll(removal.seen());
    return all.addAll(found)
        ? edit(Move.RECORD).removal(removal.found(List.copyOf(all))).done()
        : this;
  }

  /** Every file that it is known to have had. */
  public List<JobFile> files() {
    Set<JobFile> all = new TreeSet<>(JobFile.ORDER);
    all.addAll(removal.seen());
    request.files().stream()
        .filter(expected -> arrived.contains(expected.file()))
        .map(JobFile::of)
        .forEach(all::add);
    return List.copyOf(all);
  }

  /** Claimed for deletion; the first reason stays. */
  public Job delete(DeletionReason reason, Instant now, Instant patient) {
    Ending begun =
        ending().orElse(new Ending(reason, now, state == State.MATCHING && held(patient)));
    return edit(Move.DELETE).removal(removal.begun(begun)).done();
  }

  /**
   * What proves its deletion, if it was seen to be gone then.
   *
   * @param now the time of day
   * @param patient the same without what the clock was set forward by lately
   */
  public Receipt receipt(Instant now, Instant patient) {
    Ending begun = ending().orElseThrow();
    return new Receipt(
        id,
        Policy.VERSION,
        begun.reason(),
        openedAt(),
        begun.at(),
        now,
        begun.matching(),
        Optional.of(uploadsUntil())
            .filter(patient::isBefore)
            .map(until -> shown(until, now, patient)),
        files());
  }

  /** Gone, with its files' digests: only the receipt stays. */
  public Job confirmDeletion(Receipt proof) {
    return new Job(
        id,
        secretHash,
        request.withoutFiles(),
        times,
        moved(Move.CONFIRM_DELETION),
        Set.of(),
        Run.NONE,
        removal.proved(proof));
  }

  /** Nothing stands where its uploads were. */
  public Job unseal() {
    return edit(Move.UNSEAL).removal(removal.unsealed()).done();
  }

  /** What the clock shows when that much time has passed, if nobody sets it until then. */
  private static Instant shown(Instant patiently, Instant now, Instant patient) {
    return patiently.plus(Duration.between(patient, now));
  }

  private Instant leaseEnd(Instant without) {
    return run.lease().map(Lease::until).orElse(without);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private State moved(Move move) {
    return state
        .after(move)
        .orElseThrow(
            () -> new IllegalStateException(state.label() + " does not allow " + move.label()));
  }

  private Edit edit(Move move) {
    return new Edit(this, moved(move));
  }

  /** A row in the making. */
  private static final class Edit {
    private final Job from;
    private final State state;
    private JobTimes times;
    private Set<InputFile> arrived;
    private Run run;
    private Removal removal;

    Edit(Job from, State state) {
      this.from = from;
      this.state = state;
      this.times = from.times;
      this.arrived = from.arrived;
      this.run = from.run;
      this.removal = from.removal;
    }

    Edit action(Instant at) {
      times = times.withAction(at);
      return this;
    }

    Edit look(Instant next) {
      times = times.withLook(next);
      return this;
    }

    Edit arrived(Set<InputFile> next) {
      arrived = next;
      return this;
    }

    Edit run(Run next) {
      run = next;
      return this;
    }

    Edit removal(Removal next) {
      removal = next;
      return this;
    }

    Job done() {
      return new Job(from.id, from.secretHash, from.request, times, state, arrived, run, removal);
    }
  }
}
