package org.mentormatcher.matching.outcome;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mentormatcher.matching.admission.Account;
import org.mentormatcher.matching.admission.LeftOut;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * The counts of a run. They are numbers about the whole group and say nothing about a person.
 *
 * @param programme the programme's name
 * @param seed what the draw between equally good matchings came from, 16 hexadecimal digits
 * @param turnout how many take part on each side
 * @param pairs pairs made
 * @param points points of all pairs together
 * @param proof why no matching is better
 * @param leftOut people who stood in the files and took no part, by the reason; none where the
 *     programme sets no condition
 * @param accounts what became of every row, for each file
 * @param deleteBy the last day on which the results may be kept, where the programme says
 */
public record Summary(
    String programme,
    String seed,
    Map<Role, Turnout> turnout,
    int pairs,
    long points,
    Proof proof,
    Map<LeftOut.Reason, Integer> leftOut,
    List<Account> accounts,
    Optional<LocalDate> deleteBy) {

  /** What was optimised. */
  public Goals goals() {
    return proof.goals();
  }

  /**
   * As a JSON object, its keys always in the same order.
   *
   * @param language in which the proof is put into words
   */
  public JsonObject toJson(Language language) {
    JsonObject json = new JsonObject();
    json.addProperty("programme", programme);
    json.addProperty("objective", goals().label());
    json.addProperty("mentors", turnout.get(Role.MENTOR).people());
    json.addProperty("mentees", turnout.get(Role.MENTEE).people());
    json.addProperty("mentorsMatched", turnout.get(Role.MENTOR).matched());
    json.addProperty("menteesMatched", turnout.get(Role.MENTEE).matched());
    json.addProperty("pairs", pairs);
    json.addProperty("points", points);
    json.addProperty("provenOptimal", proof.holds());
    json.addProperty("arcsChecked", proof.certificate().arcsChecked());
    json.addProperty("seed", seed);
    if (!leftOut.isEmpty()) {
      JsonObject people = new JsonObject();
      leftOut.forEach((reason, count) -> people.addProperty(reason.label(), count));
      json.add("leftOut", people);
    }
    JsonArray files = new JsonArray();
    accounts.forEach(account -> files.add(account.toJson()));
    json.add("accounts", files);
    deleteBy.ifPresent(day -> json.addProperty("deleteBy", day.toString()));
    json.add("proof", proof.toJson(language));
    return json;
  }

  /** How many people took no part, and why: a sentence for each reason that somebody had. */
  public List<Sentence> leftOutInWords() {
    return leftOut.entrySet().stream()
        .filter(counted -> counted.getValue() > 0)
        .map(
            counted ->
                Sentence.of("summary.left-out")
                    .with("count", counted.getValue())
                    .with("reason", counted.getKey().sentence()))
        .toList();
  }
}
