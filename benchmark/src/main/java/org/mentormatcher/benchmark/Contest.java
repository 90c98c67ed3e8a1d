package org.mentormatcher.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.mentormatcher.matching.assignment.Objective;

/**
 * Runs every contender on every family, alternately, each time in a fresh process, and prints the
 * medians and their ratios. Only ratios mean anything: other work on the machine slows all alike.
 */
final class Contest {

  private static final String DEFAULT =
      "programme6:50:3,programme6:500:3,programme60:500:3,programme6:2000:3,programme60:2000:3,"
          + "dense:1000:1,dense:1000:3,products:300:3";

  /** People beyond which nobody else takes part: they would need hundreds of millions of arcs. */
  private static final int OTHERS_PEOPLE = 10_000;

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
    describe();
    System.out.println(
        "| family | objective | contender | cold ms | processor ms | warm ms | process ms "
            + "| ours ÷ it: cold | processor | warm | process | values |");
    System.out.println("|---|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
    for (String family : families.split(",", -1)) {
      for (Objective objective : List.of(Objective.BEST_MATCHES, Objective.MOST_MATCHED)) {
        contest.rows(Family.parse(family), objective);
      }
    }
    if (!contest.agreed) {
      throw new IllegalStateException("Objective values differ: see the rows that say so.");
    }
  }

  /** What it ran on, and who could not take part. */
  private static void describe() {
    System.out.printf(
        Locale.ROOT,
        "%d processors, %s, Java %s, load %.1f when it began%n",
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.println("OR-Tools " + OrTools.version() + ", JGraphT " + JGraphT.version());
    Peer.versions().forEach(System.out::println);
    for (Contender contender : Contender.values()) {
      if (!contender.isHere()) {
        System.out.printf("not run: %s, which peers/prepare did not get%n", contender.title());
      }
    }
    System.out.println();
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

  private void rows(Family family, Objective objective) {
    Map<Contender, List<Sample>> samplesOf = new EnumMap<>(Contender.class);
    for (int round = 0; round < samples; round++) {
      for (Contender contender : Contender.values()) {
        if (contender.takesPartIn(family) && contender.isHere()) {
          samplesOf
              .computeIfAbsent(contender, c -> new ArrayList<>())
              .add(sample(contender, family, objective));
        }
      }
    }
    List<Sample> ours = samplesOf.get(Contender.OURS);
    Reached expected = ours.getFirst().result();
    samplesOf.forEach(
        (contender, all) -> {
          boolean same = all.stream().allMatch(sample -> sample.result().reaches(expected));
          agreed &= same;
          System.out.printf(
              "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
              family,
              objective.label(),
              contender.title(),
              milliseconds(all, Sample::cold),
              milliseconds(all, Sample::processor),
              milliseconds(all, Sample::warm),
              milliseconds(all, Sample::process),
              ratio(contender, ours, all, Sample::cold),
              ratio(contender, ours, all, Sample::processor),
              ratio(contender, ours, all, Sample::warm),
              ratio(contender, ours, all, Sample::process),
              same ? "agree" : "DIFFER");
        });
  }

  /**
   * A fresh process for the first solve and another for further ones. Of a program that is started
   * by the process the time of the process tells nothing: it is handed the network through a pipe.
   */
  private static Sample sample(Contender contender, Family family, Objective objective) {
    Sample first = Sample.take(contender, family, objective, options(family));
    if (contender.peer().isPresent()) {
      return first.ofProcess(Times.NOT_AGAIN);
    }
    List<String> again = new ArrayList<>(options(family));
    again.add("-D" + Times.AGAIN + "=true");
    return first.withWarm(Sample.take(contender, family, objective, again).warm());
  }

  /** A family that no other can take part in is run as one function call would be. */
  private static List<String> options(Family family) {
    return family.people() > OTHERS_PEOPLE
        ? List.of("-Xmx1400m", "-XX:ActiveProcessorCount=1")
        : List.of("-Xmx4g");
  }

  private static String milliseconds(List<Sample> samples, ToLongFunction<Sample> time) {
    long median = median(samples, time);
    return median == Times.NOT_AGAIN ? "–" : String.format(Locale.ROOT, "%.1f", median / 1e6);
  }

  private static String ratio(
      Contender contender, List<Sample> ours, List<Sample> its, ToLongFunction<Sample> time) {
    long one = median(ours, time);
    long other = median(its, time);
    return contender == Contender.OURS || one == Times.NOT_AGAIN || other <= 0
        ? "–"
        : String.format(Locale.ROOT, "%.2f", (double) one / other);
  }

  /** The median of a time in nanoseconds. */
  static long median(List<Sample> samples, ToLongFunction<Sample> time) {
    long[] sorted = samples.stream().mapToLong(time).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
