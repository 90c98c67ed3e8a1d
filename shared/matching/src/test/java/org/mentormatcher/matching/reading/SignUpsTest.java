package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

/** People who signed up more than once. */
class SignUpsTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();
  private static final SourceFile MENTEES =
      Sheet.mentees().mentee("ben", "HEO", "Bridges", "Policy", "no", "").file();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-02 09:25:00 | 2026-11-02 09:25:01",
        "02/11/2026 09:25 | 13/11/2026 09:00",
        "11/2/2026 9:25:00 | 11/13/2026 9:00:00",
        "2026/11/02 9:25:00 AM GMT | 2026/11/02 1:05:00 PM GMT",
        "2026/11/02 12:59:00 AM GMT+1 | 2026/11/02 12:01:00 PM GMT+1",
        "2.11.2026 9:25 | 3.11.2026 9:20",
        "2 Nov 2026 09:25 | 3 Dec 2026 09:25",
        "Nov 2, 2026 9:25 AM | Nov 2, 2026 9:25 PM",
        "2026-11-02T09:25:00Z | 2026-11-02T09:26:00.123Z",
        "2026-11-02T09:25:00+0200 | 2026-11-02T08:25:00Z",
        "1/11/26 9:25 | 2/11/26 9:25"
      })
  @DisplayName("The latest of several sign-ups wins where the file says when, and that is said")
  void latest(String earlier, String later) {
    Reading forwards = read("Timestamp", earlier, later);
    Reading backwards = read("Completion time", later, earlier);

    assertThat(grade(forwards)).isEqualTo("Grade 6");
    assertThat(grade(backwards)).isEqualTo("SEO");
    assertThat(forwards.understood())
        .contains(
            "mentors.csv: 1 sign-up was replaced by a later one of the same person, by the column"
                + " \"Timestamp\": row 2 by row 3.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-02 09:25", "", "yesterday", "99/99/2026"})
  @DisplayName("It is a problem to solve where it can't be told which is the latest")
  void undecided(String when) {
    assertThat(problems(read("Timestamp", "2026-11-02 09:25", when)))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.problem(Language.ENGLISH)).contains("in row 2 already"));
  }

  @Test
  @DisplayName("02/03 is read as the whole column says, or not at all where that says nothing")
  void dayOrMonth() {
    assertThat(grade(read("Timestamp", "02/03/2026", "01/04/2026", "31/12/2026")))
        .as("a day above 12: the first of April is later than the second of March")
        .isEqualTo("Grade 6");
    assertThat(grade(read("Timestamp", "02/03/2026", "01/04/2026", "12/31/2026")))
        .as("a second number above 12: the third of February is later than the fourth of January")
        .isEqualTo("SEO");
    assertThat(grade(read("Timestamp", "02/03/2026", "01/04/2026", "05/05/2026")))
        .as("rows stand in the order in which they came only if the day is first")
        .isEqualTo("Grade 6");
    assertThat(problems(read("Timestamp", "02/03/2026", "01/04/2026", "01/01/2026"))).hasSize(1);
  }

  @Test
  @DisplayName("What is wrong with a sign-up that was replaced does not matter")
  void replacedProblem() {
    String text = text("Timestamp", "2026-11-01", "2026-11-02").replace("\"SEO\"", "\"Grad 7\"");

    assertThat(grade(read(text))).isEqualTo("Grade 6");
  }

  @Test
  @DisplayName("Somebody on both lists is recognised by the e-mail address, whatever its capitals")
  void onBothSides() {
    SourceFile mentors = Sheet.mentors().mentor("BEN", "SEO", "Bridges", "Policy", "").file();

    Reading reading = ParticipantsReader.read(PROGRAMME, Input.of(mentors, MENTEES));

    assertThat(reading.understood())
        .contains(
            "1 person is on both lists, recognised by the same email address; nobody is matched"
                + " with themselves.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada | Lovelace | Ada | LOVELACE",
        "Ada | Lovelace | Ada King | Lovelace",
        "Zoë | Núñez | Zoe | Nunez",
        "Mary Ann | Evans | Mary-Ann | Evans",
        "Sam | O'Brien | Sam | O\u2019Brien"
      })
  @DisplayName("A later sign-up replaces an earlier one where the names agree")
  void namesAgree(String first, String last, String again, String lastAgain) {
    assertThat(read(named(first, last, again, lastAgain))).isInstanceOf(Reading.Complete.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ada | Lovelace | Mary | Somerville",
        "Ada | Lovelace | Ada | Somerville",
        "J | Smith | Joan | Smith"
      })
  @DisplayName("The same address under different names is asked about in every row, never replaced")
  void namesDiffer(String first, String last, String again, String lastAgain) {
    Reading reading = read(named(first, last, again, lastAgain));

    assertThat(problems(reading))
        .extracting(problem -> problem.row() + " " + problem.problem(Language.ENGLISH))
        .containsExactly(
            "2 The same email address stands in mentors.csv, row 3, under another name.",
            "3 The same email address stands in mentors.csv, row 2, under another name.");
    assertThat(String.join("", reading.understood())).doesNotContain("replaced");
  }

  @Test
  @DisplayName("The same address under different names on both sides is asked about too")
  void namesDifferOnBothSides() {
    SourceFile mentors = Sheet.mentors().mentor("ben", "SEO", "Bridges", "Policy", "").file();
    SourceFile mentees =
        new SourceFile(
            "mentees.csv",
            new String(MENTEES.content(), UTF_8)
                .replace("\"ben\",\"Sample\"", "\"Kim\",\"Other\"")
                .getBytes(UTF_8));

    assertThat(problems(ParticipantsReader.read(PROGRAMME, Input.of(mentors, mentees))))
        .extracting(problem -> problem.file() + ": " + problem.problem(Language.ENGLISH))
        .containsExactly(
            "mentors.csv: The same email address stands in mentees.csv, row 2, under another name.",
            "mentees.csv: The same email address stands in mentors.csv, row 2, under another"
                + " name.");
  }

  @Test
  @DisplayName("Rows with one address and different names are left out together, with consent")
  void namesDifferLeftOut() {
    String text = named("Ada", "Lovelace", "Mary", "Somerville");
    Reading reading =
        ParticipantsReader.read(
            PROGRAMME,
            Input.of(new SourceFile("mentors.csv", text.getBytes(UTF_8)), MENTEES)
                .leavingOutProblemRows(true)
                .told(AsTold.NOTHING.acceptingLost(Set.of(Whose.MENTORS))));

    assertThat(((Reading.Complete) reading).participants().mentors())
        .extracting(mentor -> mentor.value("first name"))
        .containsExactly("eve");
  }

  @Test
  @DisplayName("What was taken off around an address is told with its rows")
  void bared() {
    String text =
        text("Timestamp", "2026-11-01", "2026-11-02", "2026-11-03")
            .replace("\"ada@example.org", "\"mailto:ada@example.org")
            .replace("eve@example.org", "Eve <eve@example.org>;");

    Reading reading = read(text);

    assertThat(reading).isInstanceOf(Reading.Complete.class);
    assertThat(reading.understood())
        .contains(
            "mentors.csv: in column C \"email address\" something was taken off around 3"
                + " addresses, such as a name, brackets or \"mailto:\": rows 2–4.");
  }

  /** Two sign-ups of one address, the later one under the second name, and another person's. */
  private static String named(String first, String last, String again, String lastAgain) {
    List<String> lines =
        new ArrayList<>(
            text("Timestamp", "2026-11-01", "2026-11-02", "2026-11-03").lines().toList());
    lines.set(1, lines.get(1).replace("\"ada\",\"Sample\"", quoted(first) + "," + quoted(last)));
    lines.set(
        2, lines.get(2).replace("\"ada\",\"Sample\"", quoted(again) + "," + quoted(lastAgain)));
    return String.join("\r\n", lines);
  }

  private static String quoted(String cell) {
    return '"' + cell + '"';
  }

  private static Reading read(String heading, String... moments) {
    return read(text(heading, moments));
  }

  private static Reading read(String text) {
    return ParticipantsReader.read(
        PROGRAMME, Input.of(new SourceFile("mentors.csv", text.getBytes(UTF_8)), MENTEES));
  }

  /** The first two rows are about ada, with grades SEO and Grade 6, the others about others. */
  private static String text(String heading, String... moments) {
    List<String> grades = List.of("SEO", "Grade 6", "HEO");
    List<String> names = List.of("ada", "ada", "eve");
    Sheet sheet = Sheet.mentors();
    for (int i = 0; i < moments.length; i++) {
      sheet.mentor(names.get(i), grades.get(i), "Lighthouses", "Policy", "");
    }
    List<String> lines = new ArrayList<>(sheet.text().lines().toList());
    lines.set(0, lines.getFirst() + "," + heading);
    for (int i = 0; i < moments.length; i++) {
      lines.set(i + 1, lines.get(i + 1) + ",\"" + moments[i] + '"');
    }
    return String.join("\r\n", lines);
  }

  private static String grade(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    return ((Reading.Complete) reading).participants().mentors().getFirst().value("grade");
  }

  private static List<Problem> problems(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return ((Reading.Faulty) reading).report().problems();
  }
}
