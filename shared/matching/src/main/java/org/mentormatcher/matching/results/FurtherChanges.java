package org.mentormatcher.matching.results;

import static org.mentormatcher.matching.results.html.Html.all;
import static org.mentormatcher.matching.results.html.Html.element;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mentormatcher.matching.answers.TradeOff;
import org.mentormatcher.matching.assignment.Totals;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;
import org.mentormatcher.matching.results.html.Html;
import org.mentormatcher.matching.results.html.HtmlTable;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/** What keeping fewer of the earlier pairs would bring, for the coordinator alone. */
final class FurtherChanges {
  private final Optional<TradeOff.Curve> curve;
  private final Language language;

  private FurtherChanges(Optional<TradeOff.Curve> curve, Language language) {
    this.curve = curve;
    this.language = language;
  }

  /** Of a run; empty where no pairs were to be kept. */
  static Optional<FurtherChanges> of(SolvedRun run, Language language) {
    return run.lastTime()
        .pairs()
        .map(
            pairs ->
                new FurtherChanges(
                    TradeOff.of(run.problem(), run.solution().goals(), AssignmentSolver::solution),
                    language));
  }

  JsonElement toJson() {
    if (curve.isEmpty()) {
      return new JsonPrimitive(language.say(Consequences.LEFT_OUT));
    }
    JsonArray array = new JsonArray();
    for (Totals corner : curve.orElseThrow().corners()) {
      JsonObject json = new JsonObject();
      json.addProperty("pairsKept", corner.kept());
      json.addProperty("points", corner.points());
      json.addProperty("menteesMatched", corner.mentees());
      json.addProperty("mentorsMatched", corner.mentors());
      array.add(json);
    }
    return array;
  }

  Html html() {
    return all(
        element("h2", say("report.further-changes")),
        curve
            .map(this::table)
            .orElse(
                element(
                    "p",
                    language.say(
                        Sentence.of("report.further-changes-left-out")
                            .with("leftOut", Consequences.LEFT_OUT)))));
  }

  private Html table(TradeOff.Curve found) {
    List<Totals> known = found.corners();
    return all(
        element("p", say("report.further-changes-lead")),
        element(
            "p",
            say(
                found.isWhole()
                    ? "report.further-changes-between"
                    : "report.further-changes-not-all")),
        new HtmlTable(
                say("report.further-changes-rows"),
                List.of(
                    say("report.pairs-kept"),
                    say("report.points-heading"),
                    say("report.more-points"),
                    say("report.mentees-with-match"),
                    say("report.mentors-with-match")),
                IntStream.range(0, known.size()).mapToObj(i -> row(known, i)).toList(),
                List.of(0, 1, 2, 3, 4))
            .html());
  }

  private List<String> row(List<Totals> known, int number) {
    Totals corner = known.get(number);
    String more =
        number == 0 ? "" : language.number(corner.points() - known.get(number - 1).points());
    return List.of(
        language.number(corner.kept()),
        language.number(corner.points()),
        more,
        language.number(corner.mentees()),
        language.number(corner.mentors()));
  }

  private String say(String key) {
    return language.say(Sentence.of(key));
  }
}
