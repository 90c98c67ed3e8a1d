package org.mentormatcher.matching.assignment.solver;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.LockedPairs;
import org.mentormatcher.matching.assignment.ReducedProblem;
import org.mentormatcher.matching.assignment.Variety;

/** Problems of every shape, a function of a seed. */
public final class RandomProblem {

  private final Random random;

  private RandomProblem(long seed) {
    random = new Random(seed);
  }

  /** A problem of up to this many people a side. */
  public static AssignmentProblem of(long seed, int people) {
    return new RandomProblem(seed).problem(people);
  }

  /** As {@link #of}, with a limit on mentors of one class. */
  public static AssignmentProblem varied(long seed, int people) {
    AssignmentProblem problem = of(seed, people);
    Random random = new Random(~seed);
    int classes = 1 + random.nextInt(Math.max(1, people / 3));
    int[] mentorClass = random.ints(problem.mentors(), -1, classes).toArray();
    return problem.withVariety(new Variety(mentorClass, 1 + random.nextInt(2)));
  }

  private AssignmentProblem problem(int people) {
    int mentors = random.nextInt(people + 1);
    int mentees = random.nextInt(people + 1);
    int mentorTypes = 1 + random.nextInt(people);
    int menteeTypes = 1 + random.nextInt(people);
    double density = new double[] {0, 0.1, 0.3, 0.6, 1}[random.nextInt(5)];
    long most = new long[] {0, 1, 3, 28, 1_000, 1_000_000_000}[random.nextInt(6)];
    int[] arcStart = new int[mentorTypes + 1];
    int[] arcMenteeType = new int[mentorTypes * menteeTypes];
    long[] arcPoints = new long[mentorTypes * menteeTypes];
    int arcs = 0;
    for (int s = 0; s < mentorTypes; s++) {
      for (int t = 0; t < menteeTypes; t++) {
        if (random.nextDouble() < density) {
          arcMenteeType[arcs] = t;
          arcPoints[arcs++] = random.nextLong(most + 1);
        }
      }
      arcStart[s + 1] = arcs;
    }
    int forbidden = mentors * mentees == 0 ? 0 : random.nextInt(3) * random.nextInt(1 + people / 2);
    AssignmentProblem unlocked =
        new AssignmentProblem(
            below(mentors, mentorTypes),
            capacities(mentors),
            below(mentees, menteeTypes),
            capacities(mentees),
            arcStart,
            Arrays.copyOf(arcMenteeType, arcs),
            Arrays.copyOf(arcPoints, arcs),
            below(forbidden, mentors),
            below(forbidden, mentees));
    return random.nextInt(3) == 0 ? unlocked : unlocked.withLocked(locks(unlocked, most));
  }

  /** Pairs that can be locked together, eligible or not. */
  private LockedPairs locks(AssignmentProblem problem, long most) {
    int[] mentorRoom = problem.mentorCapacity().clone();
    int[] menteeRoom = problem.menteeCapacity().clone();
    Set<Long> barred = new HashSet<>();
    for (int f = 0; f < problem.forbiddenMentor().length; f++) {
      barred.add(ReducedProblem.pair(problem.forbiddenMentor()[f], problem.forbiddenMentee()[f]));
    }
    int attempts = mentorRoom.length * menteeRoom.length == 0 ? 0 : random.nextInt(6);
    int[] mentor = new int[attempts];
    int[] mentee = new int[attempts];
    long[] points = new long[attempts];
    int count = 0;
    for (int attempt = 0; attempt < attempts; attempt++) {
      int i = random.nextInt(mentorRoom.length);
      int j = random.nextInt(menteeRoom.length);
      long any = random.nextLong(most + 1);
      if (mentorRoom[i] > 0 && menteeRoom[j] > 0 && barred.add(ReducedProblem.pair(i, j))) {
        mentorRoom[i]--;
        menteeRoom[j]--;
        int arc = problem.arc(problem.mentorType()[i], problem.menteeType()[j]);
        mentor[count] = i;
        mentee[count] = j;
        points[count++] = arc < 0 ? any : problem.arcPoints()[arc];
      }
    }
    return new LockedPairs(
        Arrays.copyOf(mentor, count), Arrays.copyOf(mentee, count), Arrays.copyOf(points, count));
  }

  private int[] capacities(int people) {
    return switch (random.nextInt(4)) {
      case 0 -> below(people, 2);
      case 1 -> below(people, 5);
      case 2 -> filled(people, 1);
      default -> filled(people, 3);
    };
  }

  private int[] below(int count, int bound) {
    return random.ints(count, 0, Math.max(1, bound)).toArray();
  }

  private static int[] filled(int count, int value) {
    int[] values = new int[count];
    Arrays.fill(values, value);
    return values;
  }
}
