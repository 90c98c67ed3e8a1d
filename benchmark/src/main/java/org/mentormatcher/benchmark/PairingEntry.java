package org.mentormatcher.benchmark;

import org.mentormatcher.matching.assignment.Objective;

/** One contender on one problem of pairs without a direction, in a process of its own. */
final class PairingEntry {

  private PairingEntry() {}

  /** Solves once and prints the result; arguments: contender, family, objective. */
  public static void main(String[] arguments) {
    PairingContender contender = PairingContender.valueOf(arguments[0]);
    PairingFamily family = PairingFamily.parse(arguments[1]);
    Objective objective = Objective.valueOf(arguments[2]);
    System.out.println(contender.solve(family.problem(), objective).line());
  }
}
