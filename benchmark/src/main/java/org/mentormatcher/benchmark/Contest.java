package org.mentormatcher.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.assignment.Objective;

/**
 * Runs every contender on every family, alternately, each time in a fresh JVM, and prints the
 * medians and their ratios. Only ratios mean anything: other work on the machine slows all alike.
 */
final class Contest {

  private static final String DEFAULT =
      "programme6:50:3,programme6:500:3,programme60:500:3,programme6:2000:3,programme60:2000:3,"
          + "dense:1000:1,dense:1000:3,products:300:3";

  /** People beyond which JGraphT is left out: it would need minutes. */
  private static final int JGRAPHT_PEOPLE = 500;

  /** People beyond which OR-Tools is left out too: it would need hundreds of millions of arcs. */
  private static final int OR_TOOLS_PEOPLE = 10_000;

  private final int samples;
  private boolean agreed = true;

  private Contest(int samples) {
    this.samples = samples;
  }

  /** Arguments: {@code default}, {@code full} or families with commas between; samples. */
  public static void main(String[] arguments) {
    String named = arguments.length > 0 ? arguments[0] : "default";
    String families =
        switch (named) {
          case "default" -> DEFAULT;
          case "full" -> full();
          default -> named;
        };
    Contest contest = new Contest(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
    System.out.println(
        "| family | objective | ours solve ms | OR-Tools ÷ ours | JGraphT ÷ ours "
            + "| whole process: ours ms | OR-Tools ÷ ours | values |");
    System.out.println("|---|---|---:|---:|---:|---:|---:|---|");
    for (String family : families.split(",", -1)) {
      for (Objective objective : List.of(Objective.BEST_MATCHES, Objective.MOST_MATCHED)) {
        contest.row(Family.parse(family), objective);
      }
    }
    if (!contest.agreed) {
      throw new IllegalStateException("Objective values differ: see the rows that say so.");
    }
  }

  /** Every family of the README. */
  private static String full() {
    List<String> families = new ArrayList<>();
    for (int capacity : new int[] {1, 3}) {
      for (int people : new int[] {50, 500, 2_000, 5_000, 10_000}) {
        families.add("programme6:" + people + ":" + capacity);
        families.add("programme60:" + people + ":" + capacity);
      }
      for (int people : new int[] {1_000, 3_000}) {
        families.add("dense:" + people + ":" + capacity);
        families.add("products:" + people + ":" + capacity);
      }
    }
    families.add("programme6:100000:3");
    return String.join(",", families);
  }

  private void row(Family family, Objective objective) {
    Map<Contender, List<Sample>> samplesOf = new EnumMap<>(Contender.class);
    for (int round = 0; round < samples; round++) {
      for (Contender contender : Contender.values()) {
        if (isIn(contender, family)) {
          samplesOf
              .computeIfAbsent(contender, c -> new ArrayList<>())
              .add(Sample.take(contender, family, objective, options(family)));
        }
      }
    }
    Reached expected = samplesOf.get(Contender.OURS).getFirst().result();
    boolean same =
        samplesOf.values().stream()
            .flatMap(List::stream)
            .allMatch(sample -> sample.result().reaches(expected));
    agreed &= same;
    double solve = median(samplesOf.get(Contender.OURS), false);
    double process = median(samplesOf.get(Contender.OURS), true);
    System.out.printf(
        "| %s | %s | %.1f | %s | %s | %.0f | %s | %s |%n",
        family,
        objective.label(),
        solve / 1e6,
        ratio(samplesOf.get(Contender.OR_TOOLS), false, solve),
        ratio(samplesOf.get(Contender.JGRAPHT), false, solve),
        process / 1e6,
        ratio(samplesOf.get(Contender.OR_TOOLS), true, process),
        same ? "agree" : "DIFFER");
  }

  /** A family that no other can take part in is run as one function call would be. */
  private static List<String> options(Family family) {
    return family.people() > OR_TOOLS_PEOPLE
        ? List.of("-Xmx1400m", "-XX:ActiveProcessorCount=1")
        : List.of("-Xmx4g");
  }

  private static boolean isIn(Contender contender, Family family) {
    return switch (contender) {
      case OURS -> true;
      case OR_TOOLS -> family.people() <= OR_TOOLS_PEOPLE;
      case JGRAPHT -> family.people() <= JGRAPHT_PEOPLE;
    };
  }

  static String ratio(List<Sample> others, boolean wholeProcess, double ours) {
    return others == null ? "–" : "%.1f×".formatted(median(others, wholeProcess) / ours);
  }

  static double median(List<Sample> samples, boolean wholeProcess) {
    long[] sorted =
        samples.stream()
            .mapToLong(s -> wholeProcess ? s.processNanoseconds() : s.result().nanoseconds())
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }
}
