package org.mentormatcher.benchmark;

import org.mentormatcher.matching.assignment.Objective;

/** One contender on one problem, in a process of its own. */
final class Entry {

  private Entry() {}

  /** Solves once and prints the result; arguments: contender, family, objective. */
  public static void main(String[] arguments) {
    Contender contender = Contender.valueOf(arguments[0]);
    Family family = Family.parse(arguments[1]);
    Objective objective = Objective.valueOf(arguments[2]);
    System.out.println(contender.solve(family.problem(), objective).line());
  }
}
