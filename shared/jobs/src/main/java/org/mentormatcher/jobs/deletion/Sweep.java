package org.mentormatcher.jobs.deletion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.mentormatcher.jobs.DeletionReason;
import org.mentormatcher.jobs.Heartbeat;
import org.mentormatcher.jobs.InputFile;
import org.mentormatcher.jobs.Job;
import org.mentormatcher.jobs.JobId;
import org.mentormatcher.jobs.Jobs;
import org.mentormatcher.jobs.Ledger;
import org.mentormatcher.jobs.LiveJob;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Run;
import org.mentormatcher.jobs.State;
import org.mentormatcher.jobs.files.Area;
import org.mentormatcher.jobs.files.Inventory;
import org.mentormatcher.jobs.files.JobFiles;
import org.mentormatcher.jobs.files.ObjectKey;
import org.mentormatcher.jobs.files.ObjectStore;
import org.mentormatcher.jobs.files.StoredObject;

/**
 * Ends every job and removes what no row owns. It starts from both sides: from the rows that are
 * due, so that what has no object left ends too, and from the objects, so that what came late or
 * belongs to nobody is found. A row that is not due costs nothing but its line in the index.
 *
 * <p>No job holds up another: those past their end come first, the others in another order each
 * time; several are done at once; each has its time; and whatever is thrown, {@link Error}s too, is
 * that job's failure only.
 */
public final class Sweep {

  /** Objects of a live job that its row does not list may be in the making for so long. */
  private static final Duration IN_THE_MAKING = Duration.ofMinutes(5);

  private final Jobs jobs;
  private final Ledger ledger;
  private final ObjectStore objects;
  private final JobFiles files;
  private final Deletion deletion;
  private final MatchStarter starter;
  private final Crew crew;
  private final Random random;

  /**
   * Sweeps that ledger's jobs and that store's objects.
   *
   * @param jobs the ledger's jobs
   * @param random shuffles what is due
   */
  public Sweep(
      Jobs jobs,
      Ledger ledger,
      ObjectStore objects,
      MatchStarter starter,
      Crew crew,
      Random random) {
    this.jobs = jobs;
    this.ledger = ledger;
    this.objects = objects;
    this.files = new JobFiles(objects);
    this.deletion = new Deletion(jobs, objects);
    this.starter = starter;
    this.crew = crew;
    this.random = random;
  }

  /**
   * Sweeps once. Only a pass that saw all rows and all objects, and whatever of uploads was due to
   * be looked for, leaves a sign of life.
   *
   * @param failed is told what failed, and with what type of exception; the rest is swept all the
   *     same
   */
  public SweepReport run(BiConsumer<String, Class<?>> failed) {
    Pass pass = new Pass(failed);
    boolean sawRows = pass.attempt("rows", pass::sweepRows);
    boolean sawObjects = pass.attempt("objects", pass::sweepObjects);
    boolean sawUploads = pass.attempt("unfinished uploads", pass::endUploads);
    boolean whole = sawRows && sawObjects && sawUploads && pass.attempt("sign of life", pass::beat);
    return pass.tally.report(jobs.now(), whole);
  }

  /** One pass. */
  private final class Pass {

    private final BiConsumer<String, Class<?>> failed;
    private final Tally tally = new Tally();
    private final Map<JobId, State> unfinished = new HashMap<>();
    private Instant uploadsEnded = Instant.EPOCH;

    Pass(BiConsumer<String, Class<?>> failed) {
      this.failed = failed;
    }

    boolean attempt(String what, Runnable part) {
      try {
        part.run();
        return true;
      } catch (Throwable e) {
        failed(what, e.getCause() == null ? e : e.getCause());
        return false;
      }
    }

    private void failed(String what, Throwable e) {
      tally.add(Tally.Counted.FAILURES, 1);
      failed.accept(what, e.getClass());
    }

    void beat() {
      Instant now = jobs.now();
      ledger.beat(new Heartbeat(now, tally.overdue(now), uploadsEnded));
    }

    void sweepRows() {
      Instant now = jobs.now();
      List<LiveJob> live = ledger.live();
      tally.add(Tally.Counted.LIVE, live.size());
      live.forEach(row -> unfinished.put(row.id(), row.state()));
      List<LiveJob> due = new ArrayList<>(live);
      due.removeIf(row -> now.isBefore(row.due()) && now.isBefore(row.ends()));
      due.stream()
          .filter(row -> !now.isBefore(row.ends()))
          .forEach(row -> tally.overdue(row.id(), row.ends()));
      tally.add(Tally.Counted.DUE, due.size());
      Collections.shuffle(due, random);
      due.sort(Comparator.comparing(row -> now.isBefore(row.ends())));
      crew.each(
          due,
          row -> attempt("job " + row.id(), () -> visit(row.id())),
          row -> failed("job " + row.id(), new LateException()));
    }

    private void visit(JobId id) {
      Optional<Job> row = jobs.find(id);
      if (row.isEmpty()) {
        return;
      }
      Job job = row.get();
      Instant now = jobs.now();
      if (job.state() == State.DELETED) {
        unseal(job);
      } else if (job.ended(now)) {
        end(job);
      } else if (!now.isBefore(job.due())) {
        look(job, now);
      }
    }

    private void end(Job job) {
      Optional<Deleted> deleted = deletion.delete(job.id(), DeletionReason.EXPIRED);
      if (deleted.isEmpty()) {
        return;
      }
      switch (deleted.get()) {
        case Deleted.Whole whole -> {
          tally.add(Tally.Counted.DELETED, 1);
          tally.gone(job.id());
        }
        case Deleted.Waiting waiting -> tally.add(Tally.Counted.WAITING, 1);
        case Deleted.Not not -> tally.gone(job.id());
      }
    }

    private void unseal(Job job) {
      if (job.sealed() && jobs.uploadsMayCome(job)) {
        return;
      }
      remove(list(ObjectKey.prefix(job.id())));
      jobs.unsealed(job.id());
      tally.gone(job.id());
    }

    private void look(Job job, Instant now) {
      switch (job.state()) {
        case AWAITING_UPLOAD -> lookForUploads(job);
        case MATCHING -> lookForMatcher(job);
        default -> tidy(job, now);
      }
    }

    /** Were all files there and no event said so, nobody would ever match them. */
    private void lookForUploads(Job job) {
      Inventory inventory = new Inventory(job);
      Map<InputFile, Instant> found = new EnumMap<>(InputFile.class);
      for (StoredObject object : objects.list(Area.UPLOADS, ObjectKey.prefix(job.id()))) {
        inventory.upload(object).ifPresent(file -> found.put(file, object.modifiedAt()));
      }
      Optional<Job> next = jobs.found(job.id(), found);
      next.filter(each -> each.state() == State.AWAITING_UPLOAD && each.complete())
          .ifPresent(this::start);
    }

    private void lookForMatcher(Job job) {
      if (jobs.giveUpIfAbandoned(job.id())) {
        tally.add(Tally.Counted.GIVEN_UP, 1);
        jobs.find(job.id()).ifPresent(next -> tidy(next, jobs.now()));
        return;
      }
      jobs.postpone(job.id(), Run.RETRY)
          .filter(next -> next.state() == State.MATCHING && !jobs.mayBeHeld(next))
          .ifPresent(this::start);
    }

    private void start(Job job) {
      starter.start(job);
      tally.add(Tally.Counted.STARTED, 1);
    }

    /**
     * Removes what a settled job has no use for, where whoever settled it did not. He is gone: his
     * lease has run out.
     */
    private void tidy(Job job, Instant now) {
      if (jobs.mayBeHeld(job)) {
        return;
      }
      Inventory inventory = new Inventory(job);
      List<StoredObject> useless =
          list(ObjectKey.prefix(job.id())).stream()
              .filter(object -> !inventory.needs(object) && !object.isSeal())
              .filter(object -> inventory.lists(object) || !inTheMaking(object, now))
              .toList();
      jobs.record(job.id(), inventory.files(useless));
      List<StoredObject> open = new ArrayList<>(useless);
      for (StoredObject object : useless) {
        Optional<InputFile> upload = inventory.upload(object);
        if (upload.isPresent()) {
          files.closeUpload(job.id(), upload.get());
          open.remove(object);
        }
      }
      remove(open);
      tally.add(Tally.Counted.OBJECTS, useless.size());
      jobs.letGo(job.id(), job.run().attempt());
    }

    void sweepObjects() {
      Map<JobId, List<StoredObject>> foreign = new LinkedHashMap<>();
      List<StoredObject> strays = new ArrayList<>();
      for (Area area : Area.values()) {
        for (StoredObject object : objects.list(area, ObjectKey.PREFIX)) {
          Optional<JobId> owner = ObjectKey.owner(object.key());
          if (owner.isEmpty()) {
            strays.add(object);
          } else if (mayBeForeign(object, owner.get())) {
            foreign.computeIfAbsent(owner.get(), id -> new ArrayList<>()).add(object);
          }
        }
      }
      attempt(
          "strays",
          () -> {
            remove(strays);
            tally.add(Tally.Counted.OBJECTS, strays.size());
          });
      List<JobId> owners = new ArrayList<>(foreign.keySet());
      Collections.shuffle(owners, random);
      crew.each(
          owners,
          id -> attempt("job " + id, () -> removeForeign(id, foreign.get(id))),
          id -> failed("job " + id, new LateException()));
    }

    /** Of a deleted job, the empty objects that keep late uploads out stay for their time. */
    private boolean mayBeForeign(StoredObject object, JobId owner) {
      State state = unfinished.get(owner);
      return state == null || (state == State.DELETED && !object.isSeal());
    }

    /**
     * Ends uploads in parts, if it is time. What we sign has one part only, so somebody else of the
     * account began them; and those of a job go with its deletion, which looks for them itself. The
     * rest is looked for now and then: each look is two requests, which add up to most of what an
     * idle service costs. When the last one was, the sign of life says, and none is left where the
     * look failed: so the next pass makes up for it, in whatever process it is.
     */
    void endUploads() {
      Instant now = jobs.now();
      Optional<Instant> last = ledger.lastBeat().map(Heartbeat::uploadsEnded);
      if (last.filter(look -> isRecent(look, now)).isPresent()) {
        uploadsEnded = last.get();
        return;
      }
      for (Area area : Area.values()) {
        objects.abortUploads(area, ObjectKey.PREFIX);
      }
      uploadsEnded = now;
    }

    /**
     * Objects that the index knows no use for. The row is asked: an index is late, and a row comes
     * before its first object.
     */
    private void removeForeign(JobId id, List<StoredObject> found) {
      Optional<Job> row = jobs.find(id);
      if (row.isPresent() && row.get().state() != State.DELETED) {
        return;
      }
      found.forEach(object -> tally.overdue(object, object.modifiedAt()));
      List<StoredObject> open = new ArrayList<>(found);
      if (row.isPresent() && row.get().sealed()) {
        open.removeIf(object -> closed(id, object));
      }
      remove(open);
      tally.add(Tally.Counted.OBJECTS, found.size());
      found.forEach(tally::gone);
    }

    /** While another upload could come, its place stays closed. */
    private boolean closed(JobId id, StoredObject object) {
      Optional<ObjectKey.Upload> upload =
          object.area() == Area.UPLOADS ? ObjectKey.upload(object.key()) : Optional.empty();
      upload
          .filter(place -> !object.isSeal())
          .ifPresent(place -> files.closeUpload(id, place.file()));
      return upload.isPresent();
    }

    private List<StoredObject> list(String prefix) {
      List<StoredObject> found = new ArrayList<>();
      for (Area area : Area.values()) {
        found.addAll(objects.list(area, prefix));
      }
      return found;
    }

    private void remove(List<StoredObject> unwanted) {
      for (Area area : Area.values()) {
        List<String> keys =
            unwanted.stream()
                .filter(object -> object.area() == area)
                .map(StoredObject::key)
                .toList();
        if (!keys.isEmpty()) {
          objects.delete(area, keys);
        }
      }
    }
  }

  /** A clock that was set back has looks in its future, and those don't count. */
  private static boolean isRecent(Instant look, Instant now) {
    return !now.isBefore(look) && now.isBefore(look.plus(Policy.UNFINISHED_UPLOADS));
  }

  /** S3 stores nothing half; others write an object under another name first. */
  private static boolean inTheMaking(StoredObject object, Instant now) {
    Duration age = Duration.between(object.modifiedAt(), now).abs();
    return age.compareTo(IN_THE_MAKING) < 0;
  }

  /** Was not begun, or not done, in its time. */
  private static final class LateException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
