package org.mentormatcher.functions.publishpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One file of the page.
 *
 * @param key its path below the page's folder, with slashes
 * @param contentType what browsers are told it is; with {@code nosniff} a wrong one isn't used at
 *     all
 * @param content its bytes
 */
record PageFile(String key, String contentType, byte[] content) {

  private static final String ENTRY = "index.html";

  private static final Map<String, String> CONTENT_TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "ico", "image/x-icon",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "png", "image/png",
          "svg", "image/svg+xml",
          "txt", "text/plain; charset=utf-8",
          "woff2", "font/woff2");

  /** The page that this function carries in its resources. */
  static List<PageFile> carried() throws IOException {
    URL entry = PageFile.class.getResource("/page/" + ENTRY);
    if (entry == null) {
      throw new IllegalStateException("The function was built without the page");
    }
    URI uri = URI.create(entry.toString());
    if (!uri.getScheme().equals("jar")) {
      return below(Path.of(uri).getParent());
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return below(jar.getPath("/page"));
    }
  }

  /** All files below a folder, the entry page last: it names the others, which are then there. */
  static List<PageFile> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> read(folder, path))
          .sorted(
              Comparator.comparing((PageFile file) -> file.key().equals(ENTRY))
                  .thenComparing(PageFile::key))
          .toList();
    }
  }

  private static PageFile read(Path folder, Path path) {
    String key = folder.relativize(path).toString().replace('\\', '/');
    try {
      return new PageFile(key, contentType(key), Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String contentType(String key) {
    String type = CONTENT_TYPES.get(key.substring(key.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalArgumentException("No content type is known for the page's file " + key);
    }
    return type;
  }
}
