package org.mentormatcher.matching.outcome;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.WorstOffProof;

/**
 * Why no matching is better: in words for a coordinator, in figures for an engineer.
 *
 * @param objective what was optimised
 * @param locked pairs that were decided beforehand
 * @param certificate that the matching reaches the bound of its dual prices
 * @param worstOff what proves the fewest points of a pair, where they were a goal
 */
public record Proof(
    Objective objective, int locked, Certificate certificate, Optional<WorstOffProof> worstOff) {

  /** The proof of a solution. */
  public static Proof of(Solution solution) {
    return new Proof(
        solution.objective(),
        solution.problem().locked().count(),
        solution.assignment().certificate(),
        solution.assignment().worstOff());
  }

  /** Whether the matching is worth exactly what its prices allow any matching at most. */
  public boolean holds() {
    return certificate.value().equals(certificate.bound());
  }

  /** What is proved, and how, for somebody who is no engineer. */
  public String inWords() {
    return claim() + (locked == 0 ? "" : beside()) + HOW;
  }

  private static final String HOW =
      " How we know: the program put a price on the place of every person. Whatever way one matches"
          + " these people, it is worth no more than all the prices together, and this matching is"
          + " worth exactly that. This was checked after the matching was found, pair by pair, by a"
          + " part of the program that only checks.";

  private String beside() {
    return " This is so for every way that makes the pairs that were decided beforehand: %d of them."
        .formatted(locked);
  }

  private String claim() {
    String people =
        "%d mentees and %d mentors"
            .formatted(certificate.menteesMatched(), certificate.mentorsMatched());
    return switch (objective) {
      case BEST_MATCHES ->
          ("No way to match these people gives more than %d points. Of all the ways that give as"
                  + " many, none gives more mentees a match than this one, and then more mentors:"
                  + " %s have one.")
              .formatted(certificate.points(), people);
      case MOST_MATCHED ->
          ("No way to match these people gives more mentees a match, and then more mentors: %s have"
                  + " one. Of all the ways that match as many, none gives more than %d points.")
              .formatted(people, certificate.points());
      case WORST_OFF_FIRST ->
          ("No way to match these people gives more mentees a match, and then more mentors: %s have"
                  + " one.%s And none of those gives more than %d points.")
              .formatted(people, worstOff.map(Proof::lowest).orElse(""), certificate.points());
    };
  }

  private static String lowest(WorstOffProof proof) {
    String atLeast =
        " Of all the ways that match as many, none has better pairs at the lower end: each pair"
            + " that"
            + " was chosen has %d points or more".formatted(proof.lowestPoints());
    return proof.nextPoints().isEmpty()
        ? atLeast + ", and no possible pair has more than that."
        : atLeast
            + ", and with %d or more fewer people could be matched."
                .formatted(proof.nextPoints().getAsLong());
  }

  /** As a JSON object. */
  JsonObject toJson() {
    JsonObject json = new JsonObject();
    json.addProperty("inWords", inWords());
    add(json, certificate);
    worstOff.ifPresent(
        proof -> {
          JsonObject fairness = new JsonObject();
          fairness.addProperty("lowestPoints", proof.lowestPoints());
          fairness.add("allPairs", counted(proof.allPairs()));
          proof.nextPoints().ifPresent(next -> fairness.addProperty("nextPoints", next));
          proof.atNextPoints().ifPresent(next -> fairness.add("atNextPoints", counted(next)));
          json.add("worstOff", fairness);
        });
    return json;
  }

  private static JsonObject counted(Certificate certificate) {
    JsonObject json = new JsonObject();
    json.addProperty("menteesMatched", certificate.menteesMatched());
    json.addProperty("mentorsMatched", certificate.mentorsMatched());
    add(json, certificate);
    return json;
  }

  private static void add(JsonObject json, Certificate certificate) {
    json.addProperty("value", certificate.value());
    json.addProperty("bound", certificate.bound());
    json.addProperty("weightOfAPoint", certificate.pointWeight());
    json.addProperty("weightOfAMentee", certificate.menteeWeight());
    json.addProperty("weightOfAMentor", certificate.mentorWeight());
    json.addProperty("arcsChecked", certificate.arcsChecked());
  }
}
