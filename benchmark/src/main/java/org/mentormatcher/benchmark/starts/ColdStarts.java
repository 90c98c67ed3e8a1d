package org.mentormatcher.benchmark.starts;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long somebody waits who comes by first: from the start of a process, or from where a snapshot
 * or a process that waits goes on, until the answer is there. Each sample is a fresh process, the
 * ways alternate, and only ratios mean anything. Run it in the folder of the repository, once the
 * functions are packaged:
 *
 * <pre>mvn -q -pl benchmark -am -DskipTests -Pcold-starts verify</pre>
 */
public final class ColdStarts {

  private static final Pattern LOADED = Pattern.compile("source: ");

  private final LoopbackRuntimeApi api;
  private final LoopbackTable table;
  private final StartSurroundings surroundings;
  private final Map<FirstCall, Map<StartWay, List<Long>>> samples = new EnumMap<>(FirstCall.class);
  private int wroteOfLogging;

  private ColdStarts(LoopbackRuntimeApi api, LoopbackTable table) throws IOException {
    this.api = api;
    this.table = table;
    this.surroundings = StartSurroundings.of(api, table);
  }

  /**
   * Measures and prints.
   *
   * @param arguments how many samples of each
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    try (LoopbackRuntimeApi api = LoopbackRuntimeApi.start();
        LoopbackTable table = LoopbackTable.start()) {
      new ColdStarts(api, table).run(Integer.parseInt(arguments[0]));
    }
  }

  private void run(int rounds) throws IOException, InterruptedException {
    for (int round = 0; round < rounds; round++) {
      OpenedForStarts job = open();
      Map<String, JsonObject> rows = table.copy();
      for (FirstCall call : FirstCall.values()) {
        for (StartWay way : StartWay.values()) {
          table.putBack(rows);
          long waited = sample(call, way, job);
          System.err.printf("%d %s %s %d%n", round + 1, call, way, waited);
          samples
              .computeIfAbsent(call, each -> new EnumMap<>(StartWay.class))
              .computeIfAbsent(way, each -> new ArrayList<>())
              .add(waited);
        }
      }
    }
    print(rounds);
  }

  /** A job of this round, since an old one would have ended. */
  private OpenedForStarts open() throws IOException, InterruptedException {
    JsonObject heartbeat = new JsonObject();
    heartbeat.add("id", attribute("S", "heartbeat"));
    heartbeat.add("at", attribute("N", Long.toString(System.currentTimeMillis())));
    heartbeat.add("overdue", attribute("N", "0"));
    table.put("jobs", heartbeat);
    api.begin();
    try (StartedFunction function =
        StartedFunction.start(FirstCall.CONFIGURATION, StartWay.PLAIN, surroundings, List.of())) {
      api.event(StartEvents.opening());
      JsonObject opened =
          JsonParser.parseString(body(function.answer(api).body())).getAsJsonObject();
      return new OpenedForStarts(
          opened.get("id").getAsString(), opened.get("secret").getAsString());
    }
  }

  private long sample(FirstCall call, StartWay way, OpenedForStarts job)
      throws IOException, InterruptedException {
    api.begin();
    try (StartedFunction function = StartedFunction.start(call, way, surroundings, List.of())) {
      long from = function.began();
      if (way.isSnapshot()) {
        api.awaitSnapshot();
        api.event(call.event(job));
        from = System.nanoTime();
        api.restore();
      } else if (way == StartWay.KEPT_WARM) {
        api.event(call.idleEvent());
        function.answer(api);
        api.event(call.event(job));
      } else {
        api.event(call.event(job));
      }
      LoopbackRuntimeApi.AnsweredAt answer = function.answer(api);
      if (way == StartWay.KEPT_WARM) {
        from = api.handedOutAt();
      }
      if (call != FirstCall.UPLOAD && !answer.body().contains("\"statusCode\":200")) {
        throw new IllegalStateException(answer.body());
      }
      if (function.output().contains("SLF4J")) {
        wroteOfLogging++;
      }
      return answer.nanoseconds() - from;
    }
  }

  private void print(int rounds) throws IOException, InterruptedException {
    System.out.printf(
        "%d samples of each, JDK %s, %d processors, load %.1f%n%n",
        rounds,
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    System.out.println("| first call | way | median ms | p99 ms | median ÷ plain | p99 ÷ plain |");
    System.out.println("| --- | --- | ---: | ---: | ---: | ---: |");
    samples.forEach(
        (call, ways) ->
            ways.forEach(
                (way, each) -> {
                  List<Long> plain = ways.get(StartWay.PLAIN);
                  System.out.printf(
                      Locale.ROOT,
                      "| %s | %s | %.0f | %.0f | %.2f× | %.2f× |%n",
                      call.name().toLowerCase(Locale.ROOT),
                      way.title(),
                      quantile(each, 0.5) / 1e6,
                      quantile(each, 0.99) / 1e6,
                      quantile(each, 0.5) / quantile(plain, 0.5),
                      quantile(each, 0.99) / quantile(plain, 0.99));
                }));
    System.out.printf("%nProcesses that wrote of SLF4J: %d%n%n", wroteOfLogging);
    System.out.println("| function | jar, MB | classes loaded until the first answer |");
    System.out.println("| --- | ---: | ---: |");
    OpenedForStarts job = open();
    for (FirstCall call : FirstCall.values()) {
      System.out.printf(
          Locale.ROOT,
          "| %s | %.1f | %,d |%n",
          call.jar().getFileName(),
          Files.size(call.jar()) / 1e6,
          classes(call, job));
    }
  }

  private long classes(FirstCall call, OpenedForStarts job)
      throws IOException, InterruptedException {
    api.begin();
    try (StartedFunction function =
        StartedFunction.start(
            call, StartWay.PLAIN, surroundings, List.of("-Xlog:class+load:stdout"))) {
      api.event(call.event(job));
      function.answer(api);
      Stream<String> lines = function.output().lines();
      return lines.map(LOADED::matcher).filter(Matcher::find).count();
    }
  }

  /** The nearest rank. */
  private static double quantile(List<Long> samples, double share) {
    List<Long> sorted = samples.stream().sorted().toList();
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }

  private static String body(String response) {
    return JsonParser.parseString(response).getAsJsonObject().get("body").getAsString();
  }

  private static JsonObject attribute(String type, String value) {
    JsonObject attribute = new JsonObject();
    attribute.addProperty(type, value);
    return attribute;
  }
}
