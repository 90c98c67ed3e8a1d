package org.mentormatcher.functions.openjob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.words.Language;

/**
 * Writes, while Maven builds, what the page has to know where there is no service to tell it: the
 * page that is one file.
 */
public final class ConfigFile {

  private ConfigFile() {}

  /**
   * Writes it.
   *
   * @param arguments the file
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Config config =
        Config.of(OfferedProgramme.shipped(), false, Optional.empty(), Language.ENGLISH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, Json.HTTP.toJson(config));
  }
}
