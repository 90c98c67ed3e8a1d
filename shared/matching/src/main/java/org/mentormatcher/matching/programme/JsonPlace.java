package org.mentormatcher.matching.programme;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mentormatcher.json.JsonPointer;
import org.mentormatcher.matching.participants.Quantity;
import org.mentormatcher.matching.problems.ProgrammeProblem;
import org.mentormatcher.matching.problems.ProgrammeProblems;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Sentence;

/**
 * An object in a JSON document and where it stands there, so that whatever is wrong with it can be
 * named by its place. It remembers which keys were asked for: any other is refused in the end,
 * because a mistyped one would otherwise be ignored.
 */
final class JsonPlace {

  private final String path;
  private final JsonObject json;
  private final Set<String> known = new LinkedHashSet<>();

  private JsonPlace(String path, JsonObject json) {
    this.path = path;
    this.json = json;
  }

  /**
   * Reads a whole document.
   *
   * @throws ProgrammeException with everything that is wrong with it
   */
  static <T> T document(JsonObject json, Function<JsonPlace, T> reader) {
    return read(new JsonPlace("", json), reader);
  }

  private static <T> T read(JsonPlace place, Function<JsonPlace, T> reader) {
    CollectedProblems findings = new CollectedProblems();
    T read = findings.collect(() -> reader.apply(place));
    // After a problem not every key has been asked for, so a missing one proves nothing.
    if (findings.isEmpty()) {
      place.json.keySet().stream()
          .filter(key -> !place.known.contains(key))
          .forEach(
              key ->
                  findings.add(ProgrammeProblems.unknownKey(place.pointer(key), key, place.known)));
    }
    findings.throwIfAny();
    return read;
  }

  /** The keys that this object has, in its order. All of them count as known. */
  Set<String> keys() {
    known.addAll(json.keySet());
    return json.keySet();
  }

  boolean has(String key) {
    known.add(key);
    return json.has(key);
  }

  /** Whether there is an object at a key. */
  boolean hasObject(String key) {
    return has(key) && json.get(key).isJsonObject();
  }

  /** Whether there is a list at a key. */
  boolean hasArray(String key) {
    return has(key) && json.get(key).isJsonArray();
  }

  String text(String key) {
    return text(element(key), pointer(key));
  }

  Optional<String> optionalText(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** False where it is not there. */
  boolean flag(String key) {
    if (!has(key)) {
      return false;
    }
    if (json.get(key) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw problem(ProgrammeProblems.notTrueOrFalse(pointer(key)));
  }

  /** A whole number in a range. */
  long number(String key, long least, long most) {
    JsonElement element = element(key);
    if (element instanceof JsonPrimitive primitive && primitive.isNumber()) {
      try {
        long number = primitive.getAsBigDecimal().longValueExact();
        if (number >= least && number <= most) {
          return number;
        }
      } catch (ArithmeticException | NumberFormatException e) {
        // told below, as for one that is out of range
      }
    }
    throw problem(ProgrammeProblems.notWhole(pointer(key), least, most));
  }

  /** A whole number in a range, or another where it is not there. */
  int numberOr(int otherwise, String key, int least, int most) {
    return has(key) ? Math.toIntExact(number(key, least, most)) : otherwise;
  }

  /** A number, 0 and above, with six decimals at most, in millionths. */
  long millionths(String key) {
    if (element(key) instanceof JsonPrimitive primitive && primitive.isNumber()) {
      OptionalLong millionths = Quantity.millionths(primitive.getAsString());
      if (millionths.isPresent() && millionths.getAsLong() >= 0) {
        return millionths.getAsLong();
      }
    }
    throw problem(ProgrammeProblems.notQuantity(pointer(key)));
  }

  /** Texts in a list; none where it is not there. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    if (has(key)) {
      JsonArray array = array(key);
      for (int i = 0; i < array.size(); i++) {
        texts.add(text(array.get(i), pointer(key) + "/" + i));
      }
    }
    return texts;
  }

  /** Texts in a list that must not be empty, or a single text. */
  List<String> oneOrMoreTexts(String key) {
    if (element(key) instanceof JsonPrimitive) {
      return List.of(text(key));
    }
    List<String> texts = texts(key);
    if (texts.isEmpty()) {
      throw problem(ProgrammeProblems.emptyList(pointer(key)));
    }
    return texts;
  }

  <E extends Enum<E> & Labelled> E word(String key, Class<E> type) {
    return labelled(pointer(key), text(key), type, Sentence.of("programme.what.word"));
  }

  /** The value that a word stands for. */
  static <E extends Enum<E> & Labelled> E labelled(
      String pointer, String word, Class<E> type, Sentence what) {
    return Labelled.find(type, word)
        .orElseThrow(
            () ->
                problem(ProgrammeProblems.unknownWord(pointer, word, what, Labelled.labels(type))));
  }

  <E extends Enum<E> & Labelled> E wordOr(E otherwise, String key) {
    return has(key) ? word(key, otherwise.getDeclaringClass()) : otherwise;
  }

  <T> T object(String key, Function<JsonPlace, T> reader) {
    return read(new JsonPlace(pointer(key), object(element(key), pointer(key))), reader);
  }

  <T> Optional<T> optionalObject(String key, Function<JsonPlace, T> reader) {
    return has(key) ? Optional.of(object(key, reader)) : Optional.empty();
  }

  /** Reads every object in a list, and tells what is wrong with each of them. */
  <T> List<T> objects(String key, Function<JsonPlace, T> reader) {
    JsonArray array = array(key);
    List<T> read = new ArrayList<>();
    CollectedProblems findings = new CollectedProblems();
    for (int i = 0; i < array.size(); i++) {
      String pointer = pointer(key) + "/" + i;
      JsonElement element = array.get(i);
      read.add(
          findings.collect(() -> read(new JsonPlace(pointer, object(element, pointer)), reader)));
    }
    findings.throwIfAny();
    return read;
  }

  /** Where a key of this object stands. */
  String pointer(String key) {
    return pointer(path, key);
  }

  /** The pointer to a key of an object, whose own pointer is given (RFC 6901). */
  static String pointer(String object, String key) {
    return JsonPointer.child(object, key);
  }

  /** Where this object stands. */
  String pointer() {
    return path;
  }

  static ProgrammeException problem(ProgrammeProblem problem) {
    return new ProgrammeException(List.of(problem));
  }

  private JsonElement element(String key) {
    if (!has(key)) {
      List<String> strangers =
          json.keySet().stream().filter(other -> !known.contains(other)).toList();
      throw problem(ProgrammeProblems.missing(path, key, strangers));
    }
    return json.get(key);
  }

  private JsonArray array(String key) {
    if (element(key) instanceof JsonArray array) {
      return array;
    }
    throw problem(ProgrammeProblems.notAList(pointer(key)));
  }

  private static String text(JsonElement element, String pointer) {
    if (element instanceof JsonPrimitive primitive
        && primitive.isString()
        && !primitive.getAsString().isBlank()) {
      return primitive.getAsString();
    }
    throw problem(ProgrammeProblems.notText(pointer));
  }

  private static JsonObject object(JsonElement element, String pointer) {
    if (element instanceof JsonObject object) {
      return object;
    }
    throw problem(ProgrammeProblems.notAnObject(pointer));
  }

  /** Problems that are told together. */
  static final class CollectedProblems {
    private final List<ProgrammeProblem> problems = new ArrayList<>();

    /** What was read, or null after its problems were taken down. */
    <T> T collect(Supplier<T> reading) {
      try {
        return reading.get();
      } catch (ProgrammeException e) {
        problems.addAll(e.problems());
        return null;
      }
    }

    void add(ProgrammeProblem problem) {
      problems.add(problem);
    }

    boolean isEmpty() {
      return problems.isEmpty();
    }

    void throwIfAny() {
      if (!problems.isEmpty()) {
        throw new ProgrammeException(problems);
      }
    }
  }
}
