package org.mentormatcher.local.web;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.Map;

/** The headers that bound what the page may do, the same as on the deployed page. */
public final class SecurityHeaders {

  private final Map<String, String> headers;

  /**
   * @param s3 where the page uploads to and downloads from
   */
  public SecurityHeaders(URI s3) {
    this.headers =
        Map.of(
            "Content-Security-Policy",
            String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "worker-src 'self'",
                "style-src 'self'",
                "img-src 'self'",
                "connect-src 'self' " + s3,
                "form-action 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'"),
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), browsing-topics=()",
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY");
  }

  /** Each header's value by its name. */
  public Map<String, String> all() {
    return headers;
  }

  /** Adds them to an answer. */
  public void addTo(Headers response) {
    headers.forEach(response::set);
  }
}
