package org.mentormatcher.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.mentormatcher.matching.assignment.Objective;

/**
 * Pairs without a direction: ours and JGraphT's Blossom V on the same people, alternately, each
 * time in a fresh JVM, as {@link Contest} does. The aims are printed beside the times; they fail no
 * run, values that differ do.
 */
final class PairingContest {
  private static final String FAMILIES =
      "champions:200:1,champions:200:3,champions:2000:1,champions:2000:3";
  private static final List<String> OPTIONS = List.of("-Xmx4g");

  private final int samples;
  private boolean agreed = true;

  private PairingContest(int samples) {
    this.samples = samples;
  }

  /** Arguments: {@code default} or families with commas between; samples. */
  public static void main(String[] arguments) {
    String named = arguments.length > 0 ? arguments[0] : "default";
    String families = named.equals("default") ? FAMILIES : named;
    PairingContest contest =
        new PairingContest(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5);
    System.out.println(
        "| family | objective | ours solve ms | aim ms | JGraphT ÷ ours "
            + "| whole process: ours ms | JGraphT ÷ ours | values |");
    System.out.println("|---|---|---:|---:|---:|---:|---:|---|");
    for (String family : families.split(",", -1)) {
      for (Objective objective : List.of(Objective.BEST_MATCHES, Objective.MOST_MATCHED)) {
        contest.row(PairingFamily.parse(family), objective);
      }
    }
    if (!contest.agreed) {
      throw new IllegalStateException("Objective values differ: see the rows that say so.");
    }
  }

  private void row(PairingFamily family, Objective objective) {
    Map<PairingContender, List<Sample>> samplesOf = new EnumMap<>(PairingContender.class);
    for (int round = 0; round < samples; round++) {
      for (PairingContender contender : PairingContender.values()) {
        if (isIn(contender, family)) {
          samplesOf
              .computeIfAbsent(contender, unseen -> new ArrayList<>())
              .add(
                  Sample.take(
                      PairingEntry.class, contender.name(), family.toString(), objective, OPTIONS));
        }
      }
    }
    List<Sample> ours = samplesOf.get(PairingContender.OURS);
    List<Sample> others = samplesOf.get(PairingContender.JGRAPHT);
    boolean same =
        samplesOf.values().stream()
            .flatMap(List::stream)
            .allMatch(sample -> sample.result().reaches(ours.getFirst().result()));
    agreed &= same;
    System.out.printf(
        "| %s | %s | %.0f | %s | %s | %.0f | %s | %s |%n",
        family,
        objective.label(),
        Contest.median(ours, Sample::cold) / 1e6,
        aim(family),
        times(others, ours, Sample::cold),
        Contest.median(ours, Sample::process) / 1e6,
        times(others, ours, Sample::process),
        others == null ? "alone" : same ? "agree" : "DIFFER");
  }

  private static String times(List<Sample> others, List<Sample> ours, ToLongFunction<Sample> time) {
    return others == null
        ? "–"
        : "%.1f×".formatted((double) Contest.median(others, time) / Contest.median(ours, time));
  }

  /** JGraphT's matching has one match each. */
  private static boolean isIn(PairingContender contender, PairingFamily family) {
    return contender == PairingContender.OURS || family.capacity() == 1;
  }

  private static String aim(PairingFamily family) {
    return switch (family.people()) {
      case 200 -> "2000";
      case 2_000 -> "30000";
      default -> "–";
    };
  }
}
