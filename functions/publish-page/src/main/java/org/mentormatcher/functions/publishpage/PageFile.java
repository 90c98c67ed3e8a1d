package org.mentormatcher.functions.publishpage;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Properties;
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

  /** By the end of a file's name: the same as on one machine. */
  private static final Properties CONTENT_TYPES = contentTypes();

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
    String type = CONTENT_TYPES.getProperty(key.substring(key.lastIndexOf('.') + 1));
    if (type == null) {
      throw new IllegalArgumentException("No content type is known for the page's file " + key);
    }
    return type;
  }

  private static Properties contentTypes() {
    try (InputStream source = PageFile.class.getResourceAsStream("/media-types.properties")) {
      Properties types = new Properties();
      types.load(source);
      return types;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
