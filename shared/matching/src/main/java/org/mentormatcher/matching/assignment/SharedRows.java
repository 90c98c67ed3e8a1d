package org.mentormatcher.matching.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the {@link Rows} of a whole problem from the arcs between types; pairs of people are never
 * looked at.
 *
 * <p>Mentor types with the same eligible types of mentee are put together, and such sets with
 * others that are eligible with nearly the same, as long as that saves more entries than it makes
 * gaps. A set shares a row where at most half of its arcs then need additions; otherwise each of
 * its types has a row to itself, without additions and gaps. Takes time linear in the arcs, and in
 * sets of types times types of mentee.
 */
final class SharedRows {
  /** A row is scanned for about so many of its mentors in a search. */
  private static final long SCANS = 2;

  /** Sets of types that another is compared with at most, so that the time stays linear. */
  private static final int MOST_COMPARED = 64;

  private final AssignmentProblem problem;

  /** Mentor groups of each type of mentor. */
  private final int[] mentorsOfType;

  private SharedRows(AssignmentProblem problem, Groups mentors) {
    this.problem = problem;
    mentorsOfType = new int[problem.arcStart().length - 1];
    for (int type : mentors.type()) {
      mentorsOfType[type]++;
    }
  }

  /** The rows of all arcs between groups. */
  static Rows of(
      AssignmentProblem problem,
      Remainder remainder,
      LevelWeights weights,
      Groups mentors,
      Groups mentees) {
    SharedRows shared = new SharedRows(problem, mentors);
    List<TypeRow> rows = new ArrayList<>();
    for (Alike alike : shared.nearlyAlike(shared.alike())) {
      rows.addAll(shared.rows(alike));
    }
    return new RowsOfGroups(problem, remainder, weights, mentors, mentees, rows).rows();
  }

  /**
   * A row between types.
   *
   * @param mentorTypes those that share it
   * @param menteeTypes those that any of them is eligible with, ascending
   * @param points the least points of any of them with that type
   */
  record TypeRow(List<Integer> mentorTypes, int[] menteeTypes, long[] points) {}

  /** Mentor types that are eligible with the same types of mentee, or nearly. */
  private static final class Alike {
    final List<Integer> mentorTypes = new ArrayList<>();
    final BitSet eligible;
    long mentors;

    Alike(BitSet eligible) {
      this.eligible = eligible;
    }

    /** What looking at this and the other as one would save, in entries and gaps looked at. */
    long gain(Alike other) {
      long ours = eligible.cardinality();
      long theirs = other.eligible.cardinality();
      BitSet both = (BitSet) eligible.clone();
      both.and(other.eligible);
      long common = both.cardinality();
      return SCANS * common - mentors * (theirs - common) - other.mentors * (ours - common);
    }

    void add(Alike other) {
      mentorTypes.addAll(other.mentorTypes);
      eligible.or(other.eligible);
      mentors += other.mentors;
    }
  }

  /** The types of mentee that a type of mentor is eligible with, as a key. */
  private record Eligible(int[] menteeType, int from, int to) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Eligible that
          && Arrays.equals(menteeType, from, to, that.menteeType, that.from, that.to);
    }

    @Override
    public int hashCode() {
      int hash = to - from;
      for (int arc = from; arc < to; arc++) {
        hash = 31 * hash + menteeType[arc];
      }
      return hash;
    }
  }

  private List<Alike> alike() {
    Map<Eligible, Alike> known = new HashMap<>();
    List<Alike> all = new ArrayList<>();
    for (int type = 0; type < mentorsOfType.length; type++) {
      if (mentorsOfType[type] == 0) {
        continue;
      }
      int from = problem.arcStart()[type];
      int to = problem.arcStart()[type + 1];
      Alike alike =
          known.computeIfAbsent(
              new Eligible(problem.arcMenteeType(), from, to),
              unseen -> {
                all.add(new Alike(eligible(from, to)));
                return all.getLast();
              });
      alike.mentorTypes.add(type);
      alike.mentors += mentorsOfType[type];
    }
    return all;
  }

  private BitSet eligible(int from, int to) {
    BitSet eligible = new BitSet();
    for (int arc = from; arc < to; arc++) {
      eligible.set(problem.arcMenteeType()[arc]);
    }
    return eligible;
  }

  private List<Alike> nearlyAlike(List<Alike> all) {
    List<Alike> merged = new ArrayList<>();
    for (Alike alike : all) {
      Alike best = null;
      long bestGain = 0;
      for (Alike other :
          merged.subList(Math.max(0, merged.size() - MOST_COMPARED), merged.size())) {
        long gain = other.gain(alike);
        if (gain > bestGain) {
          best = other;
          bestGain = gain;
        }
      }
      if (best == null) {
        merged.add(alike);
      } else {
        best.add(alike);
      }
    }
    return merged;
  }

  /** One row for all of these types, or one for each. */
  private List<TypeRow> rows(Alike alike) {
    if (alike.mentors > 1) {
      int[] menteeTypes = alike.eligible.stream().toArray();
      long[] least = leastPoints(alike.mentorTypes, menteeTypes);
      if (isWorthwhile(alike.mentorTypes, menteeTypes, least)) {
        return List.of(new TypeRow(alike.mentorTypes, menteeTypes, least));
      }
    }
    return alike.mentorTypes.stream().map(this::rowOfItsOwn).toList();
  }

  private TypeRow rowOfItsOwn(int type) {
    int from = problem.arcStart()[type];
    int to = problem.arcStart()[type + 1];
    return new TypeRow(
        List.of(type),
        Arrays.copyOfRange(problem.arcMenteeType(), from, to),
        Arrays.copyOfRange(problem.arcPoints(), from, to));
  }

  private long[] leastPoints(List<Integer> mentorTypes, int[] menteeTypes) {
    long[] least = new long[menteeTypes.length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int type : mentorTypes) {
      int place = 0;
      for (int arc = problem.arcStart()[type]; arc < problem.arcStart()[type + 1]; arc++) {
        while (menteeTypes[place] != problem.arcMenteeType()[arc]) {
          place++;
        }
        least[place] = Math.min(least[place], problem.arcPoints()[arc]);
      }
    }
    return least;
  }

  private boolean isWorthwhile(List<Integer> mentorTypes, int[] menteeTypes, long[] least) {
    long arcs = 0;
    long additions = 0;
    for (int type : mentorTypes) {
      int place = 0;
      for (int arc = problem.arcStart()[type]; arc < problem.arcStart()[type + 1]; arc++) {
        while (menteeTypes[place] != problem.arcMenteeType()[arc]) {
          place++;
        }
        if (problem.arcPoints()[arc] > least[place]) {
          additions++;
        }
        arcs++;
      }
    }
    return 2 * additions <= arcs;
  }
}
