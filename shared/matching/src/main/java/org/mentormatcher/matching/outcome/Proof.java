package org.mentormatcher.matching.outcome;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.WorstOffProof;
import org.mentormatcher.matching.programme.Roles;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * Why no matching is better: in words for a coordinator, in figures for an engineer.
 *
 * @param pairs whether pairs have a direction
 * @param objective what was optimised
 * @param locked pairs that were decided beforehand
 * @param certificate that the matching reaches the bound of its dual prices
 * @param drawn that none that is as good serves people in a better order of the draw
 * @param worstOff what proves the fewest points of a pair, where they were a goal
 */
public record Proof(
    Roles.Pairs pairs,
    Objective objective,
    int locked,
    Certificate certificate,
    Optional<Certificate> drawn,
    Optional<WorstOffProof> worstOff) {

  /** The proof of a solution. */
  public static Proof of(Roles.Pairs pairs, Solution solution) {
    return new Proof(
        pairs,
        solution.objective(),
        solution.problem().locked().count(),
        solution.assignment().certificate(),
        solution.assignment().drawn(),
        solution.assignment().worstOff());
  }

  /** Whether the matching is worth exactly what its prices allow any matching at most. */
  public boolean holds() {
    return reachesItsBound(certificate) && drawn.stream().allMatch(Proof::reachesItsBound);
  }

  private static boolean reachesItsBound(Certificate certificate) {
    return certificate.value().equals(certificate.bound());
  }

  /** What is proved, and how, for somebody who is no engineer. */
  public String inWords(Language language) {
    List<String> sentences = new ArrayList<>();
    sentences.add(language.say(claim()));
    if (locked > 0) {
      sentences.add(language.say(Sentence.of("proof.beside-locked").with("pairs", locked)));
    }
    sentences.add(
        language.say(pairs == Roles.Pairs.DIRECTED ? "proof.how" : "proof.undirected.how"));
    return String.join(" ", sentences);
  }

  private Sentence claim() {
    return pairs == Roles.Pairs.DIRECTED ? claimOfBoth() : claimOfEverybody();
  }

  private Sentence claimOfEverybody() {
    return (switch (objective) {
          case BEST_MATCHES -> Sentence.of("proof.undirected.best-matches");
          case MOST_MATCHED -> Sentence.of("proof.undirected.most-matched");
          case WORST_OFF_FIRST ->
              worstOff
                  .map(
                      proof ->
                          Sentence.of("proof.undirected.worst-off-first")
                              .with("lowest", lowest(proof)))
                  .orElseGet(() -> Sentence.of("proof.undirected.worst-off-first-nobody"));
        })
        .with("people", Sentence.of("proof.people").with("count", certificate.menteesMatched()))
        .with("points", Sentence.of("proof.points").with("count", certificate.points()));
  }

  private Sentence claimOfBoth() {
    return (switch (objective) {
          case BEST_MATCHES -> Sentence.of("proof.best-matches");
          case MOST_MATCHED -> Sentence.of("proof.most-matched");
          case WORST_OFF_FIRST ->
              worstOff
                  .map(proof -> Sentence.of("proof.worst-off-first").with("lowest", lowest(proof)))
                  .orElseGet(() -> Sentence.of("proof.worst-off-first-nobody"));
        })
        .with("mentees", Sentence.of("proof.mentees").with("count", certificate.menteesMatched()))
        .with("mentors", Sentence.of("proof.mentors").with("count", certificate.mentorsMatched()))
        .with("points", Sentence.of("proof.points").with("count", certificate.points()));
  }

  private static Sentence lowest(WorstOffProof proof) {
    return (proof.nextPoints().isEmpty()
            ? Sentence.of("proof.lowest-of-all")
            : Sentence.of("proof.lowest").with("next", proof.nextPoints().getAsLong()))
        .with("points", Sentence.of("proof.points").with("count", proof.lowestPoints()));
  }

  /** As a JSON object. */
  JsonObject toJson(Language language) {
    JsonObject json = new JsonObject();
    json.addProperty("inWords", inWords(language));
    add(json, certificate);
    drawn.ifPresent(
        proof -> {
          JsonObject draw = new JsonObject();
          add(draw, proof);
          json.add("draw", draw);
        });
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
