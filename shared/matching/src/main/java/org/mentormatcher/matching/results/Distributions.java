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
   * Pairs by their points, those that joining added aside, as the totals have them; ranges of
   * points where there are many different ones.
   */
  BarChart pointsPerPair() {
    NavigableMap<Long, Long> pairs = new TreeMap<>();
    matched.all().stream()
        .filter(match -> !matched.isAdded(match))
        .forEach(match -> pairs.merge(match.points(), 1L, Long::sum));
    return new BarChart(
        language.say("report.pairs-by-points"),
        language.say("report.points-heading"),
        language.say("report.pairs"),
        bars(pairs),
        language);
  }

  private List<Bar> bars(NavigableMap<Long, Long> counts) {
    if (counts.size() <= MOST_BARS) {
      return counts.entrySet().stream()
          .map(entry -> new Bar(language.number(entry.getKey()), entry.getValue()))
          .toList();
    }
    long least = counts.firstKey();
    long width = (counts.lastKey() - least) / MOST_BARS + 1;
    List<Bar> bars = new ArrayList<>();
    for (long from = least; from <= counts.lastKey(); from += width) {
      long count =
          counts.subMap(from, from + width).values().stream().mapToLong(Long::longValue).sum();
      bars.add(new Bar(language.number(from) + "–" + language.number(from + width - 1), count));
    }
    return bars;
  }

  /** People on one side by how many matches they have, from none to the most that somebody has. */
  BarChart matchesPerPerson(Role role) {
    int[] people = new int[1 + most(role)];
    matched.people(role).forEach(person -> people[matched.of(person).size()]++);
    return new BarChart(
        language.say(
            role == Role.MENTOR ? "report.mentors-by-matches" : "report.mentees-by-matches"),
        language.say("report.matches"),
        language.say(role == Role.MENTOR ? "role.Mentors" : "role.Mentees"),
        IntStream.range(0, people.length)
            .mapToObj(matches -> new Bar(language.number(matches), people[matches]))
            .toList(),
        language);
  }

  private int most(Role role) {
    return matched.people(role).stream()
        .mapToInt(person -> matched.of(person).size())
        .max()
        .orElse(0);
  }
}
