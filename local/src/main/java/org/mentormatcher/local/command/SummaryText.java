package org.mentormatcher.local.command;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.outcome.Summary;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.words.Sentence;

/** A run's counts in sentences. */
final class SummaryText {

  private SummaryText() {}

  static List<Sentence> of(Summary summary) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(made(summary));
    sentences.add(mentees(summary.turnout().get(Role.MENTEE).unmatched()));
    sentences.add(mentors(summary.turnout().get(Role.MENTOR).unmatched()));
    sentences.addAll(summary.leftOutInWords());
    summary
        .deleteBy()
        .ifPresent(
            day -> sentences.add(Sentence.of("summary.delete-by").with("day", day.toString())));
    return sentences;
  }

  private static Sentence made(Summary summary) {
    return Sentence.of(summary.proof().holds() ? "summary.proved" : "summary.not-proved")
        .with("pairs", Sentence.of("summary.pairs").with("count", summary.pairs()))
        .with("points", Sentence.of("report.points").with("count", summary.points()))
        .with("objective", summary.goals().label());
  }

  private static Sentence mentees(int without) {
    return without == 0
        ? Sentence.of("report.every-mentee")
        : Sentence.of("summary.mentees-without").with("count", without);
  }

  private static Sentence mentors(int without) {
    return without == 0
        ? Sentence.of("report.every-mentor")
        : Sentence.of("summary.mentors-without").with("count", without);
  }
}
