package org.mentormatcher.matching.programme;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import org.mentormatcher.json.JsonFault;
import org.mentormatcher.json.JsonPointer;
import org.mentormatcher.json.JsonText;
import org.mentormatcher.json.JsonTextException;
import org.mentormatcher.matching.problems.ProgrammeProblem;
import org.mentormatcher.matching.problems.ProgrammeProblems;

/** The object that a programme's text holds. */
final class JsonDocument {

  private JsonDocument() {}

  /**
   * Reads the text.
   *
   * @throws ProgrammeException if it holds no object, or one with a key that stands there twice
   */
  static JsonObject parse(String text) {
    JsonElement root;
    try {
      root = JsonText.parse(text);
    } catch (JsonTextException e) {
      throw new ProgrammeException(e.faults().stream().map(JsonDocument::problem).toList());
    }
    if (root instanceof JsonObject object) {
      return object;
    }
    throw new ProgrammeException(List.of(ProgrammeProblems.notAnObject(JsonPointer.ROOT)));
  }

  private static ProgrammeProblem problem(JsonFault fault) {
    return switch (fault) {
      case JsonFault.NotJson nowhere -> ProgrammeProblems.notJson();
      case JsonFault.NotJsonAt(JsonFault.Position at) ->
          ProgrammeProblems.notJsonAt(at.line(), at.character());
      case JsonFault.GoesOn end -> ProgrammeProblems.notJsonAfterEnd();
      case JsonFault.RepeatedKey(String at, JsonFault.Position first, JsonFault.Position again) ->
          ProgrammeProblems.repeatedKey(at, first, again);
    };
  }
}
