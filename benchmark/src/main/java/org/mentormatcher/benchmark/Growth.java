package org.mentormatcher.benchmark;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Locale;
import org.mentormatcher.matching.assignment.AssignmentProblem;

/**
 * How much more work twice the people are: the shape of what the algorithms say about their time,
 * counted in steps rather than seconds, so that it is the same on any machine.
 *
 * @param algorithm what works
 * @param family the smaller problem
 * @param most how many times the steps may grow when what is given grows once
 */
record Growth(Algorithm algorithm, Family family, double most) {

  /** What is held. */
  static final List<Growth> HELD =
      List.of(
          new Growth(Algorithm.SOLVE, Family.parse("programme6:1000:3"), 1.0),
          new Growth(Algorithm.SOLVE, Family.parse("programme60:500:3"), 1.0),
          new Growth(Algorithm.SOLVE, Family.parse("dense:200:1"), 1.0),
          new Growth(Algorithm.SOLVE, Family.parse("limited20:500:3"), 1.4),
          new Growth(Algorithm.CHECK, Family.parse("programme6:1000:3"), 1.1),
          new Growth(Algorithm.CHECK, Family.parse("dense:200:1"), 1.1),
          new Growth(Algorithm.CHECK, Family.parse("limited20:500:3"), 1.1),
          new Growth(Algorithm.ALTERNATES, Family.parse("programme60:500:3"), 1.1),
          new Growth(Algorithm.ALTERNATES, Family.parse("limited20:500:3"), 1.2));

  /** Prints a row for each. */
  public static void main(String[] arguments) {
    System.out.println("| algorithm | from | people, arcs, pairs grow | steps | grow | at most |");
    System.out.println("|---|---|---:|---:|---:|---:|");
    for (Growth growth : HELD) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.2f× | %,d | %.2f× | %.2f× |%n",
          growth.algorithm(),
          growth.family(),
          growth.ofInput(),
          growth.steps(),
          growth.ofSteps(),
          growth.most() * growth.ofInput());
    }
  }

  /** How many times as many steps twice the people take. */
  double ofSteps() {
    return (double) steps(doubled()) / steps();
  }

  /** How many times as many people, arcs between types, and decided pairs those are. */
  double ofInput() {
    return (double) size(doubled()) / size(family);
  }

  /** The steps of the smaller problem. */
  long steps() {
    return steps(family);
  }

  private Family doubled() {
    return new Family(family.kind(), 2 * family.people(), family.capacity());
  }

  private static long size(Family family) {
    AssignmentProblem problem = family.problem();
    return (long) problem.mentors().count()
        + problem.mentees().count()
        + problem.arcs().count()
        + problem.forbidden().count()
        + problem.locked().count();
  }

  private long steps(Family problem) {
    try {
      Class<?> counted =
          new CountingLoader(Growth.class.getClassLoader()).loadClass(Algorithm.class.getName());
      MethodHandle steps =
          MethodHandles.privateLookupIn(counted, MethodHandles.lookup())
              .findStatic(
                  counted, "steps", MethodType.methodType(long.class, String.class, String.class));
      return (long) steps.invokeExact(algorithm.name(), problem.toString());
    } catch (Throwable e) {
      throw new IllegalStateException("could not count the steps of " + this, e);
    }
  }
}
