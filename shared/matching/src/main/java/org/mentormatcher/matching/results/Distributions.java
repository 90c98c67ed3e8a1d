package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.results.html.BarChart;
import org.mentormatcher.matching.results.html.BarChart.Bar;
import org.mentormatcher.words.Language;

/** Counts of pairs and of people, over what they got. */
final class Distributions {
  private static final int MOST_BARS = 12;

  private final OrderedMatches matched;
  private final Language language;

  Distributions(OrderedMatches matched, Language language) {
    this.matched = matched;
    this.language = language;
  }

  /**
   * Something counted.
   *
   * @param from the least that was counted here
   * @param to the most, the same where nothing is taken together
   * @param count how many there are, 0 and above
   */
  record Range(long from, long to, long count) {}

  /**
   * Pairs by their points, those that joining added aside, as the totals have them; ranges of
   * points where there are many different ones.
   */
  List<Range> pairsByPoints() {
    NavigableMap<Long, Long> pairs = new TreeMap<>();
    matched.all().stream()
        .filter(match -> !matched.isAdded(match))
        .forEach(match -> pairs.merge(match.points(), 1L, Long::sum));
    if (pairs.size() <= MOST_BARS) {
      return pairs.entrySet().stream()
          .map(entry -> new Range(entry.getKey(), entry.getKey(), entry.getValue()))
          .toList();
    }
    long least = pairs.firstKey();
    long width = (pairs.lastKey() - least) / MOST_BARS + 1;
    List<Range> ranges = new ArrayList<>();
    for (long from = least; from <= pairs.lastKey(); from += width) {
      long count =
          pairs.subMap(from, from + width).values().stream().mapToLong(Long::longValue).sum();
      ranges.add(new Range(from, from + width - 1, count));
    }
    return ranges;
  }

  /** People on one side by how many matches they have, from none to the most that somebody has. */
  List<Range> peopleByMatches(Role role) {
    int most =
        matched.people(role).stream().mapToInt(person -> matched.of(person).size()).max().orElse(0);
    long[] people = new long[1 + most];
    matched.people(role).forEach(person -> people[matched.of(person).size()]++);
    return IntStream.rangeClosed(0, most)
        .mapToObj(matches -> new Range(matches, matches, people[matches]))
        .toList();
  }

  /** A picture of {@link #pairsByPoints}. */
  BarChart pointsPerPair() {
    return chart(
        "report.pairs-by-points", "report.points-heading", "report.pairs", pairsByPoints());
  }

  /** A picture of {@link #peopleByMatches} where pairs have no direction: of everybody. */
  BarChart matchesOfEverybody() {
    return chart(
        "report.people-by-matches",
        "report.matches",
        "report.people",
        peopleByMatches(Role.MENTOR));
  }

  /** A picture of {@link #peopleByMatches}. */
  BarChart matchesPerPerson(Role role) {
    return chart(
        role == Role.MENTOR ? "report.mentors-by-matches" : "report.mentees-by-matches",
        "report.matches",
        role == Role.MENTOR ? "role.Mentors" : "role.Mentees",
        peopleByMatches(role));
  }

  private BarChart chart(String caption, String unit, String counted, List<Range> ranges) {
    return new BarChart(
        language.say(caption),
        language.say(unit),
        language.say(counted),
        ranges.stream().map(range -> new Bar(label(range), range.count())).toList(),
        language);
  }

  private String label(Range range) {
    String from = language.number(range.from());
    return range.from() == range.to() ? from : from + "–" + language.number(range.to());
  }
}
