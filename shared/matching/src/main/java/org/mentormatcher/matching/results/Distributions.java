package org.mentormatcher.matching.results;

import static org.mentormatcher.matching.results.html.BarChart.number;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.results.html.BarChart;
import org.mentormatcher.matching.results.html.BarChart.Bar;

/** Counts of pairs and of people, over what they got. */
final class Distributions {
  private static final int MOST_BARS = 12;

  private Distributions() {}

  /** Pairs by their points; ranges of points where there are many different ones. */
  static BarChart pointsPerPair(Matched matched) {
    NavigableMap<Long, Long> pairs = new TreeMap<>();
    matched.all().forEach(match -> pairs.merge(match.points(), 1L, Long::sum));
    return new BarChart("Pairs by their points", "Points", "Pairs", bars(pairs));
  }

  private static List<Bar> bars(NavigableMap<Long, Long> counts) {
    if (counts.size() <= MOST_BARS) {
      return counts.entrySet().stream()
          .map(entry -> new Bar(number(entry.getKey()), entry.getValue()))
          .toList();
    }
    long least = counts.firstKey();
    long width = (counts.lastKey() - least) / MOST_BARS + 1;
    List<Bar> bars = new ArrayList<>();
    for (long from = least; from <= counts.lastKey(); from += width) {
      long count =
          counts.subMap(from, from + width).values().stream().mapToLong(Long::longValue).sum();
      bars.add(new Bar(number(from) + "–" + number(from + width - 1), count));
    }
    return bars;
  }

  /** People on one side by how many matches they have, from none to the most that somebody has. */
  static BarChart matchesPerPerson(Matched matched, Role role) {
    int[] people = new int[1 + most(matched, role)];
    matched.people(role).forEach(person -> people[matched.of(person).size()]++);
    String heading = role == Role.MENTOR ? "Mentors" : "Mentees";
    return new BarChart(
        heading + " by how many matches they have",
        "Matches",
        heading,
        IntStream.range(0, people.length)
            .mapToObj(matches -> new Bar(number(matches), people[matches]))
            .toList());
  }

  private static int most(Matched matched, Role role) {
    return matched.people(role).stream()
        .mapToInt(person -> matched.of(person).size())
        .max()
        .orElse(0);
  }
}
