package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.programme.Documents;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeException;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

@DisplayName("A programme says of a column")
class PlaceholdersTest {

  @ParameterizedTest
  @CsvSource({
    "none, ''",
    "To follow., To follow.",
    "No, No",
    "n/a, ''",
  })
  @DisplayName("nothing: then some words are blank everywhere, and others are answers")
  void usual(String written, String understood) {
    assertThat(team(programme("[]", "[]"), written)).isEqualTo(understood);
  }

  @ParameterizedTest
  @CsvSource({
    "none, none",
    "NONE., NONE.",
    "n/a, ''",
    "to follow, ''",
    "To Follow., ''",
    "to follow soon, to follow soon"
  })
  @DisplayName("which further words say nothing in it, and which are an answer")
  void declared(String written, String understood) {
    assertThat(team(programme("[\"to follow\"]", "[\"none\"]"), written)).isEqualTo(understood);
  }

  @Test
  @DisplayName("that a word says nothing where it would be a number of places")
  void places() {
    JsonObject document = document();
    Documents.with(document, "/columns/6/placeholders", "[\"none\"]");

    Reading reading = read(Documents.programme(document), "email,name,level,places", "1,none");

    assertThat(((Reading.Complete) reading).participants().mentors().getFirst().value("places"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'[\"none\"]'", "'[\"Sky.\"]'"})
  @DisplayName("never that one word says nothing and is an answer")
  void both(String placeholders) {
    assertThatThrownBy(() -> programme(placeholders, "[\"none\"]"))
        .isInstanceOf(ProgrammeException.class)
        .hasMessageContaining("says nothing and is an answer");
  }

  private static JsonObject document() {
    JsonObject document = Documents.small();
    Documents.with(document, "/rules", "[]");
    Documents.with(document, "/lists/both", null);
    for (String key : new String[] {"/consent", "/optOut", "/confirmation"}) {
      Documents.with(document, key, null);
    }
    return document;
  }

  private static Programme programme(String placeholders, String notPlaceholders) {
    JsonObject document = document();
    Documents.with(document, "/columns/3/placeholders", placeholders);
    return Documents.programme(
        Documents.with(document, "/columns/3/notPlaceholders", notPlaceholders));
  }

  private static String team(Programme programme, String written) {
    Reading reading = read(programme, "email,name,level,team", "1,\"" + written + '"');
    return ((Reading.Complete) reading).participants().mentors().getFirst().value("team");
  }

  private static Reading read(Programme programme, String headings, String row) {
    return ParticipantsReader.read(
        programme,
        Input.of(
            file("mentors.csv", headings + "\np@example.org,P," + row + "\n"),
            file("mentees.csv", "email,name,level\nn@example.org,N,1\n")));
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text.getBytes(UTF_8));
  }
}
