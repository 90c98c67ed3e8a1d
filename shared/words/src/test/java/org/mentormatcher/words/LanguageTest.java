package org.mentormatcher.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A language")
class LanguageTest {

  @Test
  @DisplayName("takes the plural form of the count, and tells thousands apart")
  void counts() {
    Sentence sentence = Sentence.of("note.hidden-rows").with("file", "a.xlsx");

    assertThat(Language.ENGLISH.say(sentence.with("count", 1)))
        .isEqualTo("a.xlsx: 1 hidden row was read too.");
    assertThat(Language.ENGLISH.say(sentence.with("count", 12_345)))
        .isEqualTo("a.xlsx: 12,345 hidden rows were read too.");
  }

  @Test
  @DisplayName("writes numbers in groups of three")
  void numbers() {
    assertThat(List.of(0L, 999L, 1_000L, -1_000L, -999L, 1_234_567L))
        .extracting(Language.ENGLISH::number)
        .containsExactly("0", "999", "1,000", "-1,000", "-999", "1,234,567");
  }

  @Test
  @DisplayName("joins lists, and says sentences inside sentences")
  void inside() {
    assertThat(
            Language.ENGLISH.say(
                Sentence.of("note.replaced")
                    .with("file", "a.csv")
                    .with("count", 2)
                    .with("heading", "when")
                    .with(
                        "rows",
                        List.of(
                            Sentence.of("note.replaced.row").with("earlier", 2).with("latest", 5),
                            Sentence.of("note.replaced.row")
                                .with("earlier", 3)
                                .with("latest", 1_004)))))
        .endsWith("by the column \"when\": row 2 by row 5, row 3 by row 1004.");
  }

  @Test
  @DisplayName("writes braces that stand between apostrophes, and values that look like them")
  void braces() {
    assertThat(Language.ENGLISH.say("programme.not-an-object.remedy"))
        .isEqualTo("Write keys and values between { and }.");
    assertThat(Language.ENGLISH.say(Sentence.of("problem.same-file").with("first", "{file}")))
        .contains("the same as {file}.");
  }

  @Test
  @DisplayName("says nothing without its values, and quotes no value in its complaint")
  void missing() {
    assertThatThrownBy(
            () -> Language.ENGLISH.say(Sentence.of("note.alias").with("file", "Ada Lovelace")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("note.alias")
        .hasMessageNotContaining("Ada");
    assertThatThrownBy(() -> Language.ENGLISH.say("note.unheard-of"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("recognises what was said in it, to say it in another")
  void hears() {
    List<String> keys =
        List.of("misuse.too-few-values-at", "misuse.too-few-values", "misuse.twice");
    String said = "option '--pair' requires at least 2 values, but only 1 were specified: [a]";

    Sentence heard = Language.ENGLISH.heard(said, keys).orElseThrow();

    assertThat(heard.key()).isEqualTo("misuse.too-few-values");
    assertThat(Language.ENGLISH.say(heard)).isEqualTo(said);
    assertThat(Language.PSEUDO.say(heard)).contains("'--pair'", "[a]").doesNotContain("values");
    assertThat(Language.ENGLISH.heard("something else", keys)).isEmpty();
  }

  @Test
  @DisplayName("is found by its tag")
  void tags() {
    assertThat(Language.of("EN")).contains(Language.ENGLISH);
    assertThat(Language.of("tlh")).isEmpty();
  }

  @Test
  @DisplayName("may be a pseudo-language: an accent on every letter, a third longer, values kept")
  void pseudo() {
    String english = Language.ENGLISH.say("proof.how");
    String accented = Language.PSEUDO.say("proof.how");

    assertThat(accented).doesNotContainPattern("[A-Za-z]");
    assertThat(accented.length()).isGreaterThan(english.length() * 5 / 4);
    assertThat(Language.PSEUDO.say(Sentence.of("problem.same-file").with("first", "a.csv")))
        .contains("a.csv");
    assertThat(Language.PSEUDO.say("programme.not-an-object.remedy")).contains("{").contains("}");
  }
}
