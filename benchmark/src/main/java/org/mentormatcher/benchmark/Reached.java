package org.mentormatcher.benchmark;

/** What a solver reached, and how long solving took. */
record Reached(long points, int mentees, int mentors, Times times) {

  boolean reaches(Reached other) {
    return points == other.points && mentees == other.mentees && mentors == other.mentors;
  }

  String line() {
    return points
        + (" " + mentees + " " + mentors)
        + (" " + times.cold() + " " + times.processor() + " " + times.warm());
  }

  static Reached parse(String line) {
    String[] parts = line.split(" ", -1);
    return new Reached(
        Long.parseLong(parts[0]),
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]),
        new Times(Long.parseLong(parts[3]), Long.parseLong(parts[4]), Long.parseLong(parts[5])));
  }
}
