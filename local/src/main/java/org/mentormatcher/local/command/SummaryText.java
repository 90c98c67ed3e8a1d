package org.mentormatcher.local.command;

import java.util.ArrayList;
import java.util.List;
import org.mentormatcher.matching.outcome.Summary;
import org.mentormatcher.matching.outcome.Turnout;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Roles;
import org.mentormatcher.words.Sentence;

/** A run's counts in sentences. */
final class SummaryText {

  private SummaryText() {}

  static List<Sentence> of(Summary summary) {
    List<Sentence> sentences = new ArrayList<>();
    sentences.add(made(summary));
    if (summary.proof().pairs() == Roles.Pairs.UNDIRECTED) {
      sentences.add(people(summary.turnout().get(Role.MENTOR)));
    } else {
      sentences.add(mentees(summary.turnout().get(Role.MENTEE)));
      sentences.add(mentors(summary.turnout().get(Role.MENTOR)));
    }
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

  private static Sentence people(Turnout people) {
    return people.unmatched() == 0
        ? Sentence.of(people.people() == 0 ? "report.no-people" : "report.every-person")
        : Sentence.of("summary.people-without").with("count", people.unmatched());
  }

  private static Sentence mentees(Turnout mentees) {
    return mentees.unmatched() == 0
        ? Sentence.of(mentees.people() == 0 ? "report.no-mentees" : "report.every-mentee")
        : Sentence.of("summary.mentees-without").with("count", mentees.unmatched());
  }

  private static Sentence mentors(Turnout mentors) {
    return mentors.unmatched() == 0
        ? Sentence.of(mentors.people() == 0 ? "report.no-mentors" : "report.every-mentor")
        : Sentence.of("summary.mentors-without").with("count", mentors.unmatched());
  }
}
