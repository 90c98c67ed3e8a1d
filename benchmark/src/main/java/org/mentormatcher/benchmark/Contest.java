package org.mentormatcher.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mentormatcher.matching.Objective;

/**
 * Runs every contender on every family, alternately, each time in a fresh JVM, and prints the
 * medians and their ratios. Only ratios mean anything: other work on the machine slows all alike.
 */
final class Contest {

  private static final String DEFAULT =
      "programme6:50:3,programme6:500:3,programme60:500:3,programme6:2000:3,programme60:2000:3,"
          + "dense:1000:1,dense:1000:3,products:300:3";

  private static final String FULL =
      DEFAULT
          + ",programme6:500:1,programme6:5000:1,programme6:5000:3,programme60:5000:3,"
          + "programme6:10000:1,programme6:10000:3,programme60:10000:3,"
          + "dense:3000:1,dense:3000:3,products:1000:1,products:1000:3,products:3000:3";

  /** People beyond which JGraphT is left out: it would need minutes. */
  private static final int JGRAPHT_PEOPLE = 500;

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
          case "full" -> FULL;
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

  private void row(Family family, Objective objective) {
    Map<Contender, List<Sample>> samplesOf = new EnumMap<>(Contender.class);
    for (int round = 0; round < samples; round++) {
      for (Contender contender : Contender.values()) {
        if (contender != Contender.JGRAPHT || family.people() <= JGRAPHT_PEOPLE) {
          samplesOf
              .computeIfAbsent(contender, c -> new ArrayList<>())
              .add(Sample.take(contender, family, objective));
        }
      }
    }
    Result expected = samplesOf.get(Contender.OURS).getFirst().result();
    boolean same =
        samplesOf.values().stream()
            .flatMap(List::stream)
            .allMatch(sample -> sample.result().reaches(expected));
    agreed &= same;
    double solve = median(samplesOf.get(Contender.OURS), false);
    double process = median(samplesOf.get(Contender.OURS), true);
    System.out.printf(
        "| %s | %s | %.1f | %.1f× | %s | %.0f | %.1f× | %s |%n",
        family,
        objective.label(),
        solve / 1e6,
        median(samplesOf.get(Contender.OR_TOOLS), false) / solve,
        samplesOf.containsKey(Contender.JGRAPHT)
            ? "%.0f×".formatted(median(samplesOf.get(Contender.JGRAPHT), false) / solve)
            : "–",
        process / 1e6,
        median(samplesOf.get(Contender.OR_TOOLS), true) / process,
        same ? "agree" : "DIFFER");
  }

  private static double median(List<Sample> samples, boolean wholeProcess) {
    long[] sorted =
        samples.stream()
            .mapToLong(s -> wholeProcess ? s.processNanoseconds() : s.result().nanoseconds())
            .sorted()
            .toArray();
    return sorted[sorted.length / 2];
  }

  /** A run of one contender, timed from outside too. */
  private record Sample(Result result, long processNanoseconds) {

    static Sample take(Contender contender, Family family, Objective objective) {
      String java = System.getProperty("java.home") + "/bin/java";
      ProcessBuilder builder =
          new ProcessBuilder(
              java,
              "-Xmx4g",
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              System.getProperty("java.class.path"),
              Entry.class.getName(),
              contender.name(),
              family.toString(),
              objective.name());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      long start = System.nanoTime();
      try {
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
          throw new IllegalStateException(contender + " ended with " + status + " on " + family);
        }
        return new Sample(Result.parse(output.strip()), System.nanoTime() - start);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
