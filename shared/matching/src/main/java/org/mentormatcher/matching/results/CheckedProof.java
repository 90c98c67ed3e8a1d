package org.mentormatcher.matching.results;

import com.google.gson.JsonObject;
import java.util.Optional;
import org.mentormatcher.matching.assignment.Assignment;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Goal;
import org.mentormatcher.matching.assignment.Solution;
import org.mentormatcher.matching.assignment.proof.OptimalityCheck;
import org.mentormatcher.matching.outcome.Proof;
import org.mentormatcher.matching.programme.Roles;
import org.mentormatcher.words.Language;

/** The proof of a matching for whoever looks at it: in words, in figures, and checked once more. */
public final class CheckedProof {

  private CheckedProof() {}

  /** Of a run. Whether it {@code holds} is what the check says, made once more where it can be. */
  public static JsonObject of(SolvedRun run, Language language) {
    Roles.Pairs pairs = run.programme().roles().pairs();
    Proof proof = Proof.of(pairs, run.solution(), run.groups());
    // Where pairs have no direction the solver keeps no prices of people to check once more.
    boolean isCheckedAgain = pairs == Roles.Pairs.DIRECTED;
    boolean holds =
        proof.holds()
            && (!isCheckedAgain || again(run.solution()).equals(Optional.of(proof.certificate())));
    JsonObject json = new JsonObject();
    json.addProperty("holds", holds);
    json.addProperty("inWords", proof.inWords(language));
    json.addProperty("isCheckedAgain", isCheckedAgain);
    json.addProperty("value", proof.certificate().value().toString());
    json.addProperty("bound", proof.certificate().bound().toString());
    json.addProperty("checked", proof.certificate().arcsChecked());
    return json;
  }

  /**
   * The certificate anew, from problem, pairs and prices alone; none where they do not prove it.
   */
  private static Optional<Certificate> again(Solution solution) {
    Assignment made = solution.assignment();
    try {
      return Optional.of(
          OptimalityCheck.check(
              solution.problem(),
              solution.goals().without(Goal.WEAKEST_PAIR),
              made.mentor(),
              made.mentee(),
              made.points(),
              solution.prices()));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }
}
