package org.mentormatcher.matching.results;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.AcceptedPair;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.scoring.Scores;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Language;

/**
 * For each mentee the mentors that a person may choose from, best first, with reasons: those of the
 * best matching of everybody together, then others by their points. Nothing is decided by it; a
 * match stands once somebody has put their name to it.
 */
public final class Shortlist {
  /** Where whoever accepts a candidate writes their name. */
  public static final String ACCEPTED_BY = "accepted by";

  /** Where they write the day. */
  public static final String ACCEPTED_ON = "accepted on";

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate candidate) -> !candidate.proposed())
          .thenComparingLong(candidate -> -candidate.match().points());

  private final Programme programme;
  private final Participants participants;
  private final Scores scores;
  private final OrderedMatches matched;
  private final Reasons reasons;

  Shortlist(
      Programme programme,
      Participants participants,
      Scores scores,
      OrderedMatches matched,
      Language language) {
    this.programme = programme;
    this.participants = participants;
    this.scores = scores;
    this.matched = matched;
    this.reasons = new Reasons(programme, language);
  }

  /**
   * A mentor for a mentee to be chosen.
   *
   * @param proposed whether the best matching of everybody together has this pair
   */
  private record Candidate(Match match, boolean proposed) {
    NamedPair pair() {
      return new NamedPair(match.mentor().identity(), match.mentee().identity());
    }
  }

  /**
   * Everybody's, for the coordinator to sign off.
   *
   * @param accepted what somebody has signed off already
   */
  Spreadsheet table(List<AcceptedPair> accepted) {
    Map<NamedPair, AcceptedPair> signed = new HashMap<>();
    accepted.forEach(each -> signed.put(each.pair(), each));
    Spreadsheet sheet = new Spreadsheet("shortlist.csv", headings(programme));
    eachCandidate(
        mentee -> true,
        (candidate, rank) -> {
          List<String> row = people(candidate);
          row.add(Integer.toString(rank));
          row.add(said(candidate, reasons.forCoordinator(candidate.match())));
          row.add(Long.toString(candidate.match().points()));
          row.add(candidate.proposed() ? "yes" : "no");
          AcceptedPair acceptance = signed.get(candidate.pair());
          row.addAll(
              acceptance == null ? List.of("", "") : List.of(acceptance.by(), acceptance.on()));
          sheet.add(row);
        });
    return sheet;
  }

  /**
   * Everybody's, to be looked at.
   *
   * @param numbers by which people are named
   */
  JsonArray inView(Map<Participant, Integer> numbers) {
    JsonArray suggestions = new JsonArray();
    eachCandidate(
        mentee -> true,
        (candidate, rank) -> {
          JsonObject json = new JsonObject();
          json.addProperty("mentor", numbers.get(candidate.match().mentor()));
          json.addProperty("mentee", numbers.get(candidate.match().mentee()));
          json.addProperty("rank", rank);
          json.addProperty("points", candidate.match().points());
          json.addProperty("reasons", said(candidate, reasons.forCoordinator(candidate.match())));
          json.addProperty("isProposed", candidate.proposed());
          suggestions.add(json);
        });
    return suggestions;
  }

  /**
   * A file for each commissioning body, with its own mentees' candidates and nothing of another's.
   * Names are numbers: a body may be a person. Reasons are those that both sides can see.
   */
  List<Spreadsheet> commissionerTables() {
    String column = programme.results().outputs().commissioner().orElseThrow();
    List<String> bodies =
        participants.mentees().stream()
            .map(mentee -> Folding.fold(mentee.value(column)))
            .filter(body -> !body.isEmpty())
            .distinct()
            .sorted()
            .toList();
    List<Spreadsheet> tables = new ArrayList<>();
    for (String body : bodies) {
      tables.add(commissionerTable("commissioner-" + (tables.size() + 1) + ".csv", column, body));
    }
    return tables;
  }

  private Spreadsheet commissionerTable(String name, String column, String body) {
    List<ResultHeading> headings = new ArrayList<>(PersonHeadings.of(programme, List.of(column)));
    headings.addAll(people(programme));
    headings.addAll(List.of(ResultHeading.figure("rank"), ResultHeading.text("why")));
    Spreadsheet sheet = new Spreadsheet(name, headings);
    eachCandidate(
        mentee -> Folding.fold(mentee.value(column)).equals(body),
        (candidate, rank) -> {
          List<String> row = new ArrayList<>();
          row.add(candidate.match().mentee().value(column));
          row.addAll(people(candidate));
          row.add(Integer.toString(rank));
          row.add(said(candidate, reasons.why(candidate.match())));
          sheet.add(row);
        });
    return sheet;
  }

  private String said(Candidate candidate, String why) {
    return candidate.proposed() ? why : reasons.ofOther(why);
  }

  /** What is done with a candidate. */
  @FunctionalInterface
  private interface Listing {
    void add(Candidate candidate, int rank);
  }

  private void eachCandidate(Predicate<Participant> mentees, Listing listing) {
    IdentityHashMap<Participant, Integer> positions = new IdentityHashMap<>();
    participants.mentees().forEach(mentee -> positions.put(mentee, positions.size()));
    for (Participant mentee : matched.people(Role.MENTEE)) {
      if (mentees.test(mentee)) {
        int rank = 1;
        for (Candidate candidate : candidates(mentee, positions.get(mentee))) {
          listing.add(candidate, rank++);
        }
      }
    }
  }

  private List<Candidate> candidates(Participant mentee, int position) {
    List<Participant> proposed = matched.of(mentee).stream().map(Match::mentor).toList();
    List<Candidate> candidates = new ArrayList<>();
    for (int mentor = 0; mentor < participants.mentors().size(); mentor++) {
      if (scores.excludingRule(mentor, position) < 0 && !scores.isSamePerson(mentor, position)) {
        candidates.add(
            new Candidate(
                Match.of(participants, scores, mentor, position),
                proposed.contains(participants.mentors().get(mentor))));
      }
    }
    return candidates.stream()
        .sorted(BEST_FIRST)
        .limit(Math.max(proposed.size(), programme.results().outputs().shortlistLength()))
        .toList();
  }

  /** The headings of the shortlist. */
  public static List<ResultHeading> headings(Programme programme) {
    List<ResultHeading> headings = new ArrayList<>(people(programme));
    headings.addAll(
        List.of(
            ResultHeading.figure("rank"),
            ResultHeading.text("why"),
            ResultHeading.figure("points")));
    headings.addAll(ResultHeading.texts(List.of("proposed", ACCEPTED_BY, ACCEPTED_ON)));
    return headings;
  }

  /** Those of them that are over what the two are: the mentee's, then the mentor's. */
  public static List<ResultHeading> people(Programme programme) {
    List<ResultHeading> headings = new ArrayList<>();
    for (Role role : List.of(Role.MENTEE, Role.MENTOR)) {
      programme
          .shownColumns(role)
          .forEach(column -> headings.add(PersonHeadings.of(programme, role.singular(), column)));
    }
    return headings;
  }

  private List<String> people(Candidate candidate) {
    List<String> cells = new ArrayList<>();
    for (Role role : List.of(Role.MENTEE, Role.MENTOR)) {
      for (Column column : programme.shownColumns(role)) {
        cells.add(candidate.match().in(role).value(column.name()));
      }
    }
    return cells;
  }
}
