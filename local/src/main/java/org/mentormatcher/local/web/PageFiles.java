package org.mentormatcher.local.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's files, which are part of the program. */
final class PageFiles {

  /** Plain names only: no dot at the beginning of one, so no way out of the folder. */
  private static final Pattern PATH =
      Pattern.compile(
          "/(?:[a-z0-9-]+/)*[a-zA-Z0-9-]+(?:\\.(?:js|schema))?\\.(?<extension>[a-z0-9]+)");

  /** By the end of a file's name: the same as on the deployed page. */
  private static final Properties MEDIA_TYPES = properties("/media-types.properties");

  private static final Properties NAMES = properties("/page-names.properties");
  private static final Pattern VERSIONED = Pattern.compile(NAMES.getProperty("versioned"));

  /** Brotli's name in HTTP; a compressed file's own name ends with it. */
  private static final String BROTLI = "br";

  private PageFiles() {}

  /**
   * The file that a browser asks for under that path.
   *
   * @param accepted the codings that it takes, as the header {@code Accept-Encoding} says it
   */
  static Optional<ServedFile> find(String path, String accepted) {
    String name = path.equals("/") ? "/index.html" : path;
    Matcher parts = PATH.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(MEDIA_TYPES.getProperty(parts.group("extension")))
        .flatMap(mediaType -> read(name, accepted).map(body -> file(name, mediaType, body)));
  }

  private static ServedFile file(String name, String mediaType, Body body) {
    boolean versioned = VERSIONED.matcher(name.substring(1)).matches();
    return new ServedFile(
        mediaType, NAMES.getProperty(versioned ? "cache.versioned" : "cache.other"), body);
  }

  /** Compressed where it was when it was bundled and the browser takes it so. */
  private static Optional<Body> read(String name, String accepted) {
    return Optional.of(name + "." + BROTLI)
        .filter(compressed -> takesBrotli(accepted))
        .flatMap(PageFiles::read)
        .map(content -> new Body(Optional.of(BROTLI), content))
        .or(() -> read(name).map(content -> new Body(Optional.empty(), content)));
  }

  /** Whether it is named, and not as one that is refused (its weight is none). */
  private static boolean takesBrotli(String accepted) {
    for (String each : accepted.split(",", -1)) {
      String[] parts = each.strip().split("\\s*;\\s*", 2);
      if (parts[0].equalsIgnoreCase(BROTLI)) {
        return parts.length < 2 || !parts[1].matches("q=0(?:\\.0*)?");
      }
    }
    return false;
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream content = PageFiles.class.getResourceAsStream("/page" + name)) {
      return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(String name) {
    try (InputStream source = PageFiles.class.getResourceAsStream(name)) {
      Properties properties = new Properties();
      properties.load(source);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file, what it is, and what browsers are told of keeping it. */
  record ServedFile(String mediaType, String cacheControl, Body body) {}

  /**
   * Bytes as they are sent.
   *
   * @param coding how they are compressed, by its name in HTTP
   */
  record Body(Optional<String> coding, byte[] content) {}
}
