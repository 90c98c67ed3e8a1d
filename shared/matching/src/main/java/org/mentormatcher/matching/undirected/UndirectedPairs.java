package org.mentormatcher.matching.undirected;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.pairing.PairingProblem;
import org.mentormatcher.matching.participants.Participants;

/**
 * The pairs that are possible where a pair has no direction: those that the rules allow both ways
 * round, worth the better of the two ways, which is how they are written down.
 */
final class UndirectedPairs {
  private final PairingProblem problem;
  private final long[] matches;
  private final Decided decided;
  private final int[] asMentor;
  private final int[] asMentee;

  /**
   * What was decided about pairs of people beforehand.
   *
   * @param lockedPoints points of each match that is made in any case
   * @param lockedPeople how many people have one
   * @param forbidden pairs of people that must not be made, whatever their points
   */
  private record Decided(Map<Long, Long> lockedPoints, int lockedPeople, Set<Long> forbidden) {}

  private UndirectedPairs(PairingProblem problem, long[] matches, Decided decided, int[] asMentor) {
    this.problem = problem;
    this.matches = matches;
    this.decided = decided;
    this.asMentor = asMentor;
    this.asMentee = new int[asMentor.length];
    for (int mentee = 0; mentee < asMentor.length; mentee++) {
      asMentee[asMentor[mentee]] = mentee;
    }
  }

  static UndirectedPairs of(Participants participants, AssignmentProblem directed) {
    return new PairsBuilder(participants, directed).build();
  }

  /** The same people and only the pairs of at least so many points. */
  UndirectedPairs from(long points) {
    int[] kept =
        IntStream.range(0, problem.pairs()).filter(p -> problem.points()[p] >= points).toArray();
    return new UndirectedPairs(
        new PairingProblem(
            problem.capacity(),
            problem.taken(),
            IntStream.of(kept).map(p -> problem.one()[p]).toArray(),
            IntStream.of(kept).map(p -> problem.other()[p]).toArray(),
            IntStream.of(kept).mapToLong(p -> problem.points()[p]).toArray()),
        IntStream.of(kept).mapToLong(p -> matches[p]).toArray(),
        decided,
        asMentor);
  }

  PairingProblem problem() {
    return problem;
  }

  /** A pair as a mentor and a mentee, see {@link ReducedProblem#pair}. */
  long match(int pair) {
    return matches[pair];
  }

  /** The pairs that were decided beforehand, each once. */
  long[] lockedMatches() {
    return decided.lockedPoints().keySet().stream().mapToLong(Long::longValue).toArray();
  }

  long lockedPoints() {
    return decided.lockedPoints().values().stream()
        .mapToLong(Long::longValue)
        .reduce(0, Math::addExact);
  }

  /** How many people have a match that was decided beforehand. */
  int lockedPeople() {
    return decided.lockedPeople();
  }

  /** Points of a match that was made. */
  long points(int mentor, int mentee) {
    long match = ReducedProblem.pair(mentor, mentee);
    Long locked = decided.lockedPoints().get(match);
    return locked != null ? locked : problem.points()[Arrays.binarySearch(matches, match)];
  }

  /** A mentee as a mentor: how a person is known here. */
  int asMentor(int mentee) {
    return asMentor[mentee];
  }

  /** A person as a mentee. */
  int asMentee(int person) {
    return asMentee[person];
  }

  /** Two people, known whichever way round they stand: the lesser number first. */
  static long key(int one, int other) {
    return ReducedProblem.pair(Math.min(one, other), Math.max(one, other));
  }

  /** The two people of a match. */
  long people(int mentor, int mentee) {
    return key(mentor, asMentor[mentee]);
  }

  /** The number of a pair, where it can be made. */
  OptionalInt find(long match) {
    int at = Arrays.binarySearch(matches, match);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** The number of the pair of two people, where it can be made. */
  OptionalInt between(int one, int other) {
    OptionalInt there = find(ReducedProblem.pair(one, asMentee(other)));
    return there.isPresent() ? there : find(ReducedProblem.pair(other, asMentee(one)));
  }

  /** Whether the pair of two people is made in any case. */
  boolean isLocked(int one, int other) {
    return decided.lockedPoints().keySet().stream()
        .anyMatch(
            match ->
                people(ReducedProblem.mentor(match), ReducedProblem.mentee(match))
                    == key(one, other));
  }

  /** Whether the pair of two people must not be made, whatever it is worth. */
  boolean isForbidden(int one, int other) {
    return decided.forbidden().contains(key(one, other));
  }

  private static final class PairsBuilder {
    private final AssignmentProblem directed;
    private final int people;

    /** The position as a mentee of each person. */
    private final int[] asMentee;

    private final int[] asMentor;
    private final Set<Long> closed = new HashSet<>();
    private final Map<Long, Long> lockedPoints = new HashMap<>();
    private final int[] capacity;
    private final int[] taken;

    PairsBuilder(Participants participants, AssignmentProblem directed) {
      this.directed = directed;
      this.people = directed.mentors().count();
      this.asMentee = new int[people];
      this.asMentor = new int[people];
      this.capacity = directed.mentors().capacity().clone();
      this.taken = new int[people];
      Map<String, Integer> mentors = Participants.positions(participants.mentors());
      for (int mentee = 0; mentee < people; mentee++) {
        int person = mentors.get(participants.mentees().get(mentee).identity());
        asMentee[person] = mentee;
        asMentor[mentee] = person;
      }
      for (int f = 0; f < directed.forbidden().count(); f++) {
        close(directed.forbidden().mentor()[f], directed.forbidden().mentee()[f]);
      }
      lock(directed.locked());
    }

    /** Two people cannot be paired by the search, whichever way round they stand. */
    private void close(int mentor, int mentee) {
      closed.add(key(mentor, asMentor[mentee]));
    }

    private void lock(LockedPairs locked) {
      Set<Long> decided = new HashSet<>();
      for (int p = 0; p < locked.count(); p++) {
        int mentor = locked.mentor()[p];
        int mentee = locked.mentee()[p];
        int other = asMentor[mentee];
        close(mentor, mentee);
        if (decided.add(key(mentor, other))) {
          lockedPoints.put(ReducedProblem.pair(mentor, mentee), locked.points()[p]);
          for (int person : new int[] {mentor, other}) {
            capacity[person]--;
            taken[person]++;
          }
        }
      }
    }

    UndirectedPairs build() {
      List<long[]> pairs = new ArrayList<>();
      for (int one = 0; one < people; one++) {
        for (int other = 0; other < one; other++) {
          int there = arc(one, other);
          int back = arc(other, one);
          if (there >= 0 && back >= 0 && !closed.contains(key(one, other))) {
            boolean isBetterBack =
                directed.arcs().points()[back] >= directed.arcs().points()[there];
            pairs.add(
                isBetterBack
                    ? pair(other, one, directed.arcs().points()[back])
                    : pair(one, other, directed.arcs().points()[there]));
          }
        }
      }
      pairs.sort((a, b) -> Long.compare(a[0], b[0]));
      long[] matches = pairs.stream().mapToLong(pair -> pair[0]).toArray();
      int beforehand = 0;
      for (int person = 0; person < people; person++) {
        beforehand += taken[person] > 0 ? 1 : 0;
        capacity[person] = Math.max(0, capacity[person]);
      }
      return new UndirectedPairs(
          new PairingProblem(
              capacity,
              taken,
              Arrays.stream(matches).mapToInt(ReducedProblem::mentor).toArray(),
              Arrays.stream(matches).mapToInt(m -> asMentor[ReducedProblem.mentee(m)]).toArray(),
              pairs.stream().mapToLong(pair -> pair[1]).toArray()),
          matches,
          new Decided(Map.copyOf(lockedPoints), beforehand, Set.copyOf(closed)),
          asMentor);
    }

    private int arc(int mentor, int other) {
      return directed
          .arcs()
          .between(directed.mentors().type()[mentor], directed.mentees().type()[asMentee[other]]);
    }

    private long[] pair(int mentor, int other, long points) {
      return new long[] {ReducedProblem.pair(mentor, asMentee[other]), points};
    }
  }
}
