package org.mentormatcher.matching.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.ColumnValues;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.rules.Ladder;
import org.mentormatcher.matching.text.Folding;
import org.mentormatcher.words.Labelled;

/**
 * Who meets whom: the pairs of a run, those within groups of three included, by what either of the
 * two has in a column. Where pairs have no direction each counts for both, so that a row holds all
 * pairs of its people.
 *
 * @param column the column's name
 * @param groups what people have there: by the ladder's steps or in alphabetical order, then who
 *     has nothing there, then those that are taken together
 * @param pairs how many there are, by the mentor's group and then the mentee's
 */
record Meetings(String column, List<PeopleAlike> groups, List<List<Integer>> pairs) {
  Meetings {
    groups = List.copyOf(groups);
    pairs = List.copyOf(pairs);
  }

  /** So many groups can be told apart in a picture. */
  private static final int MOST_GROUPS = 12;

  /** Sorts behind whatever can be written. */
  private static final String NOT_GIVEN = "\uffff";

  /** What a group of people is. */
  enum GroupKind implements Labelled {
    /** They have the same value. */
    VALUE,
    /** They have none. */
    NOT_GIVEN,
    /** Each of their values is rarer than those that have a group of their own. */
    OTHERS
  }

  /**
   * People who have the same there.
   *
   * @param name the value; "" where that is none
   */
  record PeopleAlike(GroupKind kind, String name) {}

  /**
   * A picture for every column that both sides have, that matches see, and by which the programme
   * matches or counts people, in the programme's order; none where all people are alike there. What
   * tells people apart is none, nor what is of special category, nor what holds several answers.
   */
  static List<Meetings> of(Programme programme, OrderedMatches matched) {
    return programme.columns().stream()
        .filter(column -> isDrawn(programme, column))
        .map(column -> new Counting(column, programme.roles().isUndirected(), matched).meetings())
        .filter(meetings -> meetings.groups().size() > 1)
        .toList();
  }

  private static boolean isDrawn(Programme programme, Column column) {
    boolean isCountedBy =
        programme.results().outputs().aggregatesBy().contains(column.name())
            || programme.rules().stream().anyMatch(rule -> rule.columns().contains(column.name()));
    boolean isOneWord =
        !column.values().answers().several()
            && column.values().content() == ColumnValues.Content.TEXT;
    return isCountedBy
        && isOneWord
        && column.purpose() == Column.Purpose.SHARED
        && !column.specialCategory()
        && column.of().containsAll(Set.of(Role.values()))
        && !column.name().equals(programme.identity())
        && !programme.results().lists().person().contains(column.name());
  }

  /** Pairs while they are counted by one column. */
  private static final class Counting {
    private final Column column;
    private final boolean isUndirected;
    private final List<Match> matches;

    /** What each group is called, by its key. */
    private final Map<String, String> names = new TreeMap<>();

    /** Each person's group: people have several pairs. */
    private final IdentityHashMap<Participant, String> keys = new IdentityHashMap<>();

    /** How many ends of pairs are in each group. */
    private final Map<String, Integer> ends = new HashMap<>();

    Counting(Column column, boolean isUndirected, OrderedMatches matched) {
      this.column = column;
      this.isUndirected = isUndirected;
      this.matches = matched.all();
    }

    Meetings meetings() {
      for (Match match : matches) {
        count(match.mentor());
        count(match.mentee());
      }
      List<String> shown = shown();
      List<PeopleAlike> groups = new ArrayList<>(shown.stream().map(this::group).toList());
      if (shown.size() < names.size()) {
        groups.add(new PeopleAlike(GroupKind.OTHERS, ""));
      }
      int[][] pairs = new int[groups.size()][groups.size()];
      for (Match match : matches) {
        int one = position(shown, match.mentor());
        int other = position(shown, match.mentee());
        pairs[one][other]++;
        if (isUndirected && one != other) {
          pairs[other][one]++;
        }
      }
      return new Meetings(
          column.name(),
          groups,
          Arrays.stream(pairs).map(row -> Arrays.stream(row).boxed().toList()).toList());
    }

    private void count(Participant person) {
      String key = keys.get(person);
      if (key == null) {
        key = key(person);
        keys.put(person, key);
        names.merge(key, name(person), (one, other) -> one.compareTo(other) <= 0 ? one : other);
      }
      ends.merge(key, 1, Integer::sum);
    }

    /** What is alike for people who have the same, and sorts as readers expect it. */
    private String key(Participant person) {
      String written = Folding.fold(person.value(column.name()));
      if (written.isEmpty()) {
        return NOT_GIVEN;
      }
      Optional<Ladder> ladder = column.values().ladder();
      return ladder.isPresent() && ladder.orElseThrow().step(written).isPresent()
          ? Integer.toString(Ladder.MOST_STEPS + ladder.orElseThrow().step(written).getAsInt())
          : written;
    }

    private String name(Participant person) {
      String written = Folding.tidy(person.value(column.name()));
      return column
          .values()
          .ladder()
          .filter(steps -> steps.step(written).isPresent())
          .map(steps -> steps.names().get(steps.step(written).getAsInt()))
          .orElse(written);
    }

    /** The groups that are not taken together, in order. */
    private List<String> shown() {
      if (names.size() <= MOST_GROUPS) {
        return List.copyOf(names.keySet());
      }
      Set<String> largest =
          new HashSet<>(
              names.keySet().stream()
                  .sorted(Comparator.comparingInt((String key) -> -ends.get(key)))
                  .limit(MOST_GROUPS - 1)
                  .toList());
      return names.keySet().stream().filter(largest::contains).toList();
    }

    private PeopleAlike group(String key) {
      return key.equals(NOT_GIVEN)
          ? new PeopleAlike(GroupKind.NOT_GIVEN, "")
          : new PeopleAlike(GroupKind.VALUE, names.get(key));
    }

    private int position(List<String> shown, Participant person) {
      int position = shown.indexOf(keys.get(person));
      return position < 0 ? shown.size() : position;
    }
  }
}
