package org.mentormatcher.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mentormatcher.browser.EngineCall.Operation;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/** The compiled engine answers questions about an open matching as the JVM does. */
@DisplayName("Questions and changes, in a browser's JavaScript and on the JVM")
class SameDeskTest {
  private static NodeEngine engine;

  @BeforeAll
  static void start() {
    assumeTrue(NodeEngine.canRun(), "Node.js is not installed");
    engine = NodeEngine.start();
  }

  @AfterAll
  static void stop() {
    if (engine != null) {
      engine.close();
    }
  }

  static List<String> programmes() {
    return ShippedProgrammes.names();
  }

  @ParameterizedTest
  @MethodSource("programmes")
  @DisplayName("MM-7: of the made-up people of a programme")
  void demonstrations(String programme) {
    answersAlike(EngineFiles.demonstration(programme), programme);
  }

  @Test
  @DisplayName("MM-7: of the made-up sample of 500 a side")
  void sample() {
    answersAlike(EngineFiles.sample(), "the sample");
  }

  private static void answersAlike(EngineCall call, String whose) {
    OpenDesk desk =
        Desk.open(call.json().toString(), call.contents(), stage -> {}).desk().orElseThrow();
    engine.answer(Operation.RUN, call);
    JsonObject unchanged = asking(new JsonArray());
    DeskAnswer first = desk.edit(unchanged.toString());
    engine.assertSame(Operation.EDIT, unchanged, first, whose + ", as it is");
    JsonObject view = first.json().getAsJsonObject("view");
    JsonObject pair = view.getAsJsonArray("pairs").get(0).getAsJsonObject();
    JsonArray people = view.getAsJsonArray("people");
    JsonObject mentor = people.get(pair.get("mentor").getAsInt()).getAsJsonObject();
    JsonObject mentee = people.get(pair.get("mentee").getAsInt()).getAsJsonObject();
    JsonObject last = people.get(people.size() - 1).getAsJsonObject();
    for (JsonObject edit :
        List.of(
            ofPair("lock-pair", mentor, mentee),
            ofPair("forbid-pair", mentor, mentee),
            ofPerson("take-out", mentor),
            places(last),
            places(mentor),
            goals(view),
            points(view))) {
      JsonArray edits = new JsonArray();
      edits.add(edit);
      JsonObject question = asking(edits);
      DeskAnswer edited = desk.edit(question.toString());
      engine.assertSame(Operation.EDIT, question, edited, whose + ", " + edit);
      engine.assertSame(
          Operation.FILES, question, desk.files(question.toString()), whose + ", " + edit);
      engine.assertSame(
          Operation.PROOF, question, desk.proof(question.toString()), whose + ", " + edit);
      engine.assertSame(
          Operation.LETTERS, question, desk.letters(question.toString()), whose + ", " + edit);
    }
    for (JsonElement each : view.getAsJsonArray("unmatched").asList().stream().limit(3).toList()) {
      JsonObject without =
          people.get(each.getAsJsonObject().get("person").getAsInt()).getAsJsonObject();
      JsonObject asking = asking(new JsonArray());
      asking.add("role", without.get("role"));
      asking.add("person", without.get("identity"));
      engine.assertSame(
          Operation.HELP, asking, desk.help(asking.toString()), whose + ", what would help");
    }
    if (view.has("shortlist")) {
      JsonObject suggested = view.getAsJsonArray("shortlist").get(0).getAsJsonObject();
      JsonObject signing = asking(new JsonArray());
      signing.add("accepted", accepted(suggested, people));
      engine.assertSame(
          Operation.EDIT, signing, desk.edit(signing.toString()), whose + ", signed off");
      DeskAnswer signed = desk.files(signing.toString());
      assertThat(signed.files()).extracting(ResultFile::name).contains("matches.csv");
      engine.assertSame(Operation.FILES, signing, signed, whose + ", signed off");
    }
    JsonObject explained = asking(new JsonArray());
    explained.add("mentor", mentor.get("identity"));
    explained.add("mentee", mentee.get("identity"));
    DeskAnswer why = desk.explain(explained.toString());
    assertThat(why.json().getAsJsonArray("sentences")).isNotEmpty();
    engine.assertSame(Operation.EXPLAIN, explained, why, whose + ", a pair");
    explained.add("person", mentee.get("identity"));
    engine.assertSame(
        Operation.EXPLAIN, explained, desk.explain(explained.toString()), whose + ", a person");
  }

  private static JsonArray accepted(JsonObject suggested, JsonArray people) {
    JsonObject accepted = new JsonObject();
    for (String side : List.of("mentor", "mentee")) {
      JsonObject person = people.get(suggested.get(side).getAsInt()).getAsJsonObject();
      accepted.add(side, person.get("identity"));
    }
    accepted.addProperty("by", "Ada Byron");
    accepted.addProperty("on", "2026-11-24");
    JsonArray all = new JsonArray();
    all.add(accepted);
    return all;
  }

  private static JsonObject asking(JsonArray edits) {
    JsonObject question = new JsonObject();
    question.add("edits", edits);
    question.add("since", new JsonArray());
    return question;
  }

  private static JsonObject ofPair(String kind, JsonObject mentor, JsonObject mentee) {
    JsonObject edit = new JsonObject();
    edit.addProperty("kind", kind);
    edit.add("mentor", mentor.get("identity"));
    edit.add("mentee", mentee.get("identity"));
    return edit;
  }

  private static JsonObject ofPerson(String kind, JsonObject person) {
    JsonObject edit = new JsonObject();
    edit.addProperty("kind", kind);
    edit.add("person", person.get("identity"));
    return edit;
  }

  private static JsonObject goals(JsonObject view) {
    JsonObject goals = view.getAsJsonObject("choices").getAsJsonObject("goals");
    JsonObject edit = new JsonObject();
    edit.addProperty("kind", "seek-goals");
    edit.addProperty(
        "goals",
        goals.getAsJsonArray("canBe").asList().stream()
            .map(JsonElement::getAsString)
            .collect(Collectors.joining(",")));
    return edit;
  }

  /** The first points are worth one more; in a programme without points none are. */
  private static JsonObject points(JsonObject view) {
    JsonObject points = new JsonObject();
    view.getAsJsonObject("choices").getAsJsonArray("points").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .limit(1)
        .forEach(
            each ->
                points.addProperty(
                    each.get("rule").getAsString(), each.get("points").getAsInt() + 1));
    JsonObject edit = new JsonObject();
    edit.addProperty("kind", "set-points");
    edit.add("points", points);
    return edit;
  }

  private static JsonObject places(JsonObject person) {
    JsonObject edit = ofPerson("set-places", person);
    edit.add("role", person.get("role"));
    edit.addProperty("places", person.get("places").getAsInt() + 1);
    return edit;
  }
}
