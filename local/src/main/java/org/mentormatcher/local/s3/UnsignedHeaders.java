package org.mentormatcher.local.s3;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request asks for beyond what was signed. Amazon's S3 refuses every {@code x-amz-} header
 * that the signature does not cover: whoever holds a signed upload could else make it a copy of
 * somebody else's object, or publish it. S3Proxy does not look.
 */
final class UnsignedHeaders {

  private static final String AMAZON = "x-amz-";

  /**
   * Headers of HTTP that change what is stored, or whether. A browser adds none of these by itself.
   */
  private static final Set<String> DECIDING =
      Set.of(
          "content-disposition",
          "content-encoding",
          "content-language",
          "content-md5",
          "content-type",
          "expires",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "if-unmodified-since");

  private static final Set<String> WRITING = Set.of("PUT", "POST", "DELETE");

  private static final Pattern SIGNATURE =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=[^, =]+, ?SignedHeaders=(?<names>[^, =]+), ?Signature=[^,"
              + " =]+");

  private UnsignedHeaders() {}

  /** The first header that counts and is not signed, or comes twice. */
  static Optional<String> first(HttpServletRequest request) {
    Set<String> signed = signed(request);
    return Collections.list(request.getHeaderNames()).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> counts(name, request.getMethod()))
        .filter(
            name ->
                !signed.contains(name) || Collections.list(request.getHeaders(name)).size() != 1)
        .findFirst();
  }

  private static boolean counts(String name, String method) {
    return name.startsWith(AMAZON) || (DECIDING.contains(name) && WRITING.contains(method));
  }

  /**
   * The names that the signature covers. Two signatures in one request are none: S3Proxy might
   * verify the one and this read the other.
   */
  private static Set<String> signed(HttpServletRequest request) {
    Optional<String> header =
        Optional.ofNullable(request.getHeader("Authorization"))
            .map(SIGNATURE::matcher)
            .filter(Matcher::matches)
            .map(found -> found.group("names"));
    Optional<String> query = Optional.ofNullable(request.getParameter("X-Amz-SignedHeaders"));
    if (header.isPresent() == query.isPresent()) {
      return Set.of();
    }
    return header
        .or(() -> query)
        .map(names -> Set.copyOf(List.of(names.toLowerCase(Locale.ROOT).split(";", -1))))
        .orElse(Set.of());
  }
}
