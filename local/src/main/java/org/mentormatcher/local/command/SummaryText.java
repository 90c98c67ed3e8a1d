package org.mentormatcher.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mentormatcher.matching.outcome.Summary;
import org.mentormatcher.matching.participants.Role;

/** A run's counts in sentences. */
final class SummaryText {

  private SummaryText() {}

  static List<String> of(Summary summary) {
    List<String> sentences = new ArrayList<>();
    sentences.add(counted("%s made, %s, %s: %s.", summary));
    sentences.add(unmatched(summary.turnout().get(Role.MENTEE).unmatched(), "mentee", "mentees"));
    sentences.add(unmatched(summary.turnout().get(Role.MENTOR).unmatched(), "mentor", "mentors"));
    summary
        .leftOut()
        .forEach(
            (reason, people) -> {
              if (people > 0) {
                sentences.add(number(people, "person", "people") + " left out: " + reason + ".");
              }
            });
    summary.deleteBy().ifPresent(day -> sentences.add("Delete the results by " + day + "."));
    return sentences;
  }

  private static String counted(String sentence, Summary summary) {
    return sentence.formatted(
        number(summary.pairs(), "pair", "pairs"),
        number(summary.points(), "point", "points"),
        summary.objective().label(),
        summary.proof().holds() ? "proved optimal" : "not proved optimal");
  }

  private static String unmatched(int people, String one, String several) {
    return people == 0
        ? "Every %s has a match.".formatted(one)
        : "%s without a match; unmatched.csv says why.".formatted(number(people, one, several));
  }

  private static String number(long count, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
  }
}
