package org.mentormatcher.local.web;

import com.sun.net.httpserver.Headers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mentormatcher.jobs.http.ApiProblem;
import org.mentormatcher.jobs.http.RefusedException;

/**
 * Who calls the HTTP interface, as far as a browser tells: every browser on this machine reaches
 * it, whatever page is open there. Programs that are no browser say nothing of it and may call.
 */
final class CallingPage {

  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");
  private static final String JSON = "application/json";

  private CallingPage() {}

  /**
   * Refuses what another page sent.
   *
   * @param host the request's own, which was found to be one of ours
   */
  static void requireOwn(String host, Headers headers) throws RefusedException {
    boolean ownOrigin = allAre(headers, "Origin", Set.of("http://" + host));
    boolean ownSite = allAre(headers, "Sec-Fetch-Site", OWN_SITES);
    if (!ownOrigin || !ownSite) {
      throw new RefusedException(ApiProblem.FOREIGN_ORIGIN);
    }
  }

  /** Refuses a body that any page's form could have sent: they are text, never JSON. */
  static void requireJson(String method, Headers headers) throws RefusedException {
    if (!WITHOUT_BODY.contains(method) && !isJson(headers)) {
      throw new RefusedException(ApiProblem.NOT_JSON);
    }
  }

  private static boolean allAre(Headers headers, String name, Set<String> allowed) {
    return Optional.ofNullable(headers.get(name)).orElse(List.of()).stream()
        .allMatch(allowed::contains);
  }

  private static boolean isJson(Headers headers) {
    List<String> types = Optional.ofNullable(headers.get("Content-Type")).orElse(List.of());
    return types.size() == 1
        && types.getFirst().replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT).equals(JSON);
  }
}
