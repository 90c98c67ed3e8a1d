package org.mentormatcher.matching.programme;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mentormatcher.json.IndentedJson;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.problems.ProgrammeProblems;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Sentence;

/**
 * A programme as the document that it is written in, for changing it and saving it again. Whatever
 * a change does not concern stays as it was written; every change is read again, so that none makes
 * a document that is no programme. It never changes itself: each change gives another one.
 */
public final class ProgrammeDocument {
  /** Between the name of a rule and a number of steps. */
  private static final char BEFORE_STEPS = '/';

  private final JsonObject json;
  private final Programme programme;

  private ProgrammeDocument(JsonObject json) {
    this.json = json;
    this.programme = ProgrammeReader.read(json);
  }

  /**
   * The document in a text, in the current version.
   *
   * @throws ProgrammeException if it is no programme
   */
  public static ProgrammeDocument parse(String text) {
    return new ProgrammeDocument(Versions.upgraded(JsonDocument.parse(text)));
  }

  /** What it says. */
  public Programme programme() {
    return programme;
  }

  /** As it is saved: indented, with a line break at the end. */
  public String toJson() {
    return IndentedJson.of(json) + "\n";
  }

  /**
   * With other points for a rule.
   *
   * @param rule the rule's name; where its points go by steps, the name, a slash and the steps
   * @throws ProgrammeException if no such rule gives points, or the points cannot be
   */
  public ProgrammeDocument withPoints(String rule, long points) {
    return changed(document -> setPoints(document, rule, new JsonPrimitive(points)));
  }

  private static void setPoints(JsonObject document, String rule, JsonPrimitive points) {
    List<String> targets = new ArrayList<>();
    for (JsonElement element : document.getAsJsonArray("rules")) {
      JsonObject object = element.getAsJsonObject();
      String name = object.get("name").getAsString();
      if (object.get("points") instanceof JsonPrimitive) {
        targets.add(name);
        if (rule.equals(name)) {
          object.add("points", points);
          return;
        }
      } else if (object.get("points") instanceof JsonObject bySteps) {
        bySteps.keySet().forEach(steps -> targets.add(name + BEFORE_STEPS + steps));
        if (rule.startsWith(name + BEFORE_STEPS)) {
          bySteps.add(rule.substring(name.length() + 1), points);
          return;
        }
      }
    }
    throw JsonPlace.problem(
        ProgrammeProblems.undefined(
            "/rules", rule, Sentence.of("programme.what.point-rules"), targets));
  }

  /** Points of a rule, as they can be changed: by the name that {@link #withPoints} takes. */
  public record RulePoints(String rule, String explanation, Optional<Integer> steps, long points) {}

  /** The points of every rule that gives some, in the order of the rules, then of the steps. */
  public List<RulePoints> points() {
    List<RulePoints> found = new ArrayList<>();
    for (JsonObject rule : rules(json)) {
      String name = rule.get("name").getAsString();
      String explanation = rule.get("explanation").getAsString();
      if (rule.get("points") instanceof JsonObject bySteps) {
        bySteps.keySet().stream()
            .sorted(Comparator.comparingInt(Integer::parseInt))
            .forEach(
                steps ->
                    found.add(
                        new RulePoints(
                            name + BEFORE_STEPS + steps,
                            explanation,
                            Optional.of(Integer.parseInt(steps)),
                            bySteps.get(steps).getAsLong())));
      } else if (rule.get("points") instanceof JsonPrimitive points) {
        found.add(new RulePoints(name, explanation, Optional.empty(), points.getAsLong()));
      }
    }
    return found;
  }

  /**
   * Without a rule.
   *
   * @throws ProgrammeException if there is no such rule
   */
  public ProgrammeDocument withoutRule(String rule) {
    return changed(
        document -> {
          List<String> names = new ArrayList<>();
          JsonArray others = new JsonArray();
          for (JsonObject each : rules(document)) {
            names.add(each.get("name").getAsString());
            if (!names.getLast().equals(rule)) {
              others.add(each);
            }
          }
          if (others.size() == names.size()) {
            throw JsonPlace.problem(
                ProgrammeProblems.undefined(
                    "/rules", rule, Sentence.of("programme.what.rules"), names));
          }
          document.add("rules", others);
        });
  }

  private static List<JsonObject> rules(JsonObject document) {
    return document.getAsJsonArray("rules").asList().stream()
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  /**
   * With another number of matches for everybody in a role, or at most that many where people say
   * their own number.
   *
   * @throws ProgrammeException if the number cannot be
   */
  public ProgrammeDocument withCapacity(Role role, int most) {
    return changed(
        document -> {
          JsonObject capacities = document.getAsJsonObject("capacities");
          // Where pairs have no direction there is one capacity for everybody.
          String whose = capacities.has("person") ? "person" : role.singular();
          if (capacities.get(whose) instanceof JsonObject own) {
            own.addProperty("most", most);
            own.addProperty("default", Math.min(own.get("default").getAsInt(), most));
          } else {
            capacities.addProperty(whose, most);
          }
        });
  }

  /** With another objective: by its name, or as a list of goals where that has none. */
  public ProgrammeDocument withObjective(Goals goals) {
    return changed(
        document -> {
          JsonArray inOrder = new JsonArray();
          goals.inOrder().forEach(goal -> inOrder.add(goal.label()));
          document.add(
              "objective",
              goals
                  .objective()
                  .<JsonElement>map(name -> new JsonPrimitive(name.label()))
                  .orElse(inOrder));
        });
  }

  /** With another name. */
  public ProgrammeDocument withName(String name) {
    return changed(document -> document.addProperty("name", name));
  }

  /**
   * With other steps on a ladder. Steps that were there keep their aliases.
   *
   * @param steps their names, the lowest first
   * @throws ProgrammeException if there is no such ladder, or the steps cannot be
   */
  public ProgrammeDocument withLadder(String ladder, List<String> steps) {
    return changed(
        document -> {
          List<String> names = new ArrayList<>();
          for (JsonObject object : ladders(document)) {
            names.add(object.get("name").getAsString());
            if (names.getLast().equals(ladder)) {
              JsonArray before = object.getAsJsonArray("steps");
              JsonArray after = new JsonArray();
              steps.forEach(step -> after.add(known(before, step).orElseGet(() -> newStep(step))));
              object.add("steps", after);
              return;
            }
          }
          throw JsonPlace.problem(
              ProgrammeProblems.undefined(
                  "/ladders", ladder, Sentence.of("programme.what.ladders"), names));
        });
  }

  private static List<JsonObject> ladders(JsonObject document) {
    return document.get("ladders") instanceof JsonArray array
        ? array.asList().stream().map(JsonElement::getAsJsonObject).toList()
        : List.of();
  }

  private static Optional<JsonObject> known(JsonArray steps, String name) {
    return steps.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .filter(step -> Folding.fold(step.get("name").getAsString()).equals(Folding.fold(name)))
        .findFirst();
  }

  private static JsonObject newStep(String name) {
    JsonObject step = new JsonObject();
    step.addProperty("name", name);
    return step;
  }

  private ProgrammeDocument changed(Consumer<JsonObject> change) {
    JsonObject copy = json.deepCopy();
    change.accept(copy);
    return new ProgrammeDocument(copy);
  }
}
