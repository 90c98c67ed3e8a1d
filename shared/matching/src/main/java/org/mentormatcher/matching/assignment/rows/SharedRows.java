package org.mentormatcher.matching.assignment.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.groups.GroupedProblem;

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
public final class SharedRows {
  /** A row is scanned for about so many of its mentors in a search. */
  private static final long SCANS = 2;

  /** Sets of types that another is compared with at most, so that the time stays linear. */
  private static final int MOST_COMPARED = 64;

  /** Types in a sample that shows whether sharing is worth a look. */
  private static final int SAMPLE = 16;

  private final AssignmentProblem problem;

  /** Mentor groups of each type of mentor. */
  private final int[] mentorsOfType;

  private final GroupedProblem grouped;

  /** Rows of types that share one. */
  private final List<TypeRow> shared = new ArrayList<>();

  /** Types that have a row to themselves. */
  private final List<Integer> apart = new ArrayList<>();

  private SharedRows(GroupedProblem grouped) {
    this.grouped = grouped;
    problem = grouped.problem();
    mentorsOfType = new int[problem.arcs().mentorTypes()];
    for (int type : grouped.mentors().type()) {
      mentorsOfType[type]++;
    }
  }

  /** Decides who shares a row. */
  public static SharedRows of(GroupedProblem grouped) {
    SharedRows rows = new SharedRows(grouped);
    for (Alike alike : rows.nearlyAlike(rows.alike())) {
      rows.decide(alike);
    }
    return rows;
  }

  /**
   * Whether most arcs are of types with a row to themselves, which is so where points are mostly
   * distinct, and they are many.
   *
   * @param perNode how many arcs a node are many
   */
  public boolean isDense(int perNode) {
    long arcs = 0;
    for (int type : apart) {
      arcs +=
          (long) mentorsOfType[type]
              * (problem.arcs().start()[type + 1] - problem.arcs().start()[type]);
    }
    long nodes = (long) grouped.mentors().count() + grouped.mentees().count();
    return 2 * arcs > problem.arcs().count() && arcs > perNode * nodes;
  }

  /** The rows of all arcs between groups. */
  public Rows rows() {
    List<TypeRow> rows = new ArrayList<>(shared);
    for (int type : apart) {
      rows.add(rowOfItsOwn(type));
    }
    return new RowsOfGroups(grouped, rows).rows();
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

    /** The first few types, as a sample. */
    Alike first(int types) {
      Alike few = new Alike(eligible);
      few.mentorTypes.addAll(mentorTypes.subList(0, Math.min(types, mentorTypes.size())));
      return few;
    }

    void add(Alike other) {
      mentorTypes.addAll(other.mentorTypes);
      eligible.or(other.eligible);
      mentors += other.mentors;
    }
  }

  /** The types of mentee that a type of mentor is eligible with, as a key. */
  private record EligibleTypes(int[] menteeType, int from, int to) {
    @Override
    public boolean equals(Object other) {
      return other instanceof EligibleTypes that
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
    Map<EligibleTypes, Alike> known = new HashMap<>();
    List<Alike> all = new ArrayList<>();
    for (int type = 0; type < mentorsOfType.length; type++) {
      if (mentorsOfType[type] == 0) {
        continue;
      }
      int from = problem.arcs().start()[type];
      int to = problem.arcs().start()[type + 1];
      EligibleTypes eligible = new EligibleTypes(problem.arcs().menteeType(), from, to);
      Alike alike = known.get(eligible);
      if (alike == null) {
        alike = new Alike(eligible(from, to));
        known.put(eligible, alike);
        all.add(alike);
      }
      alike.mentorTypes.add(type);
      alike.mentors += mentorsOfType[type];
    }
    return all;
  }

  private BitSet eligible(int from, int to) {
    BitSet eligible = new BitSet();
    for (int arc = from; arc < to; arc++) {
      eligible.set(problem.arcs().menteeType()[arc]);
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
  private void decide(Alike alike) {
    if (alike.mentors > 1 && isWorthwhile(together(alike.first(SAMPLE)))) {
      TypeRow row = together(alike);
      if (isWorthwhile(row)) {
        shared.add(row);
        return;
      }
    }
    apart.addAll(alike.mentorTypes);
  }

  private TypeRow rowOfItsOwn(int type) {
    int from = problem.arcs().start()[type];
    int to = problem.arcs().start()[type + 1];
    return new TypeRow(
        List.of(type),
        Arrays.copyOfRange(problem.arcs().menteeType(), from, to),
        Arrays.copyOfRange(problem.arcs().points(), from, to));
  }

  private TypeRow together(Alike alike) {
    int[] menteeTypes = new int[alike.eligible.cardinality()];
    int next = 0;
    for (int type = alike.eligible.nextSetBit(0); type >= 0; ) {
      menteeTypes[next++] = type;
      type = alike.eligible.nextSetBit(type + 1);
    }
    long[] least = new long[menteeTypes.length];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int type : alike.mentorTypes) {
      int place = 0;
      for (int arc = problem.arcs().start()[type]; arc < problem.arcs().start()[type + 1]; arc++) {
        while (menteeTypes[place] != problem.arcs().menteeType()[arc]) {
          place++;
        }
        least[place] = Math.min(least[place], problem.arcs().points()[arc]);
      }
    }
    return new TypeRow(alike.mentorTypes, menteeTypes, least);
  }

  /** Whether at most half of its arcs need additions, going by some of its mentors. */
  private boolean isWorthwhile(TypeRow row) {
    long arcs = 0;
    long additions = 0;
    int step = 1 + row.mentorTypes().size() / SAMPLE;
    for (int i = 0; i < row.mentorTypes().size(); i += step) {
      int type = row.mentorTypes().get(i);
      int place = 0;
      for (int arc = problem.arcs().start()[type]; arc < problem.arcs().start()[type + 1]; arc++) {
        while (row.menteeTypes()[place] != problem.arcs().menteeType()[arc]) {
          place++;
        }
        if (problem.arcs().points()[arc] > row.points()[place]) {
          additions++;
        }
        arcs++;
      }
    }
    return 2 * additions <= arcs;
  }
}
