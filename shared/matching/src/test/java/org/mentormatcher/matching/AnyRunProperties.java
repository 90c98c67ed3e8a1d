package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.mentormatcher.matching.outcome.Outcome;

/** What is held here is told from the document and the tables, by nothing that the run uses. */
@Label("Whatever a programme says and whoever signs up")
class AnyRunProperties {

  /** Two people who are matched, by their identities. */
  private record MatchedPair(String mentor, String mentee) {
    private MatchedPair turned() {
      return new MatchedPair(mentee, mentor);
    }
  }

  @Provide
  Arbitrary<AnyRun> asAsked() {
    return AnyRun.asAsked();
  }

  @Provide
  Arbitrary<AnyRun> any() {
    return AnyRun.any();
  }

  @Property(tries = 100)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("nobody has more matches than places, and nobody is matched against a list")
  void feasible(@ForAll("asAsked") AnyRun run) {
    Outcome outcome = run.outcome();

    List<MatchedPair> pairs =
        outcome instanceof Outcome.Matched matched ? pairs(matched) : List.of();
    Statistics.collect(!pairs.isEmpty());
    Statistics.coverage(covered -> covered.check(true).percentage(more -> more > 15));
    boolean isUndirected = run.document().toString().contains("\"undirected\"");
    List<MatchedPair> everyWay =
        isUndirected
            ? Stream.concat(pairs.stream(), pairs.stream().map(MatchedPair::turned)).toList()
            : pairs;
    assertThat(everyWay).doesNotHaveDuplicates();
    assertThat(pairs).noneMatch(pair -> pair.mentor().equals(pair.mentee()));
    List<MatchedPair> listed = notToBeMade(run);
    assertThat(everyWay).noneMatch(listed::contains);
    withinPlaces(run, everyWay, isUndirected ? "person" : "mentor", MatchedPair::mentor);
    withinPlaces(run, everyWay, isUndirected ? "person" : "mentee", MatchedPair::mentee);
  }

  @Property(tries = 100)
  @Label("it ends in a matching or in a report, and both are worded")
  void worded(@ForAll("any") AnyRun run) {
    switch (run.outcome()) {
      case Outcome.Matched matched -> assertThat(matched.files()).isNotEmpty();
      case Outcome.Rejected rejected -> assertThat(rejected.report().toText()).isNotBlank();
    }
  }

  private static List<MatchedPair> notToBeMade(AnyRun run) {
    return run.doNotMatch().stream()
        .map(run::identities)
        .map(two -> new MatchedPair(two.getFirst(), two.getLast()))
        .toList();
  }

  private static void withinPlaces(
      AnyRun run, List<MatchedPair> pairs, String key, Function<MatchedPair, String> whose) {
    JsonElement capacity = run.document().getAsJsonObject("capacities").get(key);
    Map<String, Long> matches =
        pairs.stream().collect(Collectors.groupingBy(whose, Collectors.counting()));
    for (AnyTable table : run.tables()) {
      for (int row : IntStream.range(0, table.rows().size()).toArray()) {
        String identity = table.cell(row, run.document().get("identity").getAsString());
        assertThat(matches.getOrDefault(identity, 0L))
            .as("%s of %s", key, identity)
            .isLessThanOrEqualTo(places(capacity, heading -> table.cell(row, heading)));
      }
    }
  }

  private static int places(JsonElement capacity, Function<String, String> cells) {
    if (!(capacity instanceof JsonObject own)) {
      return capacity.getAsInt();
    }
    String said = cells.apply(own.get("column").getAsString());
    return said.isEmpty()
        ? own.get("default").getAsInt()
        : Math.min(own.get("most").getAsInt(), Integer.parseInt(said));
  }

  private static List<MatchedPair> pairs(Outcome.Matched matched) {
    String file =
        matched.files().stream()
            .filter(each -> each.name().equals("pairs.csv"))
            .map(each -> new String(each.content(), UTF_8))
            .findFirst()
            .orElseThrow();
    try (CSVParser rows = CSVParser.parse(file.replace("\uFEFF", ""), CSVFormat.RFC4180)) {
      return rows.stream().skip(1).map(row -> new MatchedPair(row.get(0), row.get(1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
