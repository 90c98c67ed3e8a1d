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
      Pattern.compile("/(?:[a-z0-9-]+/)*[a-z0-9-]+\\.(?<extension>[a-z0-9]+)");

  /** By the end of a file's name: the same as on the deployed page. */
  private static final Properties MEDIA_TYPES = mediaTypes();

  private PageFiles() {}

  /** The file that a browser asks for under that path. */
  static Optional<ServedFile> find(String path) {
    String name = path.equals("/") ? "/index.html" : path;
    Matcher parts = PATH.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.ofNullable(MEDIA_TYPES.getProperty(parts.group("extension")))
        .flatMap(mediaType -> read(name).map(content -> new ServedFile(mediaType, content)));
  }

  private static Optional<byte[]> read(String name) {
    try (InputStream content = PageFiles.class.getResourceAsStream("/page" + name)) {
      return content == null ? Optional.empty() : Optional.of(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties mediaTypes() {
    try (InputStream source = PageFiles.class.getResourceAsStream("/media-types.properties")) {
      Properties types = new Properties();
      types.load(source);
      return types;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file and what it is. */
  record ServedFile(String mediaType, byte[] content) {}
}
