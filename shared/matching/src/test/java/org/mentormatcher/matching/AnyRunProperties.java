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
import org.mentormatcher.matching.RulesByHand.RowOfTable;
import org.mentormatcher.matching.RulesByHand.Said;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.participants.Role;

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
    boolean isUndirected = isUndirected(run);
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

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("nobody who takes no part is matched, and no pair is made that a rule rules out")
  void ruledOut(@ForAll("asAsked") AnyRun run) {
    RulesByHand rules = new RulesByHand(run);
    Map<String, List<RowOfTable>> people =
        rules.people().stream().collect(Collectors.groupingBy(rules::identity));

    List<MatchedPair> pairs =
        run.outcome() instanceof Outcome.Matched matched ? pairs(matched) : List.of();
    Statistics.collect(!pairs.isEmpty());
    Statistics.coverage(covered -> covered.check(true).percentage(more -> more > 15));
    for (MatchedPair pair : pairs) {
      RowOfTable mentor = people.get(pair.mentor()).getFirst();
      RowOfTable mentee = people.get(pair.mentee()).getFirst();
      assertThat(rules.takesPart(mentor)).isTrue();
      assertThat(rules.takesPart(mentee)).isTrue();
      assertThat(rules.of(mentor, mentee)).isNotEqualTo(Said.RULED_OUT);
      if (isUndirected(run)) {
        assertThat(rules.of(mentee, mentor)).isNotEqualTo(Said.RULED_OUT);
      }
    }
    alike(run, rules, people, pairs);
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("where matched mentees come first, nobody is left who could have had a free place")
  void nobodyLeft(@ForAll("asAsked") AnyRun run) {
    RulesByHand rules = new RulesByHand(run);
    String objective = run.document().get("objective").toString();
    boolean isHeld =
        (objective.equals("\"most-matched\"") || objective.startsWith("[\"mentees-matched\""))
            && !isUndirected(run)
            && !run.document().toString().contains("\"variety\"")
            && run.outcome() instanceof Outcome.Matched;
    Statistics.collect(isHeld);
    Statistics.coverage(covered -> covered.check(true).percentage(more -> more > 5));
    if (!isHeld) {
      return;
    }
    List<MatchedPair> pairs = pairs((Outcome.Matched) run.outcome());
    List<List<String>> listed =
        Stream.of(run.previous(), run.doNotMatch())
            .flatMap(List::stream)
            .map(run::identities)
            .flatMap(two -> Stream.of(two, two.reversed()))
            .toList();
    List<RowOfTable> takingPart = rules.people().stream().filter(rules::takesPart).toList();
    List<RowOfTable> free =
        takingPart.stream()
            .filter(each -> isA(each, Role.MENTOR))
            .filter(
                each ->
                    pairs.stream().filter(of -> of.mentor().equals(rules.identity(each))).count()
                        < places(run, "mentor", each))
            .toList();
    List<RowOfTable> left =
        takingPart.stream()
            .filter(each -> isA(each, Role.MENTEE) && places(run, "mentee", each) > 0)
            .filter(
                each -> pairs.stream().noneMatch(of -> of.mentee().equals(rules.identity(each))))
            .toList();
    for (RowOfTable mentee : left) {
      assertThat(free)
          .filteredOn(mentor -> !mentor.equals(mentee))
          .filteredOn(
              mentor -> !listed.contains(List.of(rules.identity(mentor), rules.identity(mentee))))
          .noneMatch(mentor -> rules.of(mentor, mentee) == Said.POSSIBLE);
    }
  }

  /** No mentee has more mentors who are alike than the programme's limit. */
  private static void alike(
      AnyRun run,
      RulesByHand rules,
      Map<String, List<RowOfTable>> people,
      List<MatchedPair> pairs) {
    for (JsonElement each : run.document().getAsJsonArray("rules")) {
      JsonObject rule = each.getAsJsonObject();
      if (rule.get("kind").getAsString().equals("variety")) {
        long most = rule.has("most") ? rule.get("most").getAsLong() : 1;
        Map<List<String>, Long> alike =
            pairs.stream()
                .flatMap(
                    pair ->
                        rules
                            .value(
                                people.get(pair.mentor()).getFirst(),
                                rule.get("column").getAsString())
                            .map(value -> List.of(pair.mentee(), value))
                            .stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(alike.values()).allMatch(count -> count <= most);
      }
    }
  }

  private static boolean isUndirected(AnyRun run) {
    return run.document().toString().contains("\"undirected\"");
  }

  private static boolean isA(RowOfTable person, Role role) {
    String said = person.cell("I am a");
    return switch (said) {
      case "" -> person.table().of().contains(role);
      case "guide" -> role == Role.MENTOR;
      case "newcomer", "learner" -> role == Role.MENTEE;
      default -> true;
    };
  }

  private static int places(AnyRun run, String key, RowOfTable person) {
    return places(run.document().getAsJsonObject("capacities").get(key), person::cell);
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
