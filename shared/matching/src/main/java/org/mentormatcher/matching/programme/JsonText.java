package org.mentormatcher.matching.programme;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mentormatcher.matching.problems.ProgrammeProblem;
import org.mentormatcher.matching.problems.ProgrammeProblems;

/** A programme document as text. */
final class JsonText {
  /** Gson says in its messages where it stopped; the rest of them is for engineers. */
  private static final Pattern POSITION = Pattern.compile("at line (\\d+) column (\\d+)");

  private JsonText() {}

  /**
   * The object that a text holds.
   *
   * @throws ProgrammeException if it holds none
   */
  static JsonObject parse(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement document = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw JsonPlace.problem(ProgrammeProblems.notJsonAfterEnd());
      }
      if (document instanceof JsonObject object) {
        return object;
      }
    } catch (JsonParseException | IOException | IllegalStateException e) {
      throw JsonPlace.problem(notJson(e.getMessage()));
    }
    throw new ProgrammeException(List.of(ProgrammeProblems.notAnObject("")));
  }

  private static ProgrammeProblem notJson(String message) {
    Matcher matcher = POSITION.matcher(message == null ? "" : message);
    return matcher.find()
        ? ProgrammeProblems.notJsonAt(matcher.group(1), matcher.group(2))
        : ProgrammeProblems.notJson();
  }
}
