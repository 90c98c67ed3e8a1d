package org.mentormatcher.functions.openjob;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mentormatcher.jobs.Json;
import org.mentormatcher.jobs.receipts.PublicKeyText;
import org.mentormatcher.words.Language;

@DisplayName("The configuration that is published beside the page")
class ConfigFileTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("says in each language what the function says, but what differs by installation")
  void sameAsTheFunction() throws IOException {
    ConfigFile.main(new String[] {folder.resolve("config").toString()});

    for (Language language : Language.ALL) {
      JsonObject told =
          Json.HTTP
              .toJsonTree(
                  Config.of(
                      OfferedProgramme.shipped(),
                      true,
                      Optional.of(new PublicKeyText("key")),
                      language))
              .getAsJsonObject();
      assertThat(told.remove("accessCodeRequired").getAsBoolean()).isTrue();
      assertThat(told.remove("receiptKey").getAsString()).isEqualTo("key");
      assertThat(published(language)).isEqualTo(told);
    }
  }

  private JsonObject published(Language language) throws IOException {
    String name = "config/" + language.tag().toLowerCase(Locale.ROOT) + ".json";
    return JsonParser.parseString(Files.readString(folder.resolve(name))).getAsJsonObject();
  }
}
