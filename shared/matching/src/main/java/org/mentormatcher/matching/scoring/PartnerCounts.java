package org.mentormatcher.matching.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.rules.PairSet;
import org.mentormatcher.matching.rules.Verdicts;

/**
 * How many others of the other side each person could be matched with, and how many each rule rules
 * out. Counted once between types of people; single pairs that are ruled out one by one are
 * corrected for each person. Where pairs have no direction a rule rules out whom it rules out
 * either way round, and people are looked at one by one.
 */
public final class PartnerCounts {
  private final Scores scores;
  private final Verdicts[] verdicts;
  private final Map<Role, Types> types;
  private final Map<Role, int[]> rooms = new EnumMap<>(Role.class);
  private final Map<Role, int[][]> typeSizes = new EnumMap<>(Role.class);
  private final Map<Role, Map<Integer, List<Integer>>> singlePartners = new EnumMap<>(Role.class);
  private final Map<Role, Map<Integer, GrowingCounts>> byType = new EnumMap<>(Role.class);
  private final Exclusion classesExcluded = this::excludesClasses;

  /** Somebody has a place at least beside pairs that were decided beforehand. */
  static final int OPEN = 0;

  /** Every place of somebody was given away beforehand. */
  static final int GIVEN_AWAY = 1;

  /** Somebody takes no matches. */
  static final int TAKES_NONE = 2;

  private static final int ROOMS = 3;

  /**
   * The other side, seen from one person, who is not counted. Everybody else there is counted once,
   * as a partner, as ruled out, or for having no place.
   *
   * @param partners how many could be matched with the person and have a place
   * @param givenAway how many more could be, and have places that were given away beforehand
   * @param takeNone how many more could be, and take no matches
   * @param removedByRule how many each rule rules out, the first that does so counting
   * @param onlyByRule how many that have a place each rule alone rules out
   */
  public record Counts(
      int partners,
      int givenAway,
      int takeNone,
      List<Integer> removedByRule,
      List<Integer> onlyByRule) {

    /** Whether the rules allow anybody, with a place or without. */
    public boolean areAny() {
      return partners + givenAway + takeNone > 0;
    }
  }

  PartnerCounts(
      Scores scores,
      List<Verdicts> verdicts,
      Map<Role, Types> types,
      Map<Role, int[]> rooms,
      PairSet singlePairs) {
    this.scores = scores;
    this.verdicts = verdicts.toArray(Verdicts[]::new);
    this.types = types;
    this.rooms.putAll(rooms);
    for (Role role : Role.values()) {
      int[][] sizes = new int[types.get(role).count()][ROOMS];
      int[] ofPeople = types.get(role).ofPeople();
      for (int person = 0; person < ofPeople.length; person++) {
        sizes[ofPeople[person]][rooms.get(role)[person]]++;
      }
      typeSizes.put(role, sizes);
      byType.put(role, new HashMap<>());
      singlePartners.put(role, new HashMap<>());
    }
    singlePairs.forEach(
        (mentor, mentee) -> {
          singles(Role.MENTOR, mentor).add(mentee);
          singles(Role.MENTEE, mentee).add(mentor);
        });
  }

  /** Whether a person takes no matches. */
  public boolean takesNone(Role role, int person) {
    return rooms.get(role)[person] == TAKES_NONE;
  }

  /** The counts of one person. */
  public Counts of(Role role, int person) {
    if (scores.isUndirected()) {
      return ofEverybody(role, person);
    }
    int type = types.get(role).ofPeople()[person];
    GrowingCounts tally =
        new GrowingCounts(byType.get(role).computeIfAbsent(type, unseen -> ofType(role, person)));
    for (int other : singlePartners.get(role).getOrDefault(person, List.of())) {
      int room = rooms.get(role.other())[other];
      int mentor = role == Role.MENTOR ? person : other;
      int mentee = role == Role.MENTOR ? other : person;
      tally.add(classesExcluded, mentor, mentee, room, -1);
      if (!scores.isSamePerson(mentor, mentee)) {
        tally.add(scores::excludes, mentor, mentee, room, 1);
      }
    }
    return tally.counts();
  }

  private List<Integer> singles(Role role, int person) {
    return singlePartners.get(role).computeIfAbsent(person, unseen -> new ArrayList<>());
  }

  private Counts ofEverybody(Role role, int person) {
    GrowingCounts tally = new GrowingCounts();
    Exclusion excludedEitherWay = scores::excludesEitherWay;
    int[] others = rooms.get(role.other());
    for (int other = 0; other < others.length; other++) {
      int mentor = role == Role.MENTOR ? person : other;
      int mentee = role == Role.MENTOR ? other : person;
      if (!scores.isSamePerson(mentor, mentee)) {
        tally.add(excludedEitherWay, mentor, mentee, others[other], 1);
      }
    }
    return tally.counts();
  }

  private GrowingCounts ofType(Role role, int person) {
    GrowingCounts tally = new GrowingCounts();
    Types others = types.get(role.other());
    int[][] sizes = typeSizes.get(role.other());
    for (int type = 0; type < others.count(); type++) {
      int other = others.example(type);
      int mentor = role == Role.MENTOR ? person : other;
      int mentee = role == Role.MENTOR ? other : person;
      tally.add(classesExcluded, mentor, mentee, sizes[type]);
    }
    return tally;
  }

  private boolean excludesClasses(int rule, int mentor, int mentee) {
    return verdicts[rule].ofClasses(mentor, mentee) == Verdicts.EXCLUDED;
  }

  /** Whether a rule excludes a pair; one for all pairs, as millions of them are looked at. */
  @FunctionalInterface
  private interface Exclusion {
    boolean of(int rule, int mentor, int mentee);
  }

  /** Counts that grow. */
  private final class GrowingCounts {
    private final int[] allowed = new int[ROOMS];
    private final int[] removed;
    private final int[] only;

    GrowingCounts() {
      removed = new int[verdicts.length];
      only = new int[verdicts.length];
    }

    GrowingCounts(GrowingCounts other) {
      System.arraycopy(other.allowed, 0, allowed, 0, allowed.length);
      removed = other.removed.clone();
      only = other.only.clone();
    }

    /**
     * Adds people who are all alike.
     *
     * @param excludes which rules, in the programme's order, exclude them
     * @param mentor the person, or one of them
     * @param mentee one of them, or the person
     * @param room what places they have
     * @param times how many, negative to take away
     */
    void add(Exclusion excludes, int mentor, int mentee, int room, int times) {
      int[] sizes = new int[ROOMS];
      sizes[room] = times;
      add(excludes, mentor, mentee, sizes);
    }

    /**
     * Adds people who are alike but for their places.
     *
     * @param excludes which rules, in the programme's order, exclude them
     * @param mentor the person, or one of them
     * @param mentee one of them, or the person
     * @param sizes how many, by what places they have
     */
    void add(Exclusion excludes, int mentor, int mentee, int[] sizes) {
      int first = next(excludes, mentor, mentee, 0);
      if (first == verdicts.length) {
        for (int room = 0; room < ROOMS; room++) {
          allowed[room] += sizes[room];
        }
        return;
      }
      removed[first] += sizes[OPEN] + sizes[GIVEN_AWAY] + sizes[TAKES_NONE];
      if (sizes[OPEN] != 0 && next(excludes, mentor, mentee, first + 1) == verdicts.length) {
        only[first] += sizes[OPEN];
      }
    }

    private int next(Exclusion excludes, int mentor, int mentee, int from) {
      int rule = from;
      while (rule < verdicts.length && !excludes.of(rule, mentor, mentee)) {
        rule++;
      }
      return rule;
    }

    Counts counts() {
      return new Counts(
          allowed[OPEN], allowed[GIVEN_AWAY], allowed[TAKES_NONE], listed(removed), listed(only));
    }

    private static List<Integer> listed(int[] counts) {
      return Arrays.stream(counts).boxed().toList();
    }
  }
}
