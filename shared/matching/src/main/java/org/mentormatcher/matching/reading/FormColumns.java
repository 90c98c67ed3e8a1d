package org.mentormatcher.matching.reading;

import static org.mentormatcher.matching.text.Folding.foldHeading;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The columns that programs for forms write beside the answers, as they head them in English:
 * Microsoft Forms, Google Forms, Qualtrics, SurveyMonkey, Typeform, Jotform, Eventbrite and
 * Airtable. They stand in {@code forms.json}.
 */
final class FormColumns {
  private static final JsonObject FORMS = read();

  /** About the answer, never asked of anybody. */
  private static final Set<String> ABOUT_THE_ANSWER = folded(FORMS, "aboutTheAnswer");

  private final Set<String> ofSubmitter = new HashSet<>();

  /**
   * @param headings of a table
   */
  FormColumns(List<String> headings) {
    Set<String> all =
        headings.stream().map(heading -> foldHeading(heading)).collect(Collectors.toSet());
    for (JsonElement program : FORMS.getAsJsonArray("ofSubmitter")) {
      if (all.containsAll(folded(program.getAsJsonObject(), "where"))) {
        ofSubmitter.addAll(folded(program.getAsJsonObject(), "columns"));
      }
    }
  }

  /** Whether a column tells of the answer, not of a person. */
  boolean isAboutTheAnswer(String heading) {
    return ABOUT_THE_ANSWER.contains(foldHeading(heading));
  }

  /** Whether the form itself wrote down who sent the answer, whoever it is about. */
  boolean isOfSubmitter(String heading) {
    return ofSubmitter.contains(foldHeading(heading));
  }

  private static Set<String> folded(JsonObject of, String key) {
    return of.getAsJsonArray(key).asList().stream()
        .map(heading -> foldHeading(heading.getAsString()))
        .collect(Collectors.toSet());
  }

  private static JsonObject read() {
    try (InputStream in = FormColumns.class.getResourceAsStream("forms.json")) {
      return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
