package org.mentormatcher.matching;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.participants.Decisions.LastTime;
import org.mentormatcher.matching.programme.ProgrammeDocument;
import org.mentormatcher.matching.programme.ProgrammeDocument.RulePoints;

/**
 * The goals and the points of a version, and which others can be chosen.
 *
 * @param document the programme with its rules as they are
 * @param sought the goals that were chosen
 * @param lastTime what files say of an earlier matching
 * @param keepsPairs whether keeping pairs comes first
 */
record DeskChoices(
    ProgrammeDocument document, Goals sought, LastTime lastTime, boolean keepsPairs) {

  /**
   * As JSON: {@code goals} with those that are {@code sought}, the most important first, all that
   * {@code canBe}, those that are sought {@code always} and the {@code named} lists; {@code points}
   * of every rule, and the {@code mostPoints} of one.
   */
  JsonObject toJson() {
    JsonObject goals = new JsonObject();
    goals.add("sought", labels(inEffect()));
    goals.add("canBe", labels(canBe()));
    goals.add("always", labels(always()));
    JsonObject named = new JsonObject();
    for (Objective objective : Objective.values()) {
      named.add(objective.label(), labels(seen(objective.goals()).inOrder()));
    }
    goals.add("named", named);
    JsonArray points = new JsonArray();
    document.points().forEach(each -> points.add(toJson(each)));
    JsonObject json = new JsonObject();
    json.add("goals", goals);
    json.add("points", points);
    json.addProperty("mostPoints", EditedDecisions.mostPoints(document));
    return json;
  }

  private static JsonObject toJson(RulePoints rule) {
    JsonObject json = new JsonObject();
    json.addProperty("rule", rule.rule());
    json.addProperty("explanation", rule.explanation());
    rule.steps().ifPresent(steps -> json.addProperty("steps", steps));
    json.addProperty("points", rule.points());
    return json;
  }

  /** Those in effect: what files say of an earlier matching comes first, unless it has a place. */
  private List<Goal> inEffect() {
    Goals all = seen(sought);
    for (Goal goal : always()) {
      all = goal == Goal.PAIRS_KEPT && keepsPairs ? first(goal, all) : all.orFirst(goal);
    }
    return all.inOrder();
  }

  private static Goals first(Goal goal, Goals goals) {
    return new Goals(Stream.concat(Stream.of(goal), goals.without(goal).stream()).toList());
  }

  /** What cannot be left out, in the order in which solving puts it before all others. */
  private List<Goal> always() {
    List<Goal> always = new ArrayList<>();
    if (lastTime.without().isPresent()) {
      always.add(Goal.WENT_WITHOUT);
    }
    if (keepsPairs || lastTime.pairs().isPresent()) {
      always.add(Goal.PAIRS_KEPT);
    }
    return always;
  }

  private List<Goal> canBe() {
    return Stream.of(Goal.values())
        .filter(goal -> seen(Goals.of(goal)).have(goal))
        .filter(goal -> document.programme().roles().canSeek(Goals.of(goal)))
        .filter(goal -> goal != Goal.WENT_WITHOUT || lastTime.without().isPresent())
        .toList();
  }

  /** As they can be told apart: where pairs have no direction, people are on one side only. */
  private Goals seen(Goals goals) {
    return isUndirected() ? goals.ofPeople() : goals;
  }

  private boolean isUndirected() {
    return document.programme().roles().isUndirected();
  }

  private static JsonArray labels(List<Goal> goals) {
    JsonArray labels = new JsonArray();
    goals.forEach(goal -> labels.add(goal.label()));
    return labels;
  }
}
