package org.mentormatcher.matching.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Earlier;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.Variety;
import org.mentormatcher.matching.participants.Decisions;
import org.mentormatcher.matching.participants.Participants;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.rules.Group;
import org.mentormatcher.matching.rules.PairSet;
import org.mentormatcher.matching.rules.Verdicts;

/**
 * Every rule's verdict on every pair of one run. People who are alike to all rules are of one type;
 * pairs are judged once a pair of types.
 */
public final class Scores {
  private final Programme programme;
  private final Participants participants;
  private final Decisions decisions;
  private final List<Verdicts> verdicts;

  /** The same, for the loop over every pair of types. */
  private final Verdicts[] judging;

  private final boolean[] open;
  private final Types mentorTypes;
  private final Types menteeTypes;
  private final Map<String, Integer> mentorPosition;
  private final Map<String, Integer> menteePosition;

  /** Applies a programme's rules to people about whom nothing was decided beforehand. */
  public Scores(Programme programme, Participants participants) {
    this(programme, participants, Decisions.NONE);
  }

  /**
   * Applies a programme's rules to the people of a run; their positions are their numbers.
   *
   * @param decisions what the coordinator decided beforehand
   */
  public Scores(Programme programme, Participants participants, Decisions decisions) {
    this(programme, participants, decisions, verdicts(programme, participants, decisions));
  }

  private Scores(
      Programme programme,
      Participants participants,
      Decisions decisions,
      List<Verdicts> verdicts) {
    this.decisions = decisions;
    this.programme = programme;
    this.participants = participants;
    this.verdicts = verdicts;
    this.judging = verdicts.toArray(Verdicts[]::new);
    this.open = open(programme);
    this.mentorTypes =
        Types.of(
            verdicts.stream().map(Verdicts::mentorClasses).toList(), participants.mentors().size());
    this.menteeTypes =
        Types.of(
            verdicts.stream().map(Verdicts::menteeClasses).toList(), participants.mentees().size());
    this.mentorPosition = Participants.positions(participants.mentors());
    this.menteePosition = Participants.positions(participants.mentees());
  }

  private static boolean[] open(Programme programme) {
    boolean[] open = new boolean[programme.rules().size()];
    programme.openRules().forEach(rule -> open[rule] = true);
    return open;
  }

  private static List<Verdicts> verdicts(
      Programme programme, Participants participants, Decisions decisions) {
    Group group = new Group(participants.mentors(), participants.mentees(), decisions);
    return programme.rules().stream().map(rule -> rule.bind(group).remembered()).toList();
  }

  /** The same people judged by all rules but one, which is given by its position. */
  public Scores without(int rule) {
    List<Verdicts> others = new ArrayList<>(verdicts);
    others.remove(rule);
    return new Scores(programme, participants, decisions, List.copyOf(others));
  }

  /** What was to be heeded of an earlier matching. */
  public Decisions.LastTime lastTime() {
    return decisions.lastTime();
  }

  /** The number of rules that judge. */
  public int rules() {
    return verdicts.size();
  }

  /**
   * Pairs of two people that a rule excludes, whether or not others do too: where pairs have no
   * direction each once.
   */
  public long pairsExcluded(int rule) {
    return isUndirected() ? pairsExcludedEitherWay(rule) : pairsExcludedOneWay(rule);
  }

  private long pairsExcludedEitherWay(int rule) {
    long excluded = 0;
    for (int mentor = 0; mentor < participants.mentors().size(); mentor++) {
      for (int mentee = 0; mentee < participants.mentees().size(); mentee++) {
        int other = mentorPosition.get(participants.mentees().get(mentee).identity());
        if (other < mentor && excludesEitherWay(rule, mentor, mentee)) {
          excluded++;
        }
      }
    }
    return excluded;
  }

  private long pairsExcludedOneWay(int rule) {
    Verdicts verdict = verdicts.get(rule);
    long[] mentors = sizes(verdict.mentorClasses());
    long[] mentees = sizes(verdict.menteeClasses());
    AtomicLong excluded = new AtomicLong();
    for (int s = 0; s < mentors.length; s++) {
      for (int t = 0; t < mentees.length; t++) {
        if (mentors[s] > 0 && mentees[t] > 0 && verdict.points().of(s, t) == Verdicts.EXCLUDED) {
          excluded.addAndGet(mentors[s] * mentees[t]);
        }
      }
    }
    verdict
        .excluded()
        .forEach(
            (mentor, mentee) ->
                excluded.addAndGet(verdict.ofClasses(mentor, mentee) == Verdicts.EXCLUDED ? 0 : 1));
    menteePosition.forEach(
        (identity, mentee) -> {
          Integer mentor = mentorPosition.get(identity);
          excluded.addAndGet(mentor != null && excludes(rule, mentor, mentee) ? -1 : 0);
        });
    return excluded.get();
  }

  private static long[] sizes(int[] classes) {
    long[] sizes = new long[Arrays.stream(classes).max().orElse(-1) + 1];
    for (int each : classes) {
      sizes[each]++;
    }
    return sizes;
  }

  /**
   * The points that each rule gives a pair, in the programme's order. A pair that was decided
   * beforehand may be one that a rule would exclude: that rule gives it none.
   */
  public long[] pointsByRule(int mentor, int mentee) {
    long[] points = new long[judging.length];
    for (int rule = 0; rule < points.length; rule++) {
      points[rule] = Math.max(0, judging[rule].ofClasses(mentor, mentee));
    }
    return points;
  }

  /**
   * Those of a pair's points that come from rules that read only what matches see anyway.
   *
   * @param pointsByRule the pair's, as {@link #pointsByRule} gives them
   */
  public long openPoints(long[] pointsByRule) {
    long points = 0;
    for (int rule = 0; rule < pointsByRule.length; rule++) {
      points += open[rule] ? pointsByRule[rule] : 0;
    }
    return points;
  }

  /** Whether the two are one person, who must not be matched with themselves. */
  public boolean isSamePerson(int mentor, int mentee) {
    return participants
        .mentors()
        .get(mentor)
        .identity()
        .equals(participants.mentees().get(mentee).identity());
  }

  /**
   * The first rule that excludes a pair, by its position, or -1 where none does: where pairs have
   * no direction, whichever way round.
   */
  public int excludingRule(int mentor, int mentee) {
    for (int rule = 0; rule < verdicts.size(); rule++) {
      boolean isExcluded =
          isUndirected() ? excludesEitherWay(rule, mentor, mentee) : excludes(rule, mentor, mentee);
      if (isExcluded) {
        return rule;
      }
    }
    return -1;
  }

  /** Whether a rule excludes a pair, given where both are on both sides, whichever way round. */
  boolean excludesEitherWay(int rule, int mentor, int mentee) {
    return excludes(rule, mentor, mentee)
        || excludes(
            rule,
            mentorPosition.get(participants.mentees().get(mentee).identity()),
            menteePosition.get(participants.mentors().get(mentor).identity()));
  }

  /** Whether a rule excludes a pair, this way round. */
  boolean excludes(int rule, int mentor, int mentee) {
    return verdicts.get(rule).of(mentor, mentee) == Verdicts.EXCLUDED;
  }

  /** Whether pairs have no direction. */
  boolean isUndirected() {
    return programme.roles().isUndirected();
  }

  /** How many partners each person could have, and how many each rule rules out. */
  public PartnerCounts partnerCounts() {
    LockedPairs locked = locked();
    return new PartnerCounts(
        this,
        verdicts,
        Map.of(Role.MENTOR, mentorTypes, Role.MENTEE, menteeTypes),
        isUndirected()
            ? roomsOfEverybody(locked)
            : Map.of(
                Role.MENTOR, rooms(Role.MENTOR, locked.mentor()),
                Role.MENTEE, rooms(Role.MENTEE, locked.mentee())),
        singlePairs());
  }

  /** A pair that was decided beforehand, once or in both directions, takes a place of both. */
  private Map<Role, int[]> roomsOfEverybody(LockedPairs locked) {
    Set<Set<String>> pairs =
        IntStream.range(0, locked.count())
            .mapToObj(
                pair ->
                    Set.of(
                        participants.mentors().get(locked.mentor()[pair]).identity(),
                        participants.mentees().get(locked.mentee()[pair]).identity()))
            .collect(Collectors.toSet());
    return Map.of(
        Role.MENTOR, rooms(Role.MENTOR, positions(mentorPosition, pairs)),
        Role.MENTEE, rooms(Role.MENTEE, positions(menteePosition, pairs)));
  }

  private static int[] positions(Map<String, Integer> of, Set<Set<String>> pairs) {
    return pairs.stream().flatMap(Set::stream).mapToInt(of::get).toArray();
  }

  private int[] rooms(Role role, int[] locked) {
    int[] capacities = capacities(role);
    int[] room = capacities.clone();
    IntStream.of(locked).forEach(person -> room[person]--);
    int[] rooms = new int[room.length];
    Arrays.setAll(
        rooms,
        person ->
            room[person] > 0
                ? PartnerCounts.OPEN
                : capacities[person] > 0 ? PartnerCounts.GIVEN_AWAY : PartnerCounts.TAKES_NONE);
    return rooms;
  }

  /** The assignment problem of this run. */
  public AssignmentProblem problem() {
    Arcs arcs = new Arcs();
    int[] arcStart = new int[mentorTypes.count() + 1];
    for (int mentorType = 0; mentorType < mentorTypes.count(); mentorType++) {
      int mentor = mentorTypes.example(mentorType);
      for (int menteeType = 0; menteeType < menteeTypes.count(); menteeType++) {
        long points = points(mentor, menteeTypes.example(menteeType));
        if (points >= 0) {
          arcs.add(menteeType, points);
        }
      }
      arcStart[mentorType + 1] = arcs.count();
    }
    LockedPairs locked = locked();
    return new AssignmentProblem(
        new Population(mentorTypes.ofPeople(), capacities(Role.MENTOR)),
        new Population(menteeTypes.ofPeople(), capacities(Role.MENTEE)),
        new TypeArcs(arcStart, arcs.menteeTypes(), arcs.points()),
        forbidden(locked),
        locked,
        variety(),
        earlier());
  }

  private Variety variety() {
    return verdicts.stream()
        .flatMap(verdict -> verdict.limit().stream())
        .findFirst()
        .map(limit -> new Variety(limit.mentorClass(), limit.most()))
        .orElse(Variety.ANY);
  }

  /** What an earlier matching left, as far as it concerns these people. */
  private Earlier earlier() {
    Decisions.LastTime lastTime = lastTime();
    return new Earlier(
        keep(lastTime.pairs().orElse(List.of())),
        without(Role.MENTOR, lastTime.without().orElse(Set.of())),
        without(Role.MENTEE, lastTime.without().orElse(Set.of())));
  }

  /** Those of the pairs that can be made, and are not made in any case. */
  private PeoplePairs keep(List<Decisions.NamedPair> pairs) {
    List<int[]> possible =
        pairs.stream()
            .filter(pair -> !decisions.locked().contains(pair))
            .filter(pair -> mentorPosition.containsKey(pair.mentor()))
            .filter(pair -> menteePosition.containsKey(pair.mentee()))
            .map(
                pair ->
                    new int[] {
                      mentorPosition.get(pair.mentor()), menteePosition.get(pair.mentee())
                    })
            .filter(pair -> !isSamePerson(pair[0], pair[1]) && excludingRule(pair[0], pair[1]) < 0)
            .toList();
    return new PeoplePairs(
        possible.stream().mapToInt(pair -> pair[0]).toArray(),
        possible.stream().mapToInt(pair -> pair[1]).toArray());
  }

  private boolean[] without(Role role, Set<String> identities) {
    boolean[] without = new boolean[identities.isEmpty() ? 0 : participants.of(role).size()];
    for (int person = 0; person < without.length; person++) {
      without[person] = identities.contains(participants.of(role).get(person).identity());
    }
    return without;
  }

  private LockedPairs locked() {
    int count = decisions.locked().size();
    int[] mentors = new int[count];
    int[] mentees = new int[count];
    long[] points = new long[count];
    for (int i = 0; i < count; i++) {
      mentors[i] = mentorPosition.get(decisions.locked().get(i).mentor());
      mentees[i] = menteePosition.get(decisions.locked().get(i).mentee());
      points[i] = LongStream.of(pointsByRule(mentors[i], mentees[i])).sum();
    }
    return new LockedPairs(mentors, mentees, points);
  }

  /** The points of a pair of types, by an example of each; {@link Verdicts#EXCLUDED} is below 0. */
  private long points(int mentor, int mentee) {
    long points = 0;
    for (Verdicts verdict : judging) {
      long given = verdict.ofClasses(mentor, mentee);
      if (given < 0) {
        return given;
      }
      if (given > 0) {
        points = Math.addExact(points, given);
      }
    }
    return points;
  }

  private int[] capacities(Role role) {
    int[] capacities = new int[participants.of(role).size()];
    Arrays.setAll(
        capacities, i -> programme.capacities().get(role).of(participants.of(role).get(i)));
    return capacities;
  }

  /** Pairs that their types allow and that must not be made, unless that was decided beforehand. */
  private PeoplePairs forbidden(LockedPairs locked) {
    PairSet.Builder decided = new PairSet.Builder();
    for (int i = 0; i < locked.count(); i++) {
      decided.add(locked.mentor()[i], locked.mentee()[i]);
    }
    PairSet exceptions = decided.build();
    IntStream.Builder ofMentors = IntStream.builder();
    IntStream.Builder ofMentees = IntStream.builder();
    singlePairs()
        .forEach(
            (mentor, mentee) -> {
              if (!exceptions.contains(mentor, mentee)
                  && points(mentor, mentee) != Verdicts.EXCLUDED) {
                ofMentors.add(mentor);
                ofMentees.add(mentee);
              }
            });
    return new PeoplePairs(ofMentors.build().toArray(), ofMentees.build().toArray());
  }

  /** Pairs of one person with themselves, and those that rules exclude one by one. */
  private PairSet singlePairs() {
    PairSet.Builder samePerson = new PairSet.Builder();
    for (int mentee = 0; mentee < participants.mentees().size(); mentee++) {
      samePerson.add(mentorPosition.get(participants.mentees().get(mentee).identity()), mentee);
    }
    return verdicts.stream().map(Verdicts::excluded).reduce(samePerson.build(), PairSet::and);
  }
}
