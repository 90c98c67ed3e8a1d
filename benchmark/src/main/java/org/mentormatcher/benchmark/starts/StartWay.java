package org.mentormatcher.benchmark.starts;

/** In what state a function is when somebody comes by. */
enum StartWay {
  /** Nothing runs: a process starts. */
  PLAIN("a process starts"),
  /** A snapshot of a process whose handler was made, and which answered nothing, goes on. */
  SNAPSHOT("a snapshot goes on"),
  /** The same, of one that answered a question of nobody's before it was taken. */
  PRIMED_SNAPSHOT("a snapshot that was primed goes on"),
  /** A process that answered a question of nobody's waits. */
  KEPT_WARM("a process is kept warm");

  private final String title;

  StartWay(String title) {
    this.title = title;
  }

  /** In words. */
  String title() {
    return title;
  }

  boolean isSnapshot() {
    return this == SNAPSHOT || this == PRIMED_SNAPSHOT;
  }
}
