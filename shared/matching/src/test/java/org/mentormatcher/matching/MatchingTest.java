package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.outcome.Summary;
import org.mentormatcher.matching.outcome.Turnout;
import org.mentormatcher.matching.participants.Role;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.tables.Budget;
import org.mentormatcher.matching.tables.Table;
import org.mentormatcher.matching.tables.TableReader;
import org.mentormatcher.matching.tables.UnreadableException;
import org.mentormatcher.words.Language;

class MatchingTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();

  private final Sheet threeMentors =
      Sheet.mentors()
          .mentor("ada", "SEO", "Bridges", "Policy", "Gay, Canaryish")
          .mentor("bea", "Grade 7", "Tides", "HR", "")
          .mentor("cem", "SCS4", "Tides", "HR", "");
  private final Sheet threeMentees =
      Sheet.mentees()
          .mentee("dee", "HEO", "Tides", "Policy", "yes", "Canaryish")
          .mentee("eli", "SEO", "Bridges", "HR", "no", "Hidden")
          .mentee("fay", "AA", "Moons", "HR", "no", "");

  @Test
  @DisplayName("A run returns every result file, in a fixed order")
  void files() {
    assertThat(matched(threeMentors, threeMentees).files())
        .extracting(ResultFile::name)
        .containsExactly(
            "mentors-list.csv",
            "mentees-list.csv",
            "mentors-mail-merge.csv",
            "mentees-mail-merge.csv",
            "pairs.csv",
            "unmatched.csv",
            "confidential-points.csv",
            "summary.json",
            "aggregates.csv",
            "report.html",
            "results.xlsx");
  }

  @Test
  @DisplayName("The workbook has a sheet for each CSV file but the confidential one")
  void workbook() throws UnreadableException {
    Outcome.Matched matched = matched(threeMentors, threeMentees);
    SourceFile workbook = new SourceFile("results.xlsx", file(matched, "results.xlsx").content());

    for (ResultFile file : matched.files()) {
      String name = file.name().replace(".csv", "");
      if (file.name().endsWith(".csv") && !name.startsWith("confidential")) {
        Table sheet = table(workbook, AsTold.NOTHING.reading(Optional.empty(), List.of(name)));
        Table csv = table(new SourceFile("csv", file.content()), AsTold.NOTHING);
        assertThat(cells(sheet)).as(name).isEqualTo(cells(csv));
      }
    }
    assertThat(new String(workbook.content(), UTF_8)).doesNotContain("preference", "onfidential");
  }

  private static Table table(SourceFile file, AsTold told) throws UnreadableException {
    return new TableReader(List::size, told, new Budget(), note -> {}).read(file);
  }

  private static List<List<String>> cells(Table table) {
    return table.all().stream()
        .map(row -> row.stream().map(cell -> cell.replace("\u200B", "")).toList())
        .toList();
  }

  @Test
  @DisplayName("A mail merge has a row a match and no empty cell, as GOV.UK Notify wants it")
  void mailMerge() {
    Sheet mentors =
        Sheet.mentors()
            .row("Ada", "Mentor", "ada@example.org", "", "", "SEO", "Bridges", "", "", "");
    Outcome.Matched matched = matched(mentors, threeMentees);

    List<Map<String, String>> rows = rows(matched, "mentees-mail-merge.csv");

    assertThat(rows).isNotEmpty();
    assertThat(rows.getFirst())
        .containsEntry("email address", "dee@example.org")
        .containsEntry("match number", "1")
        .containsEntry("matches", "1")
        .containsEntry("match email address", "ada@example.org")
        .containsEntry("match biography", "not given")
        .doesNotContainKey("match characteristics");
    assertThat(rows).allSatisfy(row -> assertThat(row.values()).doesNotContain(""));
    assertThat(rows(matched, "mentors-mail-merge.csv"))
        .allSatisfy(row -> assertThat(row.values()).doesNotContain(""));
  }

  @Test
  @DisplayName(
      "LGBT-3: pairs, which are easily passed on, have no points for what was written in"
          + " confidence, nor a sum that would tell them")
  void pairsWithoutConfidence() {
    Outcome.Matched matched = matched(threeMentors, threeMentees);

    assertThat(new String(file(matched, "pairs.csv").content(), UTF_8).lines())
        .containsExactly(
            "\uFEFFmentor email address,mentee email address,points,points for organisation,points"
                + " for grade,points for profession",
            "ada@example.org,dee@example.org,19,0,9,10",
            "bea@example.org,eli@example.org,19,0,9,10");
  }

  @Test
  @DisplayName("The confidential file has the points of each rule, and what each pair is worth")
  void pairs() {
    List<Map<String, String>> pairs =
        rows(matched(threeMentors, threeMentees), "confidential-points.csv");

    assertThat(pairs)
        .extracting(row -> String.join(" ", row.values()))
        .containsExactly(
            "ada@example.org dee@example.org 25 0 9 10 6"
                + " 25 points fewer, 1 mentee fewer with a match, 1 mentor fewer with a match",
            "bea@example.org eli@example.org 19 0 9 10 0"
                + " 19 points fewer, 1 mentee fewer with a match, 1 mentor fewer with a match");
    assertThat(pairs.getFirst().keySet())
        .containsExactly(
            "mentor email address",
            "mentee email address",
            "points",
            "points for organisation",
            "points for grade",
            "points for profession",
            "points for preference",
            "lost without this pair");
  }

  @Test
  @DisplayName("LGBT-5: the lists hold the first product's columns, then each match and why")
  void lists() {
    Outcome.Matched outcome = matched(threeMentors, threeMentees);

    Map<String, String> ada = rows(outcome, "mentors-list.csv").getFirst();
    assertThat(ada.keySet())
        .startsWith(
            "type",
            "first name",
            "last name",
            "email address",
            "number of matches",
            "mentor only",
            "mentee only",
            "both mentor and mentee",
            "match 1 biography",
            "match 2 biography",
            "match 3 biography",
            "match details",
            "match 1 first name")
        .hasSize(12 + 3 * 8);
    assertThat(ada)
        .containsEntry("type", "mentor")
        .containsEntry("number of matches", "1")
        .containsEntry("mentor only", "yes")
        .containsEntry("both mentor and mentee", "no")
        .containsEntry("match 1 biography", "I am dee.")
        .containsEntry("match 1 email address", "dee@example.org")
        .containsEntry("match 2 email address", "");
    assertThat(ada.get("match 1 why"))
        .isEqualTo(
            "The mentor is one or two grades above the mentee. They have the same profession.");
    assertThat(ada.get("match details")).contains("grade: HEO\n", "organisation: Tides\n");
  }

  @Test
  @DisplayName("The lists have the same columns whatever the data, so that templates keep working")
  void fixedWidth() {
    Sheet nobodyFits = Sheet.mentors().mentor("ada", "SCS4", "Bridges", "Policy", "");
    Outcome.Matched none = matched(nobodyFits, threeMentees);
    Outcome.Matched some = matched(threeMentors, threeMentees);

    assertThat(none.summary().pairs()).isZero();
    for (String list : List.of("mentors-list.csv", "mentees-list.csv")) {
      assertThat(rows(none, list).getFirst().keySet())
          .containsExactlyElementsOf(rows(some, list).getFirst().keySet());
    }
    assertThat(rows(none, "mentors-list.csv").getFirst())
        .containsEntry("number of matches", "0")
        .containsEntry("match details", "")
        .containsEntry("match 1 why", "");
  }

  @Test
  @DisplayName("LGBT-3, LGBT-4: no value of a private column is in any result")
  void privateColumns() {
    for (ResultFile file : matched(threeMentors, threeMentees).files()) {
      assertThat(new String(file.content(), UTF_8))
          .as(file.name())
          .doesNotContain("Canaryish", "Hidden", "Gay");
    }
  }

  @Test
  @DisplayName("LGBT-3: neither a reason nor the order of matches tells that a preference is met")
  void noInference() {
    Sheet mentors = Sheet.mentors().mentor("ada", "SEO", "Bridges", "Policy", "Gay");
    Sheet silent = menteesAlikeButFor("no", "");
    Sheet met = menteesAlikeButFor("yes", "Gay");

    assertThat(rows(matched(mentors, met), "mentors-list.csv"))
        .isEqualTo(rows(matched(mentors, silent), "mentors-list.csv"));
    assertThat(rows(matched(mentors, met), "mentees-list.csv"))
        .isEqualTo(rows(matched(mentors, silent), "mentees-list.csv"));
    assertThat(rows(matched(mentors, met), "pairs.csv"))
        .isEqualTo(rows(matched(mentors, silent), "pairs.csv"));
    assertThat(rows(matched(mentors, met), "confidential-points.csv"))
        .isNotEqualTo(rows(matched(mentors, silent), "confidential-points.csv"));
  }

  /** Three with the same rank in all that matches see; the last by name may be worth more. */
  private static Sheet menteesAlikeButFor(String optIn, String identity) {
    return Sheet.mentees()
        .mentee("b", "HEO", "Tides", "Policy", "no", "")
        .mentee("c", "HEO", "Tides", "Policy", "no", "")
        .mentee("d", "HEO", "Tides", "Policy", optIn, identity);
  }

  @Test
  @DisplayName("Everybody without a match is told why, and what would help")
  void unmatched() {
    List<Map<String, String>> rows = rows(matched(threeMentors, threeMentees), "unmatched.csv");

    assertThat(rows).extracting(row -> row.get("first name")).containsExactly("cem", "fay");
    assertThat(rows.getLast().get("why"))
        .isEqualTo(
            "No mentor could be matched with this person. Ruled out:"
                + " 3 by the rule \"grade\""
                + " (not so: \"The mentor is one or two grades above the mentee.\").");
    assertThat(rows.getLast().get("what would help"))
        .isEqualTo(
            "More mentors for whom this is true:"
                + " \"The mentor is one or two grades above the mentee.\""
                + " Or do without the rule \"grade\":"
                + " 3 mentors could then be matched with this person.");
  }

  @Test
  @DisplayName("Who had possible partners, all of them taken, is told so")
  void squeezedOut() {
    Sheet mentors = Sheet.mentors().mentor("ada", "SEO", "Bridges", "Policy", "");
    Sheet mentees =
        Sheet.mentees()
            .mentee("b", "HEO", "Tides", "Policy", "no", "")
            .mentee("c", "HEO", "Tides", "Policy", "no", "")
            .mentee("d", "HEO", "Tides", "Policy", "no", "")
            .mentee("e", "HEO", "Tides", "HR", "no", "");

    List<Map<String, String>> rows = rows(matched(mentors, mentees), "unmatched.csv");

    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("first name")).isEqualTo("e");
              assertThat(row.get("why"))
                  .isEqualTo(
                      "One mentor could be matched with this person, but there are too few places:"
                          + " 4 mentees can be matched with nobody but one mentor, with room for 3"
                          + " in all.");
              assertThat(row.get("alternate 1")).isEqualTo("ada@example.org");
              assertThat(row.get("alternate 1 would change")).isEqualTo("10 points fewer");
              assertThat(row.get("alternate 2")).isEmpty();
            });
  }

  @Test
  @DisplayName("Who was left out for the sake of more points is told so, and what a match costs")
  void outweighed() {
    Sheet mentors = Sheet.mentors();
    Sheet mentees =
        Sheet.mentees()
            .mentee("b", "HEO", "Tides", "Policy", "no", "")
            .mentee("c", "HEO", "Tides", "HR", "no", "");
    mentors.mentor("ada", "SEO", "Bridges", "Policy", "");
    for (int i = 0; i < 3; i++) {
      mentees.mentee("p" + i, "HEO", "Moons", "Policy", "no", "");
    }
    mentors.mentor("bea", "SEO", "Tides", "Policy", "");

    List<Map<String, String>> rows = rows(matched(mentors, mentees), "unmatched.csv");

    assertThat(rows).extracting(row -> row.get("first name")).containsExactly("c");
    assertThat(rows.getFirst().get("why"))
        .isEqualTo(
            "One mentor could be matched with this person, but every such match would leave the"
                + " whole worse, or no better.");
    assertThat(rows.getFirst().get("alternate 1 would change"))
        .isEqualTo("10 points fewer, 1 mentee more with a match");
    assertThat(rows.getFirst().get("what would help")).contains("most matched");
  }

  @Test
  @DisplayName("summary.json tells what each rule removed, gave and cost")
  void effects() {
    JsonArray effects =
        JsonParser.parseString(
                new String(
                    file(matched(threeMentors, threeMentees), "summary.json").content(), UTF_8))
            .getAsJsonObject()
            .getAsJsonArray("effects");

    assertThat(effects).hasSize(4);
    JsonObject organisation = effects.get(0).getAsJsonObject();
    assertThat(organisation.get("rule").getAsString()).isEqualTo("organisation");
    // Bridges with Bridges, Tides twice with Tides; only bea and dee, two grades apart, gain by it.
    assertThat(organisation.get("pairsRemoved").getAsLong()).isEqualTo(3);
    assertThat(organisation.get("pairsWithoutIt").getAsLong()).isEqualTo(1);
    assertThat(organisation.get("otherPointsWithoutIt").getAsLong()).isEqualTo(12);
    assertThat(organisation.get("menteesMatchedWithoutIt").getAsLong()).isZero();
    JsonObject grade = effects.get(1).getAsJsonObject();
    assertThat(grade.get("points").getAsLong()).isEqualTo(18);
    assertThat(grade.get("menteesMatchedWithoutIt").getAsLong()).isEqualTo(1);
  }

  @Test
  @DisplayName("The summary counts people, pairs and points, and says that the result is proved")
  void summary() {
    Summary summary = matched(threeMentors, threeMentees).summary();

    assertThat(summary.turnout())
        .containsEntry(Role.MENTOR, new Turnout(3, 2))
        .containsEntry(Role.MENTEE, new Turnout(3, 2));
    assertThat(summary.pairs()).isEqualTo(2);
    assertThat(summary.points()).isEqualTo(44);
    assertThat(summary.proof().holds()).isTrue();
    assertThat(summary.toJson(Language.ENGLISH).toString())
        .contains("\"programme\":\"civil-service\"", "\"objective\":\"best-matches\"");
  }

  @ParameterizedTest
  @EnumSource(Objective.class)
  @DisplayName("The summary proves the result in words and figures, whatever the objective")
  void proof(Objective objective) {
    Summary summary = run(objective, threeMentors, threeMentees).summary();
    JsonObject proof = summary.toJson(Language.ENGLISH).getAsJsonObject("proof");

    assertThat(proof.get("value").getAsBigInteger())
        .isEqualTo(proof.get("bound").getAsBigInteger())
        .isEqualTo(
            BigInteger.valueOf(
                44 * proof.get("weightOfAPoint").getAsLong()
                    + 2 * proof.get("weightOfAMentee").getAsLong()
                    + 2 * proof.get("weightOfAMentor").getAsLong()));
    assertThat(proof.get("arcsChecked").getAsLong()).isPositive();
    assertThat(proof.get("inWords").getAsString())
        .startsWith("No way to match these people gives more ")
        .contains("44 points", "2 mentees and 2 mentors");
    assertThat(proof.has("worstOff")).isEqualTo(objective == Objective.WORST_OFF_FIRST);
  }

  @Test
  @DisplayName("Worst-off first proves that the weakest pair could not be stronger")
  void worstOff() {
    Summary summary = run(Objective.WORST_OFF_FIRST, threeMentors, threeMentees).summary();

    assertThat(summary.proof().inWords(Language.ENGLISH))
        .contains("each pair that was chosen has 19 points or more")
        .contains("with 25 or more fewer people could be matched");
  }

  @Test
  @DisplayName("Nobody has more than three matches, and most matched leaves out as few as can be")
  void objectives() {
    Sheet mentors = Sheet.mentors().mentor("ada", "SEO", "Bridges", "Policy", "");
    Sheet mentees = Sheet.mentees();
    for (int i = 0; i < 5; i++) {
      mentees.mentee("n" + i, "HEO", "Tides", "Policy", "no", "");
    }
    assertThat(matched(mentors, mentees).summary().pairs()).isEqualTo(3);

    Sheet two =
        Sheet.mentors()
            .mentor("ada", "SEO", "Bridges", "Policy", "")
            .mentor("bea", "EO", "Bridges", "Policy", "");
    Summary best = matched(two, mentees).summary();
    Summary most = run(Objective.MOST_MATCHED, two, mentees).summary();
    assertThat(best.points()).isGreaterThanOrEqualTo(most.points());
    assertThat(most.turnout().get(Role.MENTEE).matched())
        .isGreaterThanOrEqualTo(best.turnout().get(Role.MENTEE).matched());
  }

  @Test
  @DisplayName("Nobody is matched with themselves")
  void notWithThemselves() {
    Sheet mentors = Sheet.mentors().mentor("sam", "SEO", "Bridges", "Policy", "");
    Sheet mentees =
        Sheet.mentees()
            .mentee("sam", "HEO", "Tides", "Policy", "no", "")
            .mentee("tom", "HEO", "Tides", "HR", "no", "");

    Outcome.Matched outcome = matched(mentors, mentees);

    assertThat(rows(outcome, "pairs.csv"))
        .extracting(row -> row.get("mentee email address"))
        .containsExactly("tom@example.org");
    assertThat(rows(outcome, "mentors-list.csv").getFirst())
        .containsEntry("both mentor and mentee", "yes")
        .containsEntry("mentor only", "no");
  }

  @ParameterizedTest
  @EnumSource(Objective.class)
  @DisplayName("MM-7: the same people give the same bytes, whatever the order and the file names")
  void orderFree(Objective objective) {
    Random random = new Random(7);
    Sheet mentors = Sheet.mentors();
    Sheet mentees = Sheet.mentees();
    for (int i = 0; i < 60; i++) {
      mentors.mentor("m" + i, grade(random), organisation(random), profession(random), "");
      mentees.mentee("n" + i, grade(random), organisation(random), profession(random), "no", "n7");
    }
    Outcome.Matched once = run(objective, mentors, mentees);

    for (long seed = 1; seed <= 5; seed++) {
      Outcome.Matched again = run(objective, mentors.shuffled(seed), mentees.shuffled(seed + 50));
      for (int i = 0; i < once.files().size(); i++) {
        assertThat(again.files().get(i).content()).isEqualTo(once.files().get(i).content());
      }
    }
  }

  @Test
  @DisplayName("Cells that a spreadsheet would run as a formula are made harmless")
  void formulas() {
    Sheet mentors =
        Sheet.mentors()
            .row(
                "=1+1",
                "@x",
                "ada@example.org",
                "no",
                "+44",
                "SEO",
                "Bridges",
                "Policy",
                "",
                " \t=HYPERLINK(\"http://x\")");

    Outcome.Matched outcome = matched(mentors, threeMentees);

    Map<String, String> dee = rows(outcome, "mentees-list.csv").getFirst();
    assertThat(dee)
        .containsEntry("match 1 first name", "\u200B=1+1")
        .containsEntry("match 1 last name", "\u200B@x")
        .containsEntry("match 1 job title", "\u200B+44")
        .containsEntry("match 1 biography", "\u200B=HYPERLINK(\"http://x\")");
  }

  @Test
  @DisplayName("Lists open well in spreadsheets: UTF-8 with a byte-order mark, CRLF, fixed width")
  void spreadsheets() {
    for (ResultFile file : matched(threeMentors, threeMentees).files()) {
      if (file.name().endsWith(".csv")) {
        String text = new String(file.content(), UTF_8);
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        assertThat(records(file))
            .extracting(CSVRecord::size)
            .containsOnly(records(file).getFirst().size());
      }
    }
  }

  @Test
  @DisplayName("Input with problems is rejected as a whole, and check says the same")
  void rejected() {
    Input input =
        Input.of(Sheet.mentors().mentor("ada", "X", "B", "P", "").file(), threeMentees.file());

    Outcome outcome =
        Matching.run(PROGRAMME, Objective.BEST_MATCHES.goals(), input, Stage.UNWATCHED);

    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(Matching.check(PROGRAMME, input).report().orElseThrow().problems())
        .isEqualTo(((Outcome.Rejected) outcome).report().problems());
    assertThat(((Outcome.Rejected) outcome).report().toText())
        .isEqualTo(
            """
            1 problem was found.

            mentors.csv, row 2, column F "grade":
              This grade is not known.
              It says: X
              What to do: Use one of: AA, AO, EO, HEO, SEO, Grade 7, Grade 6, SCS1, SCS2, SCS3, SCS4.
            """);
  }

  @Test
  @DisplayName("A watcher is told each stage")
  void stages() {
    List<Stage> stages = new ArrayList<>();

    Matching.run(
        PROGRAMME,
        Objective.BEST_MATCHES.goals(),
        Input.of(threeMentors.file(), threeMentees.file()),
        stages::add);

    assertThat(stages).containsExactly(Stage.values());
  }

  private static Outcome.Matched matched(Sheet mentors, Sheet mentees) {
    return run(Objective.BEST_MATCHES, mentors, mentees);
  }

  private static Outcome.Matched run(Objective objective, Sheet mentors, Sheet mentees) {
    Outcome outcome =
        Matching.run(
            PROGRAMME,
            objective.goals(),
            Input.of(mentors.file(), mentees.file()),
            Stage.UNWATCHED);
    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    return (Outcome.Matched) outcome;
  }

  private static List<Map<String, String>> rows(Outcome.Matched outcome, String name) {
    List<CSVRecord> records = records(file(outcome, name));
    return records.stream()
        .skip(1)
        .map(
            row ->
                Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                    .collect(
                        Collectors.toMap(
                            i -> records.getFirst().get(i),
                            row::get,
                            (a, b) -> a,
                            LinkedHashMap::new)))
        .map(row -> (Map<String, String>) row)
        .toList();
  }

  private static ResultFile file(Outcome.Matched outcome, String name) {
    return outcome.files().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<CSVRecord> records(ResultFile file) {
    try (CSVParser parser =
        CSVFormat.RFC4180.parse(new StringReader(new String(file.content(), UTF_8).substring(1)))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String grade(Random random) {
    return List.of("HEO", "SEO", "Grade 7", "Grade 6").get(random.nextInt(4));
  }

  private static String organisation(Random random) {
    return String.format(Locale.ROOT, "Department %d", random.nextInt(5));
  }

  private static String profession(Random random) {
    return List.of("Policy", "HR", "DDaT").get(random.nextInt(3));
  }
}
