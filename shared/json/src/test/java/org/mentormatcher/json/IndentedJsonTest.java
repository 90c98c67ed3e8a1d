package org.mentormatcher.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Indented JSON")
class IndentedJsonTest {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();
  private static final Gson SAFE = new GsonBuilder().setPrettyPrinting().create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "null",
        "true",
        "\"<b>it's\\u2028&amp;</b> \\\"\\t\\u0001\\ud83d\\ude00\"",
        "[1, -0, 1.50, 1e99, 12345678901234567890, [], {}, [[null, false]]]",
        "{\"a\": {\"b\": [{\"c\": 1}, 2], \"none\": null, \"\": \"\"}, \"<\": []}"
      })
  @DisplayName("is what Gson writes with pretty printing")
  void asGson(String text) {
    JsonElement json = JsonParser.parseString(text);

    assertThat(IndentedJson.of(json)).isEqualTo(GSON.toJson(json));
    assertThat(IndentedJson.safeInHtml(json)).isEqualTo(SAFE.toJson(json));
  }
}
