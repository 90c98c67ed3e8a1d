package org.mentormatcher.jobs;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The jobs of one store. Reads a row, lets {@link Job} decide, writes if nobody wrote in between,
 * and otherwise begins again: the conditional write is the only lock.
 */
public final class Jobs {

  /** More writers than a job ever has; each round that one loses, another has won. */
  private static final int ROUNDS = 16;

  private final JobStore store;
  private final JobClock clock;
  private final SecureRandom random;
  private final Optional<Metrics> metrics;

  /** Jobs kept in that store. */
  public Jobs(JobStore store, JobClock clock, SecureRandom random) {
    this(store, clock, random, Optional.empty());
  }

  /** Jobs kept in that store, of whose moves somebody is told in numbers. */
  public Jobs(JobStore store, JobClock clock, SecureRandom random, Optional<Metrics> metrics) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.metrics = metrics;
  }

  /** Of a function: with the clock and the metrics that its environment names. */
  public static Jobs of(JobStore store, Map<String, String> environment) {
    return new Jobs(
        store, SteadyClock.of(environment), new SecureRandom(), Metrics.from(environment));
  }

  /** The time that every deadline is compared with. */
  public Instant now() {
    return clock.instant();
  }

  /** The time by which what is over is surely over. */
  public Instant patient() {
    return clock.patient();
  }

  /** Whether somebody may still do something for it, having it or having had it. */
  public boolean mayBeHeld(Job job) {
    return job.held(patient());
  }

  /** Whether an upload can still come. */
  public boolean uploadsMayCome(Job job) {
    return patient().isBefore(job.uploadsUntil());
  }

  /** By when the last copy of it goes, once it has ended. */
  public Instant goneBy(Job job) {
    Instant patient = patient();
    return job.goneBy(now(), patient);
  }

  /** Opens a job. Only after this may anything be uploaded for it. */
  public OpenedJob open(JobRequest request) {
    for (int round = 0; round < ROUNDS; round++) {
      Secret secret = Secret.random(random);
      Job job = Job.opened(JobId.random(random), secret.hash(), request, now());
      if (store.create(job)) {
        metrics.ifPresent(each -> each.tell(Milestones.opened(), job.openedAt()));
        return new OpenedJob(job, secret);
      }
    }
    throw new IllegalStateException("The source of randomness repeats itself");
  }

  /**
   * The job for the holder of its secret, who may see that it has ended. Unknown, wrong secret and
   * forgotten are one answer.
   */
  public Optional<Job> find(JobId id, Secret secret) {
    return find(id).filter(job -> secret.hashesTo(job.secretHash()) && job.shown(now()));
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
    Instant patient = patient();
    Instant now = now();
    return decide(id, job -> arrival(job, file, at, owner, now, patient))
        .orElseGet(Arrival.Ignored::new);
  }

  private static Decision<Arrival> arrival(
      Job job, InputFile file, Instant at, String owner, Instant now, Instant patient) {
    if (job.expired(now) || !job.expects(file)) {
      return Decision.unchanged(job, new Arrival.Ignored());
    }
    Job next = job.allows(Move.ARRIVE) ? job.arrive(file, at.isAfter(now) ? now : at, now) : job;
    if (next.claimable(owner, patient)) {
      Job claimed = next.claim(owner, now);
      return new Decision<>(claimed, new Arrival.Claimed(claimed));
    }
    return new Decision<>(
        next, settled(next.state()) ? new Arrival.Settled(next) : new Arrival.Ignored());
  }

  private static boolean settled(State state) {
    return state == State.MATCHED || state == State.REJECTED || state == State.FAILED;
  }

  /**
   * Files that the sweep found in the bucket. No event about them may have come, so it looks again
   * some time after.
   *
   * @param found each file and when it came
   */
  public Optional<Job> found(JobId id, Map<InputFile, Instant> found) {
    Instant now = now();
    return change(id, job -> found(job, found, now));
  }

  private static Job found(Job job, Map<InputFile, Instant> found, Instant now) {
    if (job.expired(now) || !job.allows(Move.ARRIVE)) {
      return job;
    }
    Job next = job;
    for (Map.Entry<InputFile, Instant> file : found.entrySet()) {
      if (next.expects(file.getKey())) {
        Instant at = file.getValue();
        next = next.arrive(file.getKey(), at.isAfter(now) ? now : at, now);
      }
    }
    return next.postpone(now);
  }

  /** Another attempt was started, or should be soon: the sweep leaves the job alone for a while. */
  public Optional<Job> postpone(JobId id, Duration time) {
    Instant now = now();
    return change(id, job -> job.allows(Move.POSTPONE) ? job.postpone(now, time) : job);
  }

  /**
   * The user asks for more time. The job as it is then; its deadline is where it was if it has
   * ended.
   */
  public Optional<Job> extend(JobId id) {
    Instant now = now();
    return change(id, job -> job.allows(Move.EXTEND) && !job.expired(now) ? job.extend(now) : job);
  }

  /** Whether the attempt still has the job. */
  public boolean held(JobId id, int attempt) {
    return find(id).map(job -> job.heldBy(attempt, now())).orElse(false);
  }

  /** The attempt reached a stage. False if it no longer has the job and has to stop. */
  public boolean progress(JobId id, int attempt, String stage) {
    return held(id, attempt, job -> job.progress(stage, now())).isPresent();
  }

  /**
   * The attempt is about to store these results, and nothing else. False if it no longer has the
   * job and may store nothing.
   */
  public boolean announce(JobId id, int attempt, List<StoredResult> results) {
    return held(id, attempt, job -> job.announce(results)).isPresent();
  }

  /** The attempt stored the results. False if it no longer has the job: they must go. */
  public boolean matched(JobId id, int attempt, List<StoredResult> results) {
    return finished(id, attempt, job -> job.match(results));
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
    return held(id, attempt, job -> job.fail(now(), patient()));
  }

  /** That attempt does nothing more for the job, whoever has it now. */
  public Optional<Job> letGo(JobId id, int attempt) {
    return change(
        id, job -> job.allows(Move.LET_GO) && job.run().attempt() == attempt ? job.letGo() : job);
  }

  /** Gives up a job that nobody matches any more; whether that was so. */
  public boolean giveUpIfAbandoned(JobId id) {
    return decide(
            id,
            job ->
                job.abandoned(patient())
                    ? new Decision<>(job.giveUp(), true)
                    : Decision.unchanged(job, false))
        .orElse(false);
  }

  /** Writes down files that were found and are about to be removed. */
  public Optional<Job> record(JobId id, Collection<JobFile> found) {
    return change(id, job -> job.allows(Move.RECORD) ? job.record(found) : job);
  }

  /**
   * Claims a job for deletion; the job, which may be deleted already, or may live on if it has got
   * more time since somebody took it for expired. Empty if it is unknown.
   */
  public Optional<Job> beginDeletion(JobId id, DeletionReason reason) {
    Instant patient = patient();
    Instant now = now();
    return change(
        id,
        job ->
            job.allows(Move.DELETE) && (reason != DeletionReason.EXPIRED || job.ended(now))
                ? job.delete(reason, now, patient)
                : job);
  }

  /** Writes the receipt, or returns the one that is there. */
  public Optional<Receipt> confirmDeletion(JobId id) {
    Instant patient = patient();
    Instant now = now();
    return change(
            id,
            job ->
                job.allows(Move.CONFIRM_DELETION)
                    ? job.confirmDeletion(job.receipt(now, patient))
                    : job)
        .flatMap(Job::receipt);
  }

  /** Nothing stands any more where the uploads of a deleted job were. */
  public void unsealed(JobId id) {
    change(id, job -> job.allows(Move.UNSEAL) ? job.unseal() : job);
  }

  /** Whether the attempt finished the job. A write whose answer got lost is made twice. */
  private boolean finished(JobId id, int attempt, UnaryOperator<Job> change) {
    Instant now = now();
    return decide(
            id,
            job ->
                job.heldBy(attempt, now)
                    ? new Decision<>(change.apply(job), true)
                    : Decision.unchanged(job, job.finishedBy(attempt)))
        .orElse(false);
  }

  private Optional<Job> held(JobId id, int attempt, UnaryOperator<Job> change) {
    Instant now = now();
    return decide(
            id,
            job -> {
              Optional<Job> next =
                  Optional.of(job).filter(held -> held.heldBy(attempt, now)).map(change);
              return new Decision<>(next.orElse(job), next);
            })
        .flatMap(Function.identity());
  }

  /** The job as it is after that change, which may be none. */
  private Optional<Job> change(JobId id, UnaryOperator<Job> change) {
    return decide(
        id,
        job -> {
          Job next = change.apply(job);
          return new Decision<>(next, next);
        });
  }

  private <T> Optional<T> decide(JobId id, Function<Job, Decision<T>> rule) {
    for (int round = 0; round < ROUNDS; round++) {
      Optional<StoredJob> stored = store.find(id);
      if (stored.isEmpty()) {
        return Optional.empty();
      }
      Job before = stored.get().job();
      Decision<T> decision = rule.apply(before);
      boolean unchanged = decision.next().equals(before);
      if (unchanged || store.replace(stored.get(), decision.next())) {
        metrics.ifPresent(each -> tell(each, before, decision.next()));
        return Optional.of(decision.answer());
      }
    }
    throw new ContentionException(id);
  }

  private void tell(Metrics told, Job before, Job after) {
    Instant now = now();
    told.tell(Milestones.between(before, after, now), now);
  }

  /** What a job becomes and what its caller is told. */
  private record Decision<T>(Job next, T answer) {
    static <T> Decision<T> unchanged(Job job, T answer) {
      return new Decision<>(job, answer);
    }
  }
}
