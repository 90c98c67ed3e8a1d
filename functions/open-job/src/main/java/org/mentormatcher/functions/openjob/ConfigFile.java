package org.mentormatcher.functions.openjob;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.words.Language;

/**
 * Writes, while Maven builds, what the page has to know before anything is asked: it is published
 * beside the page, and is in the page that is one file. What differs by installation is not in it.
 */
public final class ConfigFile {

  private ConfigFile() {}

  /**
   * Writes it once for each language, into a file with the language's tag in lower case.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Language language : Language.ALL) {
      Config config = Config.of(OfferedProgramme.shipped(), false, Optional.empty(), language);
      String name = language.tag().toLowerCase(Locale.ROOT) + ".json";
      Files.writeString(folder.resolve(name), Json.HTTP.toJson(sharedByAll(config)));
    }
  }

  /** What is so in every installation: whether jobs take an access code is known to none of it. */
  private static JsonObject sharedByAll(Config config) {
    JsonObject all = Json.HTTP.toJsonTree(config).getAsJsonObject();
    all.remove("accessCodeRequired");
    return all;
  }
}
