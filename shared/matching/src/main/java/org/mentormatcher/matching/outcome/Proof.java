package org.mentormatcher.matching.outcome;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Goals;
import org.mentormatcher.matching.assignment.GroupsOfThree;
import org.mentormatcher.matching.assignment.LevelWeights;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.WorstOffProof;
import org.mentormatcher.matching.programme.Roles;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/**
 * Why no matching is better: in words for a coordinator, in figures for an engineer.
 *
 * @param pairs whether pairs have a direction
 * @param goals what was optimised
 * @param locked pairs that were decided beforehand
 * @param certificate that the matching reaches the bound of its dual prices
 * @param drawn that none that is as good serves people in a better order of the draw
 * @param worstOff what proves the fewest points of a pair, where they were a goal
 * @param groups the pairs that somebody joined, where the programme has groups of three
 */
public record Proof(
    Roles.Pairs pairs,
    Goals goals,
    int locked,
    Certificate certificate,
    Optional<Certificate> drawn,
    Optional<WorstOffProof> worstOff,
    Optional<GroupsOfThree> groups) {

  /** The proof of a solution. */
  public static Proof of(Roles.Pairs pairs, Solution solution, Optional<GroupsOfThree> groups) {
    return new Proof(
        pairs,
        solution.goals(),
        solution.problem().locked().count(),
        solution.assignment().certificate(),
        solution.assignment().drawn(),
        solution.assignment().worstOff(),
        groups);
  }

  /** Whether the matching is worth exactly what its prices allow any matching at most. */
  public boolean holds() {
    return reachesItsBound(certificate)
        && drawn.stream().allMatch(Proof::reachesItsBound)
        && groups.map(GroupsOfThree::certificate).stream().allMatch(Proof::reachesItsBound);
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
    if (drawn.isPresent()) {
      sentences.add(language.say("proof.drawn"));
    }
    groups.ifPresent(joined -> sentences.add(language.say(claimOfGroups(joined))));
    return String.join(" ", sentences);
  }

  private static Sentence claimOfGroups(GroupsOfThree joined) {
    if (joined.stayedOver().isEmpty()) {
      return Sentence.of("proof.nobody-over");
    }
    Sentence people = Sentence.of("proof.stayed-over").with("count", joined.stayedOver().size());
    return joined.groups().isEmpty()
        ? Sentence.of("proof.nobody-joins").with("people", people)
        : Sentence.of("proof.groups")
            .with("people", people)
            .with("joined", Sentence.of("proof.joined").with("count", joined.groups().size()))
            .with(
                "points", Sentence.of("proof.points").with("count", joined.certificate().points()));
  }

  private Sentence claim() {
    return goals
        .objective()
        .map(named -> pairs == Roles.Pairs.DIRECTED ? claimOfBoth(named) : claimOfEverybody(named))
        .orElseGet(
            () ->
                Sentence.of("proof.goals")
                    .with("goals", told().inOrder().stream().map(this::reached).toList()));
  }

  private Goals told() {
    return pairs == Roles.Pairs.DIRECTED ? goals : goals.ofPeople();
  }

  private Sentence claimOfEverybody(Objective named) {
    return (switch (named) {
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

  private Sentence claimOfBoth(Objective named) {
    return (switch (named) {
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

  /** What the matching has of a goal. */
  private Sentence reached(Goal goal) {
    Totals totals = certificate.totals();
    return switch (goal) {
      case POINTS -> Sentence.of("proof.points").with("count", totals.points());
      case MENTEES_MATCHED ->
          Sentence.of(
                  pairs == Roles.Pairs.DIRECTED
                      ? "proof.goal.mentees-matched"
                      : "proof.goal.people-matched")
              .with("count", totals.mentees());
      case MENTORS_MATCHED ->
          Sentence.of("proof.goal.mentors-matched").with("count", totals.mentors());
      case PAIRS_KEPT -> Sentence.of("proof.goal.pairs-kept").with("count", totals.kept());
      case WENT_WITHOUT -> Sentence.of("proof.goal.went-without").with("count", totals.returned());
      case BALANCED_LOAD -> Sentence.of("proof.goal.balanced-load").with("count", totals.sharing());
      case WEAKEST_PAIR ->
          worstOff
              .map(
                  proof ->
                      Sentence.of("proof.goal.weakest-pair").with("count", proof.lowestPoints()))
              .orElseGet(() -> Sentence.of("proof.goal.no-weakest-pair"));
    };
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
    groups.ifPresent(
        joined -> {
          JsonObject groupsOfThree = new JsonObject();
          groupsOfThree.addProperty("stayedOver", joined.stayedOver().size());
          groupsOfThree.addProperty("groups", joined.groups().size());
          groupsOfThree.addProperty("points", joined.certificate().points());
          add(groupsOfThree, joined.certificate());
          json.add("groupsOfThree", groupsOfThree);
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
    LevelWeights weights = certificate.weights();
    json.addProperty("weightOfAPoint", weights.perPoint());
    json.addProperty("weightOfAMentee", weights.perMentee());
    json.addProperty("weightOfAMentor", weights.perMentor());
    addIfAny(json, "weightOfAKeptPair", weights.perKept());
    addIfAny(json, "weightOfWhoWentWithout", weights.perReturned());
    addIfAny(json, "weightOfSharing", weights.perSharing());
    json.addProperty("arcsChecked", certificate.arcsChecked());
  }

  private static void addIfAny(JsonObject json, String key, long weight) {
    if (weight > 0) {
      json.addProperty(key, weight);
    }
  }
}
