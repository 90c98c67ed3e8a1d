package org.mentormatcher.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mentormatcher.json.IndentedJson;
import org.mentormatcher.json.JsonText;
import org.mentormatcher.json.JsonTextException;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.CellCorrection;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SavedMapping.FileMapping;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.Day;
import org.mentormatcher.matching.participants.DecimalSign;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.words.Labelled;
import org.mentormatcher.words.Language;

/**
 * What the page asks for: the names that the service's interface has, and the files beside it.
 *
 * @param document the programme, with its rules
 * @param goals what to optimise
 * @param input what is read
 */
record DeskCall(ProgrammeDocument document, Goals goals, Input input) {
  private static final String MANAGERS = "managers";

  /**
   * The call of a JSON document.
   *
   * <pre>{@code
   * {
   *   "programme": "seen",
   *   "objective": "best-matches",
   *   "files": [{ "name": "people.csv" }, { "name": "opted out.csv", "as": "opt-outs" }],
   *   "today": "2026-11-24"
   * }
   * }</pre>
   *
   * @param contents of the files, in their order
   * @throws RuntimeException of any kind where it is none, or a name or a day in it is not known:
   *     it is written by a program, and people never see that
   */
  static DeskCall of(String json, List<byte[]> contents) {
    JsonObject call = document(json);
    JsonElement named = call.get("programme");
    ProgrammeDocument document =
        ProgrammeDocument.parse(
            named.isJsonObject()
                ? IndentedJson.of(named)
                : ShippedProgrammes.source(named.getAsString()).orElseThrow());
    Goals goals =
        text(call, "objective")
            .map(name -> Goals.find(name).orElseThrow())
            .orElse(document.programme().objective());
    return new DeskCall(document, goals, input(call, contents));
  }

  /** The rules. */
  Programme programme() {
    return document.programme();
  }

  private static Input input(JsonObject call, List<byte[]> contents) {
    List<SourceFile> participants = new ArrayList<>();
    Map<FurtherFile, SourceFile> further = new EnumMap<>(FurtherFile.class);
    JsonArray files = call.getAsJsonArray("files");
    for (int i = 0; i < files.size(); i++) {
      JsonObject file = files.get(i).getAsJsonObject();
      SourceFile source = new SourceFile(file.get("name").getAsString(), contents.get(i));
      Optional<String> as = text(file, "as");
      if (as.isPresent()) {
        FurtherFile kind = Labelled.of(FurtherFile.class, as.get());
        if (further.put(kind, source) != null) {
          throw new IllegalArgumentException("two files of one kind");
        }
      } else {
        participants.add(source);
      }
    }
    Map<String, String> headings = new HashMap<>();
    object(call, "columns")
        .entrySet()
        .forEach(each -> headings.put(each.getKey(), each.getValue().getAsString()));
    return new Input(
        participants,
        headings,
        call.has("leaveOutProblemRows") && call.get("leaveOutProblemRows").getAsBoolean(),
        further,
        text(call, "today").map(day -> Day.in(day).orElseThrow()),
        text(call, "language").map(tag -> Language.of(tag).orElseThrow()).orElse(Language.ENGLISH),
        told(call));
  }

  private static AsTold told(JsonObject call) {
    JsonObject answers = object(call, "answers");
    List<String> unknown = texts(call, "acceptUnknown");
    AsTold told =
        AsTold.NOTHING
            .mapped(
                new SavedMapping(
                    text(answers, "encoding"),
                    texts(answers, "sheets"),
                    text(answers, "dates").map(name -> Labelled.of(DateOrder.class, name)),
                    text(answers, "decimals").map(name -> Labelled.of(DecimalSign.class, name)),
                    text(answers, "several"),
                    mapping(object(call, "mapping"))))
            .accepting(kinds(unknown))
            .acceptingManagers(unknown.contains(MANAGERS))
            .acceptingLost(
                texts(call, "acceptLost").stream()
                    .map(name -> Labelled.of(Whose.class, name))
                    .collect(Collectors.toSet()));
    return text(call, "acceptMapping").map(told::accepting).orElse(told);
  }

  /** What was said of the columns of each file, by whose it is. */
  private static List<FileMapping> mapping(JsonObject said) {
    List<FileMapping> files = new ArrayList<>();
    for (String whose : said.keySet()) {
      Map<String, List<String>> columns = new LinkedHashMap<>();
      JsonObject of = said.getAsJsonObject(whose);
      of.keySet().forEach(column -> columns.put(column, texts(of, column)));
      files.add(new FileMapping(Labelled.of(Whose.class, whose), columns));
    }
    return files;
  }

  /**
   * The corrections of a call.
   *
   * <pre>{@code
   * { "corrections": [{ "file": "mentors", "row": 7, "letter": "C", "value": "a@b.example",
   *                     "isForAlike": false }] }
   * }</pre>
   */
  static List<CellCorrection> corrections(String json) {
    return document(json).getAsJsonArray("corrections").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(
            each ->
                new CellCorrection(
                    each.get("file").getAsString(),
                    each.get("row").getAsInt(),
                    each.get("letter").getAsString(),
                    each.get("value").getAsString(),
                    each.get("isForAlike").getAsBoolean()))
        .toList();
  }

  private static Set<FurtherFile> kinds(List<String> names) {
    return names.stream()
        .filter(name -> !name.equals(MANAGERS))
        .map(name -> Labelled.of(FurtherFile.class, name))
        .collect(Collectors.toSet());
  }

  private static JsonObject document(String json) {
    try {
      return JsonText.parse(json).getAsJsonObject();
    } catch (JsonTextException e) {
      throw new IllegalArgumentException("no JSON document", e);
    }
  }

  private static JsonObject object(JsonObject parent, String key) {
    return parent.has(key) ? parent.getAsJsonObject(key) : new JsonObject();
  }

  private static Optional<String> text(JsonObject parent, String key) {
    return Optional.ofNullable(parent.get(key))
        .map(JsonElement::getAsString)
        .filter(text -> !text.isEmpty());
  }

  private static List<String> texts(JsonObject parent, String key) {
    return parent.has(key)
        ? parent.getAsJsonArray(key).asList().stream().map(JsonElement::getAsString).toList()
        : List.of();
  }
}
