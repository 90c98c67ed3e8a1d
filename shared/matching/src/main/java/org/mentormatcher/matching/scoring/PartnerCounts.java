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
 * corrected for each person.
 */
public final class PartnerCounts {
  private final Scores scores;
  private final List<Verdicts> verdicts;
  private final Map<Role, Types> types;
  private final Map<Role, int[]> typeSizes = new EnumMap<>(Role.class);
  private final Map<Role, Map<Integer, List<Integer>>> singlePartners = new EnumMap<>(Role.class);
  private final Map<Role, Map<Integer, GrowingCounts>> byType = new EnumMap<>(Role.class);

  /**
   * The other side, seen from one person.
   *
   * @param partners how many could be matched with the person
   * @param removedByRule how many each rule rules out, the first that does so counting
   * @param onlyByRule how many each rule alone rules out
   */
  public record Counts(int partners, List<Integer> removedByRule, List<Integer> onlyByRule) {}

  PartnerCounts(
      Scores scores, List<Verdicts> verdicts, Types mentors, Types mentees, PairSet singlePairs) {
    this.scores = scores;
    this.verdicts = verdicts;
    types = Map.of(Role.MENTOR, mentors, Role.MENTEE, mentees);
    for (Role role : Role.values()) {
      int[] sizes = new int[types.get(role).count()];
      for (int type : types.get(role).ofPeople()) {
        sizes[type]++;
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

  /** The counts of one person. */
  public Counts of(Role role, int person) {
    int type = types.get(role).ofPeople()[person];
    GrowingCounts tally =
        new GrowingCounts(byType.get(role).computeIfAbsent(type, unseen -> ofType(role, person)));
    for (int other : singlePartners.get(role).getOrDefault(person, List.of())) {
      int mentor = role == Role.MENTOR ? person : other;
      int mentee = role == Role.MENTOR ? other : person;
      tally.add(mentor, mentee, -1, false);
      tally.add(mentor, mentee, 1, true);
    }
    return tally.counts();
  }

  private List<Integer> singles(Role role, int person) {
    return singlePartners.get(role).computeIfAbsent(person, unseen -> new ArrayList<>());
  }

  private GrowingCounts ofType(Role role, int person) {
    GrowingCounts tally = new GrowingCounts();
    Types others = types.get(role.other());
    for (int type = 0; type < others.count(); type++) {
      int other = others.example(type);
      tally.add(
          role == Role.MENTOR ? person : other,
          role == Role.MENTOR ? other : person,
          typeSizes.get(role.other())[type],
          false);
    }
    return tally;
  }

  /** Counts that grow. */
  private final class GrowingCounts {
    private int partners;
    private final int[] removed;
    private final int[] only;

    GrowingCounts() {
      removed = new int[verdicts.size()];
      only = new int[verdicts.size()];
    }

    GrowingCounts(GrowingCounts other) {
      partners = other.partners;
      removed = other.removed.clone();
      only = other.only.clone();
    }

    /**
     * Adds pairs of the classes of two people, or the pair of the two themselves.
     *
     * @param times how many, negative to take away
     * @param themselves whether what concerns the single pair counts
     */
    void add(int mentor, int mentee, int times, boolean themselves) {
      int first = -1;
      int excluding = 0;
      for (int rule = 0; rule < verdicts.size() && excluding < 2; rule++) {
        Verdicts verdict = verdicts.get(rule);
        long points = themselves ? verdict.of(mentor, mentee) : verdict.ofClasses(mentor, mentee);
        if (points == Verdicts.EXCLUDED) {
          first = excluding == 0 ? rule : first;
          excluding++;
        }
      }
      boolean samePerson = themselves && scores.isSamePerson(mentor, mentee);
      if (excluding > 0 && !samePerson) {
        removed[first] += times;
      }
      if (excluding == 0 && !samePerson) {
        partners += times;
      } else if (excluding == 1 && !samePerson) {
        only[first] += times;
      }
    }

    Counts counts() {
      return new Counts(partners, listed(removed), listed(only));
    }

    private static List<Integer> listed(int[] counts) {
      return Arrays.stream(counts).boxed().toList();
    }
  }
}
