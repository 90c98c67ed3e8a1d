package org.mentormatcher.jobs.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.jobs.LawfulBasis;
import org.mentormatcher.jobs.SpecialCategoryCondition;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

@DisplayName("An answer of the HTTP interface")
class ResponsesTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("says in the language of whoever asked what is wrong and what to do")
  void problems(ApiProblem problem) {
    RefusedException refused =
        new RefusedException(
            problem,
            List.of(
                new RefusedException.Fault(
                    "/1", List.of(Sentence.of("api.not-found"), Sentence.of("problem.blank")))));

    JsonObject english = body(refused, Language.ENGLISH);
    JsonObject pseudo = body(refused, Language.PSEUDO);

    assertThat(english.get("title").getAsString()).containsPattern("[a-z]").endsWith(".");
    assertThat(english.get("detail").getAsString()).containsPattern("[a-z]").endsWith(".");
    assertThat(pseudo.get("type")).isEqualTo(english.get("type"));
    assertThat(pseudo.get("status")).isEqualTo(english.get("status"));
    for (String key : List.of("title", "detail", "errors")) {
      String said = pseudo.get(key).toString().replace("pointer", "").replace("detail", "");
      assertThat(said).as(key).doesNotContainPattern("[A-Za-z]{2}");
    }
  }

  @Test
  @DisplayName("names in that language on which grounds data may be used")
  void grounds() {
    for (LawfulBasis basis : LawfulBasis.values()) {
      assertThat(basis.title(Language.PSEUDO)).isNotEmpty().doesNotContainPattern("[A-Za-z]");
    }
    for (SpecialCategoryCondition condition : SpecialCategoryCondition.values()) {
      assertThat(condition.title(Language.PSEUDO)).isNotEmpty().doesNotContainPattern("[A-Za-z]");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "none | en",
        "en-XA | en-XA",
        "en-xa, en;q=0.5 | en-XA",
        "tlh, en-XA;q=0.8, en;q=0.5 | en-XA",
        "en, en-XA;q=0.5 | en",
        "en-GB | en",
        "tlh | en",
        "* | en",
        "'' | en",
        "no language; at all | en"
      })
  @DisplayName("is in the language that the request wants most, in English where it is not spoken")
  void language(String wanted, String spoken) {
    assertThat(Languages.wanted(Optional.ofNullable(wanted)).tag()).isEqualTo(spoken);
  }

  private static JsonObject body(RefusedException refused, Language language) {
    return JsonParser.parseString(Responses.problem(refused, language).getBody()).getAsJsonObject();
  }
}
