package org.mentormatcher.benchmark;

import java.util.Optional;
import org.mentormatcher.matching.assignment.AssignmentProblem;
import org.mentormatcher.matching.assignment.Certificate;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.assignment.solver.AssignmentSolver;

/** A solver in the contest. */
enum Contender {
  /** The product's: grouping, dealing, draw and proof are part of its time. */
  OURS("ours", Takes.ANYTHING, 100_000_000) {
    @Override
    Reached solve(AssignmentProblem problem, Objective objective) {
      Times.Timed<Certificate> solved =
          Times.of(() -> AssignmentSolver.solve(problem, objective).certificate());
      Certificate certificate = solved.result();
      return new Reached(
          certificate.points(),
          certificate.menteesMatched(),
          certificate.mentorsMatched(),
          solved.times());
    }
  },

  /** LEMON's network simplex. */
  LEMON("LEMON's network simplex", Takes.ANYTHING, 10_000) {
    @Override
    Optional<Peer> peer() {
      return Optional.of(Peer.compiled("lemon"));
    }
  },

  /** OR-Tools' minimum-cost flow. */
  OR_TOOLS("OR-Tools' minimum-cost flow", Takes.ANYTHING, 10_000) {
    @Override
    Reached solve(AssignmentProblem problem, Objective objective) {
      return OrTools.flow(problem, objective);
    }
  },

  /** OR-Tools' assignment. */
  OR_TOOLS_ASSIGNMENT("OR-Tools' assignment", Takes.ONE_EACH, 10_000) {
    @Override
    Reached solve(AssignmentProblem problem, Objective objective) {
      return OrTools.assignment(problem, objective);
    }
  },

  /** lapx: Jonker and Volgenant's algorithm in C++, called from Python. */
  LAPX("lapx", Takes.ONE_EACH, 10_000) {
    @Override
    Optional<Peer> peer() {
      return Optional.of(Peer.inPython("lapx.py"));
    }
  },

  /** HiGHS' simplex on the linear programme; larger ones take minutes. */
  HIGHS("HiGHS", Takes.ANYTHING, 500) {
    @Override
    Optional<Peer> peer() {
      return Optional.of(Peer.inPython("highs.py"));
    }
  },

  /** JGraphT's capacity scaling; larger problems take minutes. */
  JGRAPHT("JGraphT's capacity scaling", Takes.ANYTHING, 500) {
    @Override
    Reached solve(AssignmentProblem problem, Objective objective) {
      return JGraphT.flow(problem, objective);
    }
  };

  /** Which problems a solver can be given. */
  private enum Takes {
    ANYTHING,
    /** One match each, everybody eligible with everybody. */
    ONE_EACH
  }

  private final String title;
  private final Takes takes;
  private final int mostPeople;

  Contender(String title, Takes takes, int mostPeople) {
    this.title = title;
    this.takes = takes;
    this.mostPeople = mostPeople;
  }

  /** What the table calls it. */
  String title() {
    return title;
  }

  /** The program that it is, where it is none of this process. */
  Optional<Peer> peer() {
    return Optional.empty();
  }

  /** Whether it takes part in a family, where it is to be had. */
  boolean takesPartIn(Family family) {
    return family.people() <= mostPeople
        && (takes == Takes.ANYTHING || (family.isComplete() && family.capacity() == 1));
  }

  /** Whether it is to be had on this machine. */
  boolean isHere() {
    return peer().map(Peer::isHere).orElse(true);
  }

  Reached solve(AssignmentProblem problem, Objective objective) {
    return peer().orElseThrow().solve(problem, objective);
  }
}
