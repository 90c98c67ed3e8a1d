package org.mentormatcher.jobs.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The body of a request")
class JsonBodyTest {

  private record WrittenBody(
      String name, boolean agreed, long bytes, List<String> sheets, Map<String, String> columns) {}

  @Test
  @DisplayName("is read as it is written")
  void read() throws RefusedException {
    WrittenBody body =
        body(
            """
            {"name": "a", "agreed": true, "bytes": 3, "sheets": ["b"], "columns": {"c": "d"}, "other": 1}
            """);

    assertThat(body).isEqualTo(new WrittenBody("a", true, 3, List.of("b"), Map.of("c", "d")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"name\": null, \"agreed\": null, \"columns\": null}"})
  @DisplayName("may leave a value out, or say null")
  void leftOut(String text) throws RefusedException {
    assertThat(body(text)).isEqualTo(new WrittenBody(null, false, 0, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": 1}",
        "{\"name\": false}",
        "{\"agreed\": \"true\"}",
        "{\"agreed\": 1}",
        "{\"bytes\": \"3\"}",
        "{\"bytes\": 3.5}",
        "{\"bytes\": true}",
        "{\"sheets\": [false]}",
        "{\"sheets\": \"b\"}",
        "{\"columns\": {\"c\": 1}}",
        "{\"columns\": [[\"c\", \"d\"]]}",
        "[]",
        "\"name\"",
        "null"
      })
  @DisplayName("is refused where a value is not what is asked for, though it could be taken for it")
  void refused(String text) {
    assertThatThrownBy(() -> body(text))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.problem()).isEqualTo(ApiProblem.MALFORMED));
  }

  private static WrittenBody body(String text) throws RefusedException {
    return new JsonBody(JsonParser.parseString(text)).as(WrittenBody.class);
  }
}
