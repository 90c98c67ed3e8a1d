package org.mentormatcher.local.serve;

import java.util.HashMap;
import java.util.Map;
import org.mentormatcher.jobs.SteadyClock;
import org.mentormatcher.local.jobstore.JobStoreServer;
import org.mentormatcher.local.lambda.ExecutionRole;
import org.mentormatcher.local.s3.S3Session;

/** What a process of the match function works with: objects by its role, and the jobs' rows. */
final class MatchSession implements ExecutionRole.Session {

  private final S3Session objects;
  private final JobStoreServer.Loan rows;
  private final SteadyClock clock;

  MatchSession(S3Session objects, JobStoreServer.Loan rows, SteadyClock clock) {
    this.objects = objects;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(objects.environment());
    environment.putAll(rows.environment());
    environment.put(SteadyClock.VARIABLE, Long.toString(clock.setForwardLately().toMillis()));
    return environment;
  }

  @Override
  public boolean hasRead() {
    return objects.hasRead();
  }

  @Override
  public void close() {
    objects.close();
    rows.close();
  }
}
