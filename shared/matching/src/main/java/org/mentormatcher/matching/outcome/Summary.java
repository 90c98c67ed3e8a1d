package org.mentormatcher.matching.outcome;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.admission.Account;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.words.Language;

/**
 * The counts of a run. They are numbers about the whole group and say nothing about a person.
 *
 * @param programme the programme's name
 * @param objective what was optimised
 * @param mentors mentors read, 0 and above
 * @param mentees mentees read, 0 and above
 * @param mentorsMatched mentors with at least one match
 * @param menteesMatched mentees with at least one match
 * @param pairs pairs made
 * @param points points of all pairs together
 * @param provenOptimal whether the dual prices proved that no matching is better; always true in a
 *     result that was handed out
 * @param arcsChecked arcs whose reduced costs the proof checked
 * @param proof why no matching is better
 * @param deleteBy the last day on which the results may be kept, where the programme says
 * @param leftOut people who stood in the files and took no part, by the reason's name; none where
 *     the programme sets no condition
 * @param accounts what became of every row, for each file
 * @param seed what the draw between equally good matchings came from, 16 hexadecimal digits
 */
public record Summary(
    String programme,
    Objective objective,
    int mentors,
    int mentees,
    int mentorsMatched,
    int menteesMatched,
    int pairs,
    long points,
    boolean provenOptimal,
    long arcsChecked,
    Proof proof,
    Optional<LocalDate> deleteBy,
    Map<String, Integer> leftOut,
    List<Account> accounts,
    String seed) {
  /**
   * As a JSON object, keys in the order of the components.
   *
   * @param language in which the proof is put into words
   */
  public JsonObject toJson(Language language) {
    JsonObject json = new JsonObject();
    json.addProperty("programme", programme);
    json.addProperty("objective", objective.label());
    json.addProperty("mentors", mentors);
    json.addProperty("mentees", mentees);
    json.addProperty("mentorsMatched", mentorsMatched);
    json.addProperty("menteesMatched", menteesMatched);
    json.addProperty("pairs", pairs);
    json.addProperty("points", points);
    json.addProperty("provenOptimal", provenOptimal);
    json.addProperty("arcsChecked", arcsChecked);
    json.addProperty("seed", seed);
    if (!leftOut.isEmpty()) {
      JsonObject people = new JsonObject();
      leftOut.forEach(people::addProperty);
      json.add("leftOut", people);
    }
    JsonArray files = new JsonArray();
    accounts.forEach(account -> files.add(account.toJson()));
    json.add("accounts", files);
    deleteBy.ifPresent(day -> json.addProperty("deleteBy", day.toString()));
    json.add("proof", proof.toJson(language));
    return json;
  }
}
