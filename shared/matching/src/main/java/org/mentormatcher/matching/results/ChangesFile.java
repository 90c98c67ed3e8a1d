package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Decisions.NamedPair;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.words.Language;
import org.mentormatcher.words.Sentence;

/** What became of the pairs that were to be kept, which pairs are new, and why. */
final class ChangesFile {
  private final SolvedRun run;
  private final Consequences consequences;
  private final Language language;

  /** Then no costs are told: what a pair costs often is its points. */
  private final boolean isInConfidence;

  private final Map<String, Integer> mentorAt;
  private final Map<String, Integer> menteeAt;
  private final Set<NamedPair> earlier;
  private final Map<NamedPair, Match> made = new LinkedHashMap<>();
  private final Map<Role, Map<String, PlaceBefore>> standing = new EnumMap<>(Role.class);

  ChangesFile(SolvedRun run, OrderedMatches matched, Consequences consequences, Language language) {
    this.run = run;
    this.consequences = consequences;
    this.language = language;
    isInConfidence = PairsFile.isInConfidence(run.programme());
    mentorAt = Participants.positions(run.participants().mentors());
    menteeAt = Participants.positions(run.participants().mentees());
    earlier = new LinkedHashSet<>(run.lastTime().pairs().orElse(List.of()));
    for (Match match : matched.all()) {
      made.put(new NamedPair(match.mentor().identity(), match.mentee().identity()), match);
    }
    standing.put(Role.MENTOR, standing(NamedPair::mentor));
    standing.put(Role.MENTEE, standing(NamedPair::mentee));
  }

  private Map<String, PlaceBefore> standing(Function<NamedPair, String> whose) {
    Map<String, PlaceBefore> standing = new HashMap<>();
    for (NamedPair pair : earlier) {
      PlaceBefore after = made.containsKey(pair) ? PlaceBefore.HAD_ROOM : PlaceBefore.LOST_ONE;
      // Whoever lost one of several has a new pair for that.
      standing.merge(
          whose.apply(pair), after, (one, other) -> one == PlaceBefore.LOST_ONE ? one : other);
    }
    return standing;
  }

  /** The pairs that were to be kept in the order of their people, then the new ones. */
  Spreadsheet table() {
    String identity = run.programme().identity();
    List<ResultHeading> headings = new ArrayList<>();
    for (Role role : Role.values()) {
      headings.add(ResultHeading.identifier(role.singular() + " " + identity));
    }
    headings.addAll(ResultHeading.texts(List.of("what happened", "why")));
    Spreadsheet sheet = new Spreadsheet("changes.csv", headings);
    earlier.stream()
        .sorted(Comparator.comparing(NamedPair::mentor).thenComparing(NamedPair::mentee))
        .forEach(
            pair -> sheet.add(row(pair, made.containsKey(pair) ? "kept" : "ended", why(pair))));
    made.keySet().stream()
        .filter(pair -> !earlier.contains(pair))
        .forEach(pair -> sheet.add(row(pair, "new", whyNew(pair))));
    return sheet;
  }

  private List<String> row(NamedPair pair, String happened, String why) {
    return List.of(
        written(Role.MENTOR, mentorAt, pair.mentor()),
        written(Role.MENTEE, menteeAt, pair.mentee()),
        happened,
        why);
  }

  /** An identity as this run's file writes it, where it does. */
  private String written(Role role, Map<String, Integer> positions, String identity) {
    Integer position = positions.get(identity);
    return position == null
        ? identity
        : run.participants().of(role).get(position).value(run.programme().identity());
  }

  private String why(NamedPair pair) {
    if (made.containsKey(pair)) {
      return isInConfidence ? "" : whatItCosts(made.get(pair));
    }
    List<Sentence> absent = new ArrayList<>();
    if (!mentorAt.containsKey(pair.mentor())) {
      absent.add(Sentence.of("changes.no-mentor"));
    }
    if (!menteeAt.containsKey(pair.mentee())) {
      absent.add(Sentence.of("changes.no-mentee"));
    }
    if (!absent.isEmpty()) {
      return String.join(" ", language.sayAll(absent));
    }
    int mentor = mentorAt.get(pair.mentor());
    int mentee = menteeAt.get(pair.mentee());
    int rule = run.scores().excludingRule(mentor, mentee);
    if (rule >= 0) {
      return language.say(
          Sentence.of("changes.ruled-out").with("rule", run.programme().rules().get(rule).name()));
    }
    if (isInConfidence) {
      return language.say("changes.given-up-in-confidence");
    }
    return consequences
        .with(mentor, mentee, points(mentor, mentee))
        .map(change -> language.say(Sentence.of("changes.given-up").with("changes", change)))
        .orElseGet(consequences::leftOut);
  }

  /** What the whole would be worth without a pair that was kept. */
  private String whatItCosts(Match kept) {
    return language.say(Sentence.of("changes.kept").with("changes", consequences.without(kept)));
  }

  private long points(int mentor, int mentee) {
    return LongStream.of(run.scores().pointsByRule(mentor, mentee)).sum();
  }

  /** A pair is new since one of its people is, or lost the earlier one. */
  private String whyNew(NamedPair pair) {
    Sentence mentor =
        switch (standing(Role.MENTOR, pair.mentor())) {
          case HAD_NONE -> Sentence.of("changes.mentor-had-none");
          case LOST_ONE -> Sentence.of("changes.mentor-lost-one");
          case HAD_ROOM -> Sentence.of("changes.mentor-had-room");
        };
    Sentence mentee =
        switch (standing(Role.MENTEE, pair.mentee())) {
          case HAD_NONE -> Sentence.of("changes.mentee-had-none");
          case LOST_ONE -> Sentence.of("changes.mentee-lost-one");
          case HAD_ROOM -> Sentence.of("changes.mentee-had-room");
        };
    return String.join(" ", language.sayAll(List.of(mentor, mentee)));
  }

  private PlaceBefore standing(Role role, String identity) {
    return standing.get(role).getOrDefault(identity, PlaceBefore.HAD_NONE);
  }

  /** What somebody of a new pair was among the pairs to keep. */
  private enum PlaceBefore {
    HAD_NONE,
    LOST_ONE,
    HAD_ROOM
  }
}
