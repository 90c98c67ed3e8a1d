package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mentormatcher.matching.Objective;
import org.mentormatcher.matching.ResultFile;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.Scores;

/** Everybody without a match: who, why, and what would help. */
final class UnmatchedFile {
  private final Programme programme;
  private final Objective objective;
  private final Participants participants;
  private final Scores scores;
  private final Matched matched;
  private final Reasons reasons;

  UnmatchedFile(
      Programme programme,
      Objective objective,
      Participants participants,
      Scores scores,
      Matched matched) {
    this.programme = programme;
    this.objective = objective;
    this.participants = participants;
    this.scores = scores;
    this.matched = matched;
    this.reasons = new Reasons(programme);
  }

  ResultFile file() {
    List<String> headings = new ArrayList<>(List.of("type"));
    headings.addAll(programme.lists().person());
    headings.addAll(List.of("why", "what would help"));
    Spreadsheet sheet = new Spreadsheet("unmatched.csv", headings);
    for (Role role : Role.values()) {
      IdentityHashMap<Participant, Integer> positions = positions(role);
      for (Participant person : matched.people(role)) {
        if (matched.of(person).isEmpty()) {
          sheet.add(row(role, person, positions.get(person)));
        }
      }
    }
    return sheet.file();
  }

  private IdentityHashMap<Participant, Integer> positions(Role role) {
    IdentityHashMap<Participant, Integer> positions = new IdentityHashMap<>();
    for (Participant person : participants.of(role)) {
      positions.put(person, positions.size());
    }
    return positions;
  }

  private List<String> row(Role role, Participant person, int position) {
    Possible possible = possiblePartners(role, position);
    List<String> row = new ArrayList<>();
    row.add(role.singular());
    programme.lists().person().forEach(column -> row.add(person.value(column)));
    row.add(why(role, possible));
    row.add(whatWouldHelp(role, possible));
    return row;
  }

  /**
   * The other side, seen from one person.
   *
   * @param partners how many could be matched with the person
   * @param removedByRule how many each rule rules out, the first that does so counting
   */
  private record Possible(int partners, List<Integer> removedByRule) {
    int strictest() {
      return IntStream.range(0, removedByRule.size())
          .reduce(0, (a, b) -> removedByRule.get(b) > removedByRule.get(a) ? b : a);
    }
  }

  private Possible possiblePartners(Role role, int person) {
    int[] removed = new int[programme.rules().size()];
    int partners = 0;
    for (int other = 0; other < participants.of(role.other()).size(); other++) {
      int mentor = role == Role.MENTOR ? person : other;
      int mentee = role == Role.MENTOR ? other : person;
      int rule = scores.excludingRule(mentor, mentee);
      if (rule >= 0) {
        removed[rule]++;
      } else if (!scores.isSamePerson(mentor, mentee)) {
        partners++;
      }
    }
    return new Possible(partners, IntStream.of(removed).boxed().toList());
  }

  private String why(Role role, Possible possible) {
    String others = role.other().plural();
    if (possible.partners() == 1) {
      return "One "
          + role.other().singular()
          + " could be matched with this person, but every place there went to somebody else.";
    }
    if (possible.partners() > 1) {
      return possible.partners()
          + " "
          + others
          + " could be matched with this person, but all their places went to others.";
    }
    return "No "
        + role.other().singular()
        + " could be matched with this person. Ruled out: "
        + IntStream.range(0, programme.rules().size())
            .filter(rule -> possible.removedByRule().get(rule) > 0)
            .mapToObj(
                rule ->
                    possible.removedByRule().get(rule) + " by \"" + reasons.sentence(rule) + "\"")
            .collect(Collectors.joining(", "))
        + ".";
  }

  private String whatWouldHelp(Role role, Possible possible) {
    String others = role.other().plural();
    if (possible.partners() == 0) {
      return "More "
          + others
          + " for whom this is true: \""
          + reasons.sentence(possible.strictest())
          + "\"";
    }
    String more = "More " + others + " like these, or more matches for each of them";
    return objective == Objective.BEST_MATCHES
        ? more + "; or choose \"most matched\", which leaves as few people out as can be."
        : more + ".";
  }
}
