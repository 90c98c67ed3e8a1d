package org.mentormatcher.acceptance.template;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What CloudFormation makes of a template for parameters that somebody gives it: which rules refuse
 * them, which conditions hold, and what is left once these are decided.
 *
 * @param template as SAM transformed it
 * @param given values by their parameters; the others have their defaults
 */
record ParameterChoice(Template template, Map<String, String> given) {

  private static final JsonElement NO_VALUE = reference("AWS::NoValue");

  /** The value of a parameter. */
  String value(String parameter) {
    Template declared = template.at("Parameters/" + parameter);
    if (!declared.exists()) {
      throw new IllegalArgumentException("There is no parameter " + parameter);
    }
    return given.getOrDefault(parameter, declared.at("Default").text());
  }

  /** Whether a parameter's pattern, values and limits let its value be. */
  boolean isAllowed(String parameter) {
    Template declared = template.at("Parameters/" + parameter);
    String value = value(parameter);
    Template pattern = declared.at("AllowedPattern");
    List<String> values = declared.at("AllowedValues").texts();
    return (!pattern.exists() || Pattern.matches(pattern.text(), value))
        && (values.isEmpty() || values.contains(value));
  }

  /** What the rules say to somebody who gives these values; empty where they are taken. */
  List<String> refusals() {
    List<String> refusals = new ArrayList<>();
    for (String name : template.at("Rules").json().getAsJsonObject().keySet()) {
      Template rule = template.at("Rules/" + name);
      Template condition = rule.at("RuleCondition");
      if (!condition.exists() || holds(condition.json())) {
        rule.at("Assertions").elements().stream()
            .filter(assertion -> !holds(assertion.at("Assert").json()))
            .forEach(assertion -> refusals.add(assertion.at("AssertDescription").text()));
      }
    }
    return refusals;
  }

  /** The template without these conditions: whatever depends on them is there, or is not. */
  Template decided(Set<String> conditions) {
    JsonObject decided = template.json().deepCopy().getAsJsonObject();
    for (String section : List.of("Resources", "Outputs")) {
      JsonObject kept = new JsonObject();
      decided.getAsJsonObject(section).entrySet().stream()
          .filter(each -> isKept(each.getValue().getAsJsonObject().get("Condition"), conditions))
          .forEach(each -> kept.add(each.getKey(), decided(each.getValue(), conditions)));
      decided.add(section, kept);
    }
    return new Template(decided);
  }

  private boolean isKept(JsonElement condition, Set<String> conditions) {
    return condition == null || !conditions.contains(condition.getAsString()) || isTrue(condition);
  }

  private JsonElement decided(JsonElement part, Set<String> conditions) {
    if (part instanceof JsonArray list) {
      JsonArray kept = new JsonArray();
      list.forEach(each -> add(kept, decided(each, conditions)));
      return kept;
    }
    if (!(part instanceof JsonObject object)) {
      return part;
    }
    if (object.get("Fn::If") instanceof JsonArray choice
        && conditions.contains(choice.get(0).getAsString())) {
      return decided(choice.get(isTrue(choice.get(0)) ? 1 : 2), conditions);
    }
    JsonObject kept = new JsonObject();
    for (Map.Entry<String, JsonElement> each : object.entrySet()) {
      JsonElement value = decided(each.getValue(), conditions);
      if (!value.equals(NO_VALUE)) {
        kept.add(each.getKey(), value);
      }
    }
    return kept;
  }

  private static void add(JsonArray list, JsonElement value) {
    if (!value.equals(NO_VALUE)) {
      list.add(value);
    }
  }

  private boolean isTrue(JsonElement condition) {
    return holds(template.at("Conditions/" + condition.getAsString()).json());
  }

  /** Evaluates the functions that this template uses in rules and conditions. */
  private boolean holds(JsonElement condition) {
    Map.Entry<String, JsonElement> call = condition.getAsJsonObject().entrySet().iterator().next();
    JsonArray operands = call.getValue().getAsJsonArray();
    return switch (call.getKey()) {
      case "Fn::Not" -> !holds(operands.get(0));
      case "Fn::And" -> operands.asList().stream().allMatch(this::holds);
      case "Fn::Equals" -> text(operands.get(0)).equals(text(operands.get(1)));
      default -> throw new IllegalArgumentException("Not understood: " + condition);
    };
  }

  private String text(JsonElement operand) {
    return operand instanceof JsonObject reference
        ? value(reference.get("Ref").getAsString())
        : operand instanceof JsonNull ? "" : operand.getAsString();
  }

  private static JsonElement reference(String name) {
    JsonObject reference = new JsonObject();
    reference.addProperty("Ref", name);
    return reference;
  }
}
