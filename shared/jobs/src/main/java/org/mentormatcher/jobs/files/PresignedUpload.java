package org.mentormatcher.jobs.files;

import java.net.URI;
import java.util.Map;

/**
 * A request that the browser may make once, exactly so.
 *
 * @param name which file
 * @param method always PUT
 * @param url where to
 * @param headers what to send with it, all signed; the browser itself adds the length, signed too
 */
public record PresignedUpload(String name, String method, URI url, Map<String, String> headers) {
  public PresignedUpload {
    headers = Map.copyOf(headers);
  }
}
