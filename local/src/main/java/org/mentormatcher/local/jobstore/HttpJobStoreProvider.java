package org.mentormatcher.local.jobstore;

import java.net.URI;
import org.mentormatcher.jobs.Environment;
import org.mentormatcher.jobs.JobStore;
import org.mentormatcher.jobs.JobStoreProvider;

/** Opens {@code http://127.0.0.1:PORT/jobs} with the token in {@value #TOKEN_VARIABLE}. */
public final class HttpJobStoreProvider implements JobStoreProvider {

  static final String TOKEN_VARIABLE = "JOB_STORE_TOKEN";

  @Override
  public boolean opens(URI uri) {
    return "http".equals(uri.getScheme());
  }

  @Override
  public JobStore open(URI uri) {
    return new HttpJobStore(uri, Environment.require(System.getenv(), TOKEN_VARIABLE));
  }
}
