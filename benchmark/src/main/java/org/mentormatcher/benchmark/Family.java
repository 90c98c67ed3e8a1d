package org.mentormatcher.benchmark;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.PeoplePairs;
import org.mentormatcher.matching.assignment.Population;
import org.mentormatcher.matching.assignment.TypeArcs;
import org.mentormatcher.matching.assignment.Variety;

/**
 * A family of problems, written {@code kind:people:capacity}; see the README for the kinds.
 *
 * @param kind {@code programmeN} (N organisations), {@code limitedN} (N classes), {@code dense} or
 *     {@code products}
 * @param people people on each side
 * @param capacity matches each person takes at most
 */
record Family(String kind, int people, int capacity) {

  private static final long SEED = 20_260_101;
  private static final String PROGRAMME = "programme";
  private static final String LIMITED = "limited";

  /** How many of 92 people are in each of ten grades, lowest first. */
  private static final int[] GRADES = {2, 10, 14, 16, 16, 14, 10, 6, 3, 1};

  private static final int FEW_TYPES = 10;
  private static final int PROFESSIONS = 25;
  private static final int IDENTITIES = 4;

  static Family parse(String text) {
    String[] parts = text.split(":", -1);
    return new Family(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  @Override
  public String toString() {
    return kind + ":" + people + ":" + capacity;
  }

  /** Whether everyone is eligible with everyone. */
  boolean isComplete() {
    return kind.equals("dense") || kind.equals("products");
  }

  AssignmentProblem problem() {
    Random random = new Random(SEED);
    if (kind.startsWith(PROGRAMME)) {
      return programme(random, Integer.parseInt(kind.substring(PROGRAMME.length())));
    }
    if (kind.startsWith(LIMITED)) {
      int classes = Integer.parseInt(kind.substring(LIMITED.length()));
      return limited(random, classes);
    }
    if (kind.equals("dense")) {
      return complete((i, j) -> 1 + random.nextLong(1_000_000));
    }
    if (kind.equals("products")) {
      long[] mentor = random.longs(people, 1, 1_001).toArray();
      long[] mentee = random.longs(people, 1, 1_001).toArray();
      return complete((i, j) -> mentor[(int) i] * mentee[(int) j]);
    }
    throw new IllegalArgumentException("no family " + kind);
  }

  /** Everyone eligible with everyone, and of a type alone. */
  private AssignmentProblem complete(LongBinaryOperator points) {
    int[] type = new int[people];
    int[] arcStart = new int[people + 1];
    int[] arcMentee = new int[people * people];
    long[] arcPoints = new long[people * people];
    for (int i = 0; i < people; i++) {
      type[i] = i;
      arcStart[i + 1] = arcStart[i] + people;
      for (int j = 0; j < people; j++) {
        arcMentee[arcStart[i] + j] = j;
        arcPoints[arcStart[i] + j] = points.applyAsLong(i, j);
      }
    }
    return problem(type, type, arcStart, arcMentee, arcPoints);
  }

  /** The rules of the default programme over random people. */
  private AssignmentProblem programme(Random random, int organisations) {
    Traits[] mentors = Traits.of(random, people, organisations);
    Traits[] mentees = Traits.of(random, people, organisations);
    Traits[] mentorTypes = Arrays.stream(mentors).distinct().sorted().toArray(Traits[]::new);
    Traits[] menteeTypes = Arrays.stream(mentees).distinct().sorted().toArray(Traits[]::new);
    int[] arcStart = new int[mentorTypes.length + 1];
    int[] arcMentee = new int[1 << 16];
    long[] arcPoints = new long[arcMentee.length];
    int arcs = 0;
    for (int s = 0; s < mentorTypes.length; s++) {
      for (int t = 0; t < menteeTypes.length; t++) {
        long points = mentorTypes[s].points(menteeTypes[t]);
        if (points > 0) {
          if (arcs == arcMentee.length) {
            arcMentee = Arrays.copyOf(arcMentee, 2 * arcs);
            arcPoints = Arrays.copyOf(arcPoints, 2 * arcs);
          }
          arcMentee[arcs] = t;
          arcPoints[arcs++] = points;
        }
      }
      arcStart[s + 1] = arcs;
    }
    return problem(
        places(mentors, mentorTypes),
        places(mentees, menteeTypes),
        arcStart,
        Arrays.copyOf(arcMentee, arcs),
        Arrays.copyOf(arcPoints, arcs));
  }

  /**
   * People of few types, so that the problem grows with people alone; half of them in a pair that
   * was decided, and one mentor of a class a mentee at most.
   */
  private AssignmentProblem limited(Random random, int classes) {
    int[] arcStart = new int[FEW_TYPES + 1];
    int[] arcMentee = new int[FEW_TYPES * FEW_TYPES];
    long[] arcPoints = new long[arcMentee.length];
    for (int arc = 0; arc < arcMentee.length; arc++) {
      arcMentee[arc] = arc % FEW_TYPES;
      arcPoints[arc] = random.nextInt(FEW_TYPES);
      arcStart[arc / FEW_TYPES + 1] = arc + 1;
    }
    int[] mentorType = random.ints(people, 0, FEW_TYPES).toArray();
    int[] menteeType = random.ints(people, 0, FEW_TYPES).toArray();
    int[] mentorClass = random.ints(people, 0, classes).toArray();
    int[] each = IntStream.range(0, people / 2).toArray();
    long[] points =
        Arrays.stream(each)
            .mapToLong(p -> arcPoints[mentorType[p] * FEW_TYPES + menteeType[p]])
            .toArray();
    return problem(mentorType, menteeType, arcStart, arcMentee, arcPoints)
        .withVariety(new Variety(mentorClass, 1))
        .withLocked(new LockedPairs(each, each, points));
  }

  private AssignmentProblem problem(
      int[] mentorType, int[] menteeType, int[] arcStart, int[] arcMentee, long[] arcPoints) {
    int[] capacities = new int[people];
    Arrays.fill(capacities, capacity);
    int[] none = new int[0];
    return new AssignmentProblem(
        new Population(mentorType, capacities),
        new Population(menteeType, capacities),
        new TypeArcs(arcStart, arcMentee, arcPoints),
        new PeoplePairs(none, none));
  }

  private static int[] places(Traits[] people, Traits[] types) {
    return Arrays.stream(people).mapToInt(p -> Arrays.binarySearch(types, p)).toArray();
  }

  /** What the default programme scores; identity 0 is none. */
  private record Traits(int organisation, int grade, int profession, int identity)
      implements Comparable<Traits> {

    static Traits[] of(Random random, int people, int organisations) {
      Traits[] traits = new Traits[people];
      for (int person = 0; person < people; person++) {
        traits[person] =
            new Traits(
                random.nextInt(organisations),
                grade(random),
                random.nextInt(PROFESSIONS),
                Math.max(0, random.nextInt(2 * IDENTITIES) - IDENTITIES));
      }
      return traits;
    }

    private static int grade(Random random) {
      int left = random.nextInt(Arrays.stream(GRADES).sum());
      int grade = 0;
      while (left >= GRADES[grade]) {
        left -= GRADES[grade++];
      }
      return grade;
    }

    /** Points of this mentor with a mentee; 0 if they are not eligible. */
    long points(Traits mentee) {
      int above = grade - mentee.grade;
      if (organisation == mentee.organisation || above < 1 || above > 2) {
        return 0;
      }
      return (above == 1 ? 9L : 12L)
          + (profession == mentee.profession ? 10 : 0)
          + (identity != 0 && identity == mentee.identity ? 6 : 0);
    }

    @Override
    public int compareTo(Traits other) {
      return Long.compare(key(), other.key());
    }

    private long key() {
      return ((organisation * 100L + grade) * 100 + profession) * 100 + identity;
    }
  }
}
