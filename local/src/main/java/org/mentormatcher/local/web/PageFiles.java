package org.mentormatcher.local.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's files, which are part of the program. */
final class PageFiles {

  /** Plain names only: no dot at the beginning of one, so no way out of the folder. */
  private static final Pattern PATH =
      Pattern.compile("/(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(?<extension>[a-z0-9]+)");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8");

  private PageFiles() {}

  /** The file that a browser asks for under that path. */
  static Optional<PageFile> find(String path) {
    String name = path.equals("/") ? "/index.html" : path;
    Matcher parts = PATH.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(MEDIA_TYPES.get(parts.group("extension")))
        .flatMap(mediaType -> read(name).map(content -> new PageFile(mediaType, content)));
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream content = PageFiles.class.getResourceAsStream("/page" + name)) {
      return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file and what it is. */
  record PageFile(String mediaType, byte[] content) {}
}
