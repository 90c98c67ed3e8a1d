package org.mentormatcher.simulation;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.jobs.Policy;
import org.mentormatcher.jobs.Run;
import org.mentormatcher.jobs.files.Area;

/** What a pass of the sweep for which nothing went wrong owes to each job. */
final class Sweeping {

  private static final long LEASE = Run.LEASE.toMillis();
  private static final long FIRST_LOOK = World.MINUTE;
  private static final long UPLOADS =
      Policy.UPLOAD_VALIDITY.plus(Policy.UPLOAD_DURATION).toMillis();

  private Sweeping() {}

  /**
   * What was owed and not done.
   *
   * @param begun when the pass began
   * @param troubled when something last went wrong for a pass
   * @param patient when the clock had last been set forward so lately that it proved nothing
   * @param aged a job may look older than it is, and is looked at the more rarely
   */
  static List<String> owed(
      JobHistory account, long begun, long troubled, long patient, boolean aged) {
    List<String> owed = new ArrayList<>();
    if (account.due() <= begun) {
      account.there.forEach(
          (place, since) -> {
            if (since < begun) {
              owed.add("left by a sweep for which nothing went wrong: " + place);
            }
          });
    }
    switch (account.row.state()) {
      case AWAITING_UPLOAD -> {
        if (!aged && waitsForNobody(account, begun, troubled)) {
          owed.add("all files were there and nobody was told");
        }
      }
      case MATCHING -> {
        boolean comes = account.started >= account.worked;
        if (!comes && begun >= Math.max(Math.max(account.worked, patient), troubled) + LEASE + 1) {
          owed.add("nobody matched a job and nobody was told");
        }
      }
      case MATCHED, REJECTED, FAILED -> {
        if (begun > patient && begun >= account.since + LEASE && uploadsStay(account)) {
          owed.add("uploads of a settled job stayed");
        }
      }
      case DELETED -> {
        long open = Math.max(account.opened + UPLOADS, account.since);
        if (begun > patient
            && begun > open
            && account.closed.values().stream().anyMatch(at -> at < begun)) {
          owed.add("places stay closed for nothing: " + account.closed.keySet());
        }
      }
      case DELETING -> {}
    }
    return owed;
  }

  /** The longer nothing happened, the longer the sweep may wait until it looks. */
  private static boolean waitsForNobody(JobHistory account, long begun, long troubled) {
    boolean complete =
        account.row.request().files().stream()
            .allMatch(expected -> account.uploaded.contains(expected.file()));
    long from = Math.max(Math.max(account.lastUpload, account.heard), troubled);
    return complete
        && account.started < account.lastUpload
        && begun > from + Math.max(from - account.opened, FIRST_LOOK);
  }

  private static boolean uploadsStay(JobHistory account) {
    return account.row.request().files().stream()
        .map(each -> Area.UPLOADS + " jobs/" + account.row.id() + "/" + each.file().label())
        .anyMatch(place -> account.there.getOrDefault(place, account.since) < account.since);
  }
}
