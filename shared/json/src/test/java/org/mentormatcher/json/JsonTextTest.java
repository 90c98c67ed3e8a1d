package org.mentormatcher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.json.JsonFault.Position;

@DisplayName("JSON that comes from outside")
class JsonTextTest {

  @Test
  @DisplayName("is read whole")
  void read() throws JsonTextException {
    assertThat(JsonText.parse(" {\"b\": [1, true, null, {}], \"a\": \"x\"} "))
        .hasToString("{\"b\":[1,true,null,{}],\"a\":\"x\"}");
  }

  @Test
  @DisplayName("is refused with a key that stands in an object twice, with both places of each")
  void repeatedKeys() {
    assertThat(faults("{\"name\": 1,\n \"name\": [{\"a/b\": 1, \"a/b\": 1}]}"))
        .containsExactly(
            new JsonFault.RepeatedKey("/name", at(1, 8), at(2, 8)),
            new JsonFault.RepeatedKey("/name/0/a~1b", at(2, 17), at(2, 27)));
  }

  @Test
  @DisplayName("is refused with a key that is written in two ways")
  void repeatedInDisguise() {
    assertThat(faults("{\"a\":1,\"\\u0061\":2}"))
        .containsExactly(new JsonFault.RepeatedKey("/a", at(1, 5), at(1, 16)));
  }

  @Test
  @DisplayName("may say the same key in two objects")
  void sameKeyElsewhere() throws JsonTextException {
    assertThat(JsonText.parse("[{\"a\":{\"a\":1}},{\"a\":2}]").isJsonArray()).isTrue();
  }

  @Test
  @DisplayName("is refused where it goes on after its end")
  void goesOn() {
    assertThat(faults("{} ")).isEmpty();
    assertThat(faults("{} {}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{'a': 1}", "{a: 1}", "[1,]", "NaN", "// a remark\n{}"})
  @DisplayName("is refused where it is none")
  void notJson(String text) {
    assertThat(faults(text))
        .singleElement()
        .isInstanceOfAny(JsonFault.NotJson.class, JsonFault.NotJsonAt.class);
  }

  @Test
  @DisplayName("is refused where its lists are bottomless, and holds no processor")
  void bottomless() {
    assertThat(faults("[".repeat(1_000_000))).hasSize(1);
  }

  @Test
  @DisplayName("is never quoted by the exception's message")
  void quotesNothing() {
    JsonTextException refusal =
        catchThrowableOfType(
            JsonTextException.class, () -> JsonText.parse("{\"ada\":1,\"ada\":2}"));
    assertThat(refusal.getMessage()).doesNotContain("ada");
  }

  private static List<JsonFault> faults(String text) {
    try {
      JsonText.parse(text);
      return List.of();
    } catch (JsonTextException e) {
      return e.faults();
    }
  }

  private static Position at(int line, int character) {
    return new Position(Integer.toString(line), Integer.toString(character));
  }
}
