package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.mentormatcher.matching.AnyRun;
import org.mentormatcher.matching.AnyTable;
import org.mentormatcher.matching.Matching;
import org.mentormatcher.matching.Stage;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.NeededFile;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;

@Label("OTO-2: whatever a programme reads, and whatever else people write")
class OnlyNeededProperties {
  private static final String SECRET = "kept-to-oneself";

  @Provide
  Arbitrary<AnyRun> any() {
    return AnyRun.any();
  }

  @Property(tries = 100)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("nothing else is in what is needed, and the results of it are the same")
  void sameResults(@ForAll("any") AnyRun run, @ForAll @IntRange(max = 5) int place) {
    Input input =
        run.input(run.tables().stream().map(table -> withSecrets(table, place).file()).toList());

    List<NeededFile> files = OnlyNeeded.of(run.programme(), input);

    boolean isReduced =
        !files.isEmpty() && files.stream().allMatch(file -> file.reduced().isPresent());
    Statistics.collect(isReduced);
    Statistics.coverage(covered -> covered.check(true).percentage(share -> share > 10));
    if (isReduced) {
      List<SourceFile> reduced =
          files.stream()
              .map(file -> new SourceFile(file.name(), file.reduced().orElseThrow().content()))
              .toList();
      assertThat(reduced).noneMatch(file -> new String(file.content(), UTF_8).contains(SECRET));
      assertThat(results(run, input.withFiles(reduced))).isEqualTo(results(run, input));
    }
  }

  /** The table with a column more, in which every row has a secret. */
  private static AnyTable withSecrets(AnyTable table, int place) {
    int column = Math.min(place, table.headings().size());
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : table.rows()) {
      rows.add(inserted(row, column, SECRET + rows.size()));
    }
    return new AnyTable(
        table.name(), table.of(), inserted(table.headings(), column, "shoe size"), rows);
  }

  private static List<String> inserted(List<String> cells, int column, String cell) {
    List<String> more = new ArrayList<>(cells);
    more.add(column, cell);
    return more;
  }

  private static Map<String, String> results(AnyRun run, Input input) {
    Outcome outcome =
        Matching.run(run.programme(), run.programme().objective(), input, Stage.UNWATCHED);
    Map<String, String> files = new TreeMap<>();
    for (ResultFile file : ((Outcome.Matched) outcome).files()) {
      files.put(file.name(), new String(file.content(), UTF_8));
    }
    return files;
  }
}
