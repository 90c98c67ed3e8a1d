package org.mentormatcher.functions.publishpage;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /** The page that people open. */
  static final String ENTRY = "index.html";

  /** By the end of a file's name: the same as on one machine. */
  private static final Properties CONTENT_TYPES = properties("/media-types.properties");

  private static final Properties NAMES = properties("/page-names.properties");
  private static final Pattern VERSIONED = Pattern.compile(NAMES.getProperty("versioned"));

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

  /** All files below a folder, HTML last: it names the others, which are then there. */
  static List<PageFile> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> read(folder, path))
          .sorted(
              Comparator.comparing((PageFile file) -> file.key().endsWith(".html"))
                  .thenComparing(file -> file.key().equals(ENTRY))
                  .thenComparing(PageFile::key))
          .toList();
    }
  }

  /**
   * The same file in one installation: the entry page says what differs by it.
   *
   * @param installation what is told, by the name of the page's {@code meta} element for it
   * @throws IllegalStateException if the entry page has no such element
   */
  PageFile of(Map<String, String> installation) {
    if (!key.equals(ENTRY)) {
      return this;
    }
    String html = new String(content, UTF_8);
    for (Map.Entry<String, String> told : installation.entrySet()) {
      Matcher place =
          Pattern.compile("(<meta name=\"%s\" content=\")[^\"]*\"".formatted(told.getKey()))
              .matcher(html);
      if (!place.find()) {
        throw new IllegalStateException("The page has no place for " + told.getKey());
      }
      html = place.replaceFirst("$1" + Matcher.quoteReplacement(quoted(told.getValue())) + "\"");
    }
    return new PageFile(key, contentType, html.getBytes(UTF_8));
  }

  /** As HTML writes it between quotation marks. */
  private static String quoted(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  /** Whether its content's digest is in its name, so that no other file ever has that name. */
  boolean isVersioned() {
    return isVersioned(key);
  }

  /** Whether a file of that name is one. */
  static boolean isVersioned(String key) {
    return VERSIONED.matcher(key).matches();
  }

  /** What browsers and CloudFront are told of keeping it. */
  String cacheControl() {
    return NAMES.getProperty(isVersioned() ? "cache.versioned" : "cache.other");
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

  private static Properties properties(String name) {
    try (InputStream source = PageFile.class.getResourceAsStream(name)) {
      Properties properties = new Properties();
      properties.load(source);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
