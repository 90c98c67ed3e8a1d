package org.mentormatcher.jobs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One job: a whole row, immutable. Every rule of a job's life is here and depends on nothing but
 * the row and the time that is passed in. It holds nothing of a participant and no name of a user's
 * file.
 *
 * @param id its public name
 * @param secretHash what its secret hashes to
 * @param request what the user asked for
 * @param openedAt when it was opened
 * @param lastAction when its user last did something that worked: opened it, or a file arrived
 * @param state where it is
 * @param arrived the files that are in the bucket
 * @param run its matching
 * @param deletion why it is deleted, once it is
 * @param receipt what proves the deletion, once done
 */
public record Job(
    JobId id,
    Sha256 secretHash,
    JobRequest request,
    Instant openedAt,
    Instant lastAction,
    State state,
    Set<InputFile> arrived,
    Run run,
    Optional<DeletionReason> deletion,
    Optional<Receipt> receipt) {

  public Job {
    arrived = Set.copyOf(arrived);
  }

  /** A job that was just opened. */
  public static Job opened(JobId id, Sha256 secretHash, JobRequest request, Instant now) {
    return new Job(
        id,
        secretHash,
        request,
        now,
        now,
        State.AWAITING_UPLOAD,
        Set.of(),
        Run.NONE,
        Optional.empty(),
        Optional.empty());
  }

  /** When it becomes unreadable; moves with the user's actions, never past the hard cap. */
  public Instant deadline() {
    Instant inactive = lastAction.plus(Policy.INACTIVITY);
    return inactive.isBefore(hardCap()) ? inactive : hardCap();
  }

  /** When even its receipt is no longer shown. */
  public Instant hardCap() {
    return openedAt.plus(Policy.HARD_CAP);
  }

  /** Whether the deadline has passed: to everybody outside, it is as if it had never been. */
  public boolean expired(Instant now) {
    return !now.isBefore(deadline());
  }

  /** Whether the holder of the secret may look: until the deadline, at a receipt until the cap. */
  public boolean readable(Instant now) {
    return state == State.DELETED ? now.isBefore(hardCap()) : !expired(now);
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
   */
  public Job arrive(InputFile file, Instant at) {
    if (arrived.contains(file)) {
      return this;
    }
    Set<InputFile> more = EnumSet.of(file);
    more.addAll(arrived);
    Instant action = at.isAfter(lastAction) ? at : lastAction;
    return new Job(
        id,
        secretHash,
        request,
        openedAt,
        action,
        moved(Move.ARRIVE),
        more,
        run,
        deletion,
        receipt);
  }

  /** Whether every announced file has arrived. */
  public boolean complete() {
    return request.files().stream().allMatch(expected -> arrived.contains(expected.file()));
  }

  /**
   * Whether that owner may take the job: it is complete and nobody has it, or the lease has ended,
   * or it is the owner's own from an invocation that died.
   */
  public boolean claimable(String owner, Instant now) {
    return allows(Move.CLAIM)
        && complete()
        && run.attempt() < Run.MAX_ATTEMPTS
        && run.lease()
            .map(lease -> lease.owner().equals(owner) || !now.isBefore(lease.until()))
            .orElse(true);
  }

  /** Taken, for one more attempt. */
  public Job claim(String owner, Instant now) {
    Lease lease = new Lease(owner, now.plus(Run.LEASE));
    return with(Move.CLAIM, new Run(run.attempt() + 1, Optional.of(lease), "", List.of(), ""));
  }

  /** Whether that attempt still has the job: no later one began and nobody deleted it. */
  public boolean heldBy(int attempt) {
    return state == State.MATCHING && run.attempt() == attempt;
  }

  /** Whether it was that attempt that matched or rejected it. */
  public boolean finishedBy(int attempt) {
    return (state == State.MATCHED || state == State.REJECTED) && run.attempt() == attempt;
  }

  /** At its next stage; the lease counts from now again. */
  public Job progress(String stage, Instant now) {
    Optional<Lease> prolonged =
        run.lease().map(lease -> new Lease(lease.owner(), now.plus(Run.LEASE)));
    return with(Move.PROGRESS, new Run(run.attempt(), prolonged, stage, List.of(), ""));
  }

  /** The results are stored. */
  public Job match(List<StoredResult> results, String summary) {
    return with(Move.MATCH, new Run(run.attempt(), run.lease(), "", results, summary));
  }

  /** The input has problems; what they are is stored, with copies of the files that say it. */
  public Job reject(List<StoredResult> results) {
    return with(Move.REJECT, new Run(run.attempt(), run.lease(), "", results, ""));
  }

  /** The attempt failed: given back for the next one, or given up if it was the last. */
  public Job fail(Instant now) {
    Optional<Lease> ended = run.lease().map(lease -> new Lease(lease.owner(), now));
    Move move = run.attempt() < Run.MAX_ATTEMPTS ? Move.RELEASE : Move.GIVE_UP;
    return with(move, new Run(run.attempt(), ended, "", List.of(), ""));
  }

  /** Whether nobody matches it and nobody will: the lease ended and no retry is to be expected. */
  public boolean abandoned(Instant now) {
    boolean retriesLeft = run.attempt() < Run.MAX_ATTEMPTS;
    return state == State.MATCHING
        && run.lease()
            .map(lease -> retriesLeft ? lease.until().plus(Run.RETRY_GRACE) : lease.until())
            .map(until -> !now.isBefore(until))
            .orElse(true);
  }

  /** No further attempt. */
  public Job giveUp() {
    return with(Move.GIVE_UP, new Run(run.attempt(), run.lease(), "", List.of(), ""));
  }

  /** Claimed for deletion; the first reason stays. */
  public Job delete(DeletionReason reason) {
    return with(Move.DELETE, run, Optional.of(deletion.orElse(reason)), receipt);
  }

  /** Gone, with its summary and its files' digests: what stays says nothing about anybody. */
  public Job confirmDeletion(Receipt proof) {
    return new Job(
        id,
        secretHash,
        request.withoutFiles(),
        openedAt,
        lastAction,
        moved(Move.CONFIRM_DELETION),
        Set.of(),
        Run.NONE,
        deletion,
        Optional.of(proof));
  }

  private Job with(Move move, Run next) {
    return with(move, next, deletion, receipt);
  }

  private Job with(Move move, Run next, Optional<DeletionReason> reason, Optional<Receipt> proof) {
    return new Job(
        id, secretHash, request, openedAt, lastAction, moved(move), arrived, next, reason, proof);
  }

  private State moved(Move move) {
    return state
        .after(move)
        .orElseThrow(
            () -> new IllegalStateException(state.label() + " does not allow " + move.label()));
  }
}
