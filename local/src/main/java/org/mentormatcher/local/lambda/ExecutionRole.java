package org.mentormatcher.local.lambda;

import java.util.Map;

/** What a function's processes are given to do their work with. */
@FunctionalInterface
public interface ExecutionRole {

  /** Credentials for one more process. */
  Session assume();

  /** One process's credentials, which end with it. */
  interface Session extends AutoCloseable {

    /** The environment variables that carry them. */
    Map<String, String> environment();

    /** Whether its process may know anything about anybody by now. */
    boolean hasRead();

    @Override
    void close();
  }
}
