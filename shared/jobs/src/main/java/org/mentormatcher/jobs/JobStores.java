package org.mentormatcher.jobs;

import java.net.URI;
import java.util.Map;
import java.util.ServiceLoader;

/** Opens the store that the environment names in {@value #VARIABLE}. */
public final class JobStores {

  /** Such as {@code dynamodb:TABLE}. */
  public static final String VARIABLE = "JOB_STORE";

  private JobStores() {}

  /**
   * The named store.
   *
   * @throws IllegalStateException if the variable is not set, or names no kind that there is
   */
  public static JobStore open(Map<String, String> environment) {
    URI uri = URI.create(Environment.require(environment, VARIABLE));
    for (JobStoreProvider provider : ServiceLoader.load(JobStoreProvider.class)) {
      if (provider.opens(uri)) {
        return provider.open(uri);
      }
    }
    throw new IllegalStateException(VARIABLE + " names no known kind of store: " + uri.getScheme());
  }

  /**
   * The named store, for those who need to know which rows are not finished.
   *
   * @throws IllegalStateException as for {@link #open}, or if it lists no rows
   */
  public static Ledger openLedger(Map<String, String> environment) {
    if (open(environment) instanceof Ledger ledger) {
      return ledger;
    }
    throw new IllegalStateException(VARIABLE + " names a store that lists no rows");
  }
}
