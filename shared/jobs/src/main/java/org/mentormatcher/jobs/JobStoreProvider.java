package org.mentormatcher.jobs;

import java.net.URI;

/** Opens the stores of one URI scheme; found with {@link java.util.ServiceLoader}. */
public interface JobStoreProvider {

  /** Whether this provider knows stores of that kind. */
  boolean opens(URI uri);

  /** The store. */
  JobStore open(URI uri);
}
