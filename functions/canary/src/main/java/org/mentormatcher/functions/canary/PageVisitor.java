package org.mentormatcher.functions.canary;

import java.net.URI;
import java.util.Map;

/** What asks over HTTP. */
interface PageVisitor {

  /**
   * Asks once, whatever the answer is.
   *
   * @throws FlightFailedException if there is no answer
   */
  Reply send(String method, URI address, Map<String, String> headers, byte[] body);

  /**
   * An answer as it came.
   *
   * @param status of HTTP
   */
  record Reply(int status, byte[] body) {}
}
