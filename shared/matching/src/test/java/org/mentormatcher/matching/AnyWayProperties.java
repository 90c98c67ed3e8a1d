package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.mentormatcher.matching.admission.Account;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;

/** What people wrote is what is matched, in any programme, however it reaches us. */
@Label("Whatever a programme asks and however it is written down")
class AnyWayProperties {

  @Provide
  Arbitrary<AnyRun> runs() {
    return AnyRun.asAsked();
  }

  @Provide
  Arbitrary<AnyWay> ways() {
    return AnyWay.ways();
  }

  @Property(tries = 200)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label(
      "other names and spellings of headings, encodings, separators, line ends: the same results")
  void however(@ForAll("runs") AnyRun run, @ForAll("ways") AnyWay way) {
    Programme programme = run.programme();

    Outcome plain = run.outcome();
    Outcome other =
        outcome(
            programme,
            run.input(run.tables().stream().map(table -> way.file(programme, table)).toList()));

    Statistics.collect(plain instanceof Outcome.Matched);
    Statistics.coverage(covered -> covered.check(true).percentage(more -> more > 15));
    if (plain instanceof Outcome.Matched matched) {
      assertThat(other)
          .as(() -> other instanceof Outcome.Rejected not ? not.report().toText() : "matched")
          .isInstanceOf(Outcome.Matched.class);
      assertThat(texts((Outcome.Matched) other)).isEqualTo(texts(matched));
    } else {
      assertThat(other).isInstanceOf(Outcome.Rejected.class);
    }
  }

  @Property(tries = 200)
  @Label("every row has a fate, and rows and fates add up")
  void everybody(@ForAll("runs") AnyRun run) {
    if (run.outcome() instanceof Outcome.Matched matched) {
      int rows = run.tables().stream().mapToInt(table -> table.rows().size()).sum();
      assertThat(matched.summary().accounts().stream().mapToInt(Account::rows).sum())
          .isEqualTo(rows);
    }
  }

  @Property(tries = 200)
  @Label("whoever is listed as opted out is in no pair, however many of them")
  void optedOut(@ForAll("runs") AnyRun run, @ForAll int which) {
    Programme programme = run.programme();
    List<String> identities =
        run.tables().stream()
            .flatMap(
                table ->
                    IntStream.range(0, table.rows().size())
                        .mapToObj(row -> table.cell(row, programme.identity())))
            .toList();
    List<String> out =
        IntStream.range(0, identities.size())
            .filter(i -> (which >> (i % Integer.SIZE) & 1) == 1)
            .mapToObj(identities::get)
            .toList();
    SourceFile list =
        new SourceFile("out.csv", ("person\n" + String.join("\n", out) + "\n").getBytes(UTF_8));

    Outcome outcome =
        outcome(
            programme, out.isEmpty() ? run.input() : run.input().with(FurtherFile.OPT_OUTS, list));

    if (outcome instanceof Outcome.Matched matched) {
      String pairs = texts(matched).get("pairs.csv");
      assertThat(out).noneMatch(person -> pairs.contains(person));
    }
  }

  private static Outcome outcome(Programme programme, Input input) {
    return Matching.run(programme, programme.objective(), input, Stage.UNWATCHED);
  }

  private static Map<String, String> texts(Outcome.Matched matched) {
    return matched.files().stream()
        .collect(
            Collectors.toMap(
                file -> file.name(),
                file -> new String(file.content(), UTF_8),
                (one, other) -> one,
                TreeMap::new));
  }
}
