package org.mentormatcher.simulation;

/** What can go wrong, or what a person can do at a bad moment. */
enum Mishap {
  EVENT_LOST(6),
  EVENT_TWICE(8),
  EVENT_LATE(8),
  MATCH_CRASHES(1),
  MATCH_FAILS(10),
  MATCH_RUNS_OUT_OF_MEMORY(20),
  MATCH_HANGS(15),
  MATCH_IS_SLOW(6),
  STARTER_FAILS(4),
  REQUEST_CRASHES(1),
  ANSWER_LOST(12),
  SWEEP_CRASHES(1),
  SWEEP_STOPS(60),
  SWEEP_COMES_TWICE(10),
  SWEEP_IS_LATE(10),
  ROW_THROTTLED(1),
  ROW_ANSWER_LOST(1),
  ROW_WRITTEN_TWICE(1),
  ROW_SLOW(1),
  INDEX_LATE(4),
  INDEX_FAILS(25),
  OBJECT_THROTTLED(1),
  OBJECT_ANSWER_LOST(1),
  OBJECT_SLOW(1),
  DELETION_PARTIAL(10),
  LISTING_FAILS(25),
  JOB_HANGS(25),
  CLOCK_SET_BACK(30),
  CLOCK_SET_FORWARD(40),
  UPLOAD_SLOW(8),
  UPLOAD_AGAIN(4),
  UPLOAD_MISSING(8),
  UPLOAD_NOT_FINISHED(12),
  COORDINATOR_LEAVES(4),
  COORDINATOR_DELETES(5),
  COORDINATOR_DELETES_TWICE(5),
  COORDINATOR_IS_HASTY(6),
  COORDINATOR_WANTS_TIME(5),
  SOMEBODY_GUESSES(5),
  FOREIGN_OBJECT(10);

  /** It happens once in so many occasions, or in per cents where those are many. */
  private final int oneIn;

  Mishap(int oneIn) {
    this.oneIn = oneIn;
  }

  int oneIn() {
    return oneIn;
  }
}
