package org.mentormatcher.jobs;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The jobs of one store. Reads a row, lets {@link Job} decide, writes if nobody wrote in between,
 * and otherwise begins again: the conditional write is the only lock.
 */
public final class Jobs {

  /** More writers than a job ever has; each round that one loses, another has won. */
  private static final int ROUNDS = 16;

  private final JobStore store;
  private final InstantSource clock;
  private final SecureRandom random;

  /** Jobs kept in that store. */
  public Jobs(JobStore store, InstantSource clock, SecureRandom random) {
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /** The time that every deadline is compared with. */
  public Instant now() {
    return clock.instant();
  }

  /** Opens a job. Only after this may anything be uploaded for it. */
  public OpenedJob open(JobRequest request) {
    for (int round = 0; round < ROUNDS; round++) {
      Secret secret = Secret.random(random);
      Job job = Job.opened(JobId.random(random), secret.hash(), request, now());
      if (store.create(job)) {
        return new OpenedJob(job, secret);
      }
    }
    throw new IllegalStateException("The source of randomness repeats itself");
  }

  /** The job for the holder of its secret. Unknown, expired and wrong secret are one answer. */
  public Optional<Job> find(JobId id, Secret secret) {
    return find(id).filter(job -> secret.hashesTo(job.secretHash()) && job.readable(now()));
  }

  /** The row, also where nobody outside may see it any more. */
  public Optional<Job> find(JobId id) {
    return store.find(id).map(StoredJob::job);
  }

  /**
   * Records that a file is in the bucket and, if it was the last, takes the job: one write, so that
   * of two events exactly one leads to a match.
   *
   * @param at when it arrived; a time before the opening or after now is not believed
   * @param owner names the invocation
   */
  public Arrival arrived(JobId id, InputFile file, Instant at, String owner) {
    Instant now = now();
    return decide(id, job -> arrival(job, file, at, owner, now)).orElseGet(Arrival.Ignored::new);
  }

  private static Decision<Arrival> arrival(
      Job job, InputFile file, Instant at, String owner, Instant now) {
    if (job.expired(now) || !job.expects(file)) {
      return Decision.unchanged(job, new Arrival.Ignored());
    }
    Job next = job.allows(Move.ARRIVE) ? job.arrive(file, at.isAfter(now) ? now : at) : job;
    if (next.claimable(owner, now)) {
      Job claimed = next.claim(owner, now);
      return new Decision<>(claimed, new Arrival.Claimed(claimed));
    }
    return new Decision<>(
        next, settled(next.state()) ? new Arrival.Settled(next) : new Arrival.Ignored());
  }

  private static boolean settled(State state) {
    return state == State.MATCHED || state == State.REJECTED || state == State.FAILED;
  }

  /** The attempt reached a stage. False if it no longer has the job and may as well stop. */
  public boolean progress(JobId id, int attempt, String stage) {
    return held(id, attempt, job -> job.progress(stage, now())).isPresent();
  }

  /** The attempt stored the results. False if it no longer has the job: they must go. */
  public boolean matched(JobId id, int attempt, List<StoredResult> results, String summary) {
    return finished(id, attempt, job -> job.match(results, summary));
  }

  /**
   * The attempt stored what is wrong, and copies of the files that say it. False if it no longer
   * has the job: they must go.
   */
  public boolean rejected(JobId id, int attempt, List<StoredResult> results) {
    return finished(id, attempt, job -> job.reject(results));
  }

  /** The attempt failed. The job as it is now, unless the attempt no longer had it. */
  public Optional<Job> failed(JobId id, int attempt) {
    return held(id, attempt, job -> job.fail(now()));
  }

  /** Gives up a job that nobody matches any more; whether that was so. */
  public boolean giveUpIfAbandoned(JobId id) {
    return decide(
            id,
            job ->
                job.abandoned(now())
                    ? new Decision<>(job.giveUp(), true)
                    : Decision.unchanged(job, false))
        .orElse(false);
  }

  /** Claims a job for deletion; the job, which may be deleted already. Empty if it is unknown. */
  public Optional<Job> beginDeletion(JobId id, DeletionReason reason) {
    return decide(
        id,
        job -> {
          Job next = job.allows(Move.DELETE) ? job.delete(reason) : job;
          return new Decision<>(next, next);
        });
  }

  /** Writes the receipt, or returns the one that is there. */
  public Optional<Receipt> confirmDeletion(JobId id, Receipt receipt) {
    return decide(
            id,
            job -> {
              Job next = job.allows(Move.CONFIRM_DELETION) ? job.confirmDeletion(receipt) : job;
              return new Decision<>(next, next);
            })
        .flatMap(Job::receipt);
  }

  /**
   * Finishes a job that the attempt holds. A write whose answer got lost is made twice, and the
   * second is refused: a job that this very attempt has finished counts as finished by it.
   */
  private boolean finished(JobId id, int attempt, Function<Job, Job> change) {
    return decide(
            id,
            job ->
                job.heldBy(attempt)
                    ? new Decision<>(change.apply(job), true)
                    : Decision.unchanged(job, job.finishedBy(attempt)))
        .orElse(false);
  }

  private Optional<Job> held(JobId id, int attempt, Function<Job, Job> change) {
    return decide(
            id,
            job -> {
              Optional<Job> next =
                  Optional.of(job).filter(held -> held.heldBy(attempt)).map(change);
              return new Decision<>(next.orElse(job), next);
            })
        .flatMap(Function.identity());
  }

  private <T> Optional<T> decide(JobId id, Function<Job, Decision<T>> rule) {
    for (int round = 0; round < ROUNDS; round++) {
      Optional<StoredJob> stored = store.find(id);
      if (stored.isEmpty()) {
        return Optional.empty();
      }
      Decision<T> decision = rule.apply(stored.get().job());
      boolean unchanged = decision.next().equals(stored.get().job());
      if (unchanged || store.replace(stored.get(), decision.next())) {
        return Optional.of(decision.answer());
      }
    }
    throw new ContentionException(id);
  }

  /** What a job becomes and what its caller is told. */
  private record Decision<T>(Job next, T answer) {
    static <T> Decision<T> unchanged(Job job, T answer) {
      return new Decision<>(job, answer);
    }
  }
}
