package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mentormatcher.matching.Sheet;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.problems.Problem;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;

/** What spreadsheet programs and forms make of a CSV file. */
class FilesAsTheyComeTest {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();

  private static final String MENTORS =
      Sheet.mentors().mentor("Zoë", "SEO", "Lighthouses, Buoys", "Policy", "").text();
  private static final SourceFile MENTEES =
      Sheet.mentees().mentee("ben", "HEO", "Bridges", "Policy", "no", "").file();

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-8", UTF_8, ""),
        Arguments.of("UTF-8", UTF_8, "\uFEFF"),
        Arguments.of("UTF-16", UTF_16LE, "\uFEFF"),
        Arguments.of("UTF-16", UTF_16BE, "\uFEFF"),
        Arguments.of("UTF-16", UTF_16LE, ""),
        Arguments.of("UTF-16", UTF_16BE, ""),
        Arguments.of("Windows-1252", Charset.forName("windows-1252"), ""));
  }

  @ParameterizedTest(name = "{0}, mark \"{2}\"")
  @MethodSource("encodings")
  @DisplayName("An encoding is recognised, with a byte-order mark and without, and said")
  void encoding(String title, Charset charset, String mark) {
    Reading.Complete reading = complete((mark + MENTORS).getBytes(charset));

    assertThat(mentor(reading).value("first name")).isEqualTo("Zoë");
    assertThat(reading.understood())
        .contains("mentors.csv: read as " + title + " text with cells separated by commas.");
  }

  @ParameterizedTest
  @CsvSource({"';', semicolons", "'\t', tabs", "'|', '\"|\"'", "',', commas"})
  @DisplayName("A delimiter is recognised by the headings that it leaves, and said")
  void delimiter(char delimiter, String title) {
    Reading.Complete reading = complete(delimited(delimiter));

    assertThat(mentor(reading).value("organisation")).isEqualTo("Lighthouses, Buoys");
    assertThat(reading.understood())
        .contains("mentors.csv: read as UTF-8 text with cells separated by " + title + ".");
  }

  @Test
  @DisplayName("Excel's \"Unicode text\" is read: UTF-16 with tabs")
  void unicodeText() {
    byte[] text = ("\uFEFF" + new String(delimited('\t'), UTF_8)).getBytes(UTF_16LE);

    assertThat(mentor(complete(text)).value("organisation")).isEqualTo("Lighthouses, Buoys");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=;", "SEP=;", "\"sep=;\"", "\uFEFFsep=;"})
  @DisplayName("A first line that states the delimiter is obeyed and not counted as a row")
  void statedDelimiter(String line) {
    String text = line + "\r\n" + new String(delimited(';'), UTF_8);

    assertThat(mentor(complete(text.getBytes(UTF_8))).identity()).isEqualTo("zoë@example.org");
    assertThat(problems(text.replace("SEO", "X"))).extracting(Problem::row).containsExactly(2);
  }

  @Test
  @DisplayName("Title rows above the headings are passed over, counted, and keep their numbers")
  void titleRows() {
    String titled = "Mentoring 2026,,\r\n,,\r\n\"Mentors,\nas of today\"\r\n\r\n" + MENTORS;

    assertThat(complete(titled.getBytes(UTF_8)).understood())
        .contains(
            "mentors.csv: headings in row 5, then 1 row with a person.",
            "mentors.csv: 2 rows above the headings were passed over.");
    assertThat(problems(titled.replace("SEO", "X"))).extracting(Problem::row).containsExactly(6);
    assertThat(problems(titled.replace("grade", "rank")))
        .extracting(Problem::row)
        .containsExactly(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E-Mail Address",
        "EMAIL_ADDRESS",
        " email\u00a0address ",
        "\"email\r\naddress\"",
        "email\u200b address",
        "Ｅｍａｉｌ address"
      })
  @DisplayName("A heading is matched as people write it")
  void heading(String written) {
    Reading.Complete reading = complete(MENTORS.replace("email address", written).getBytes(UTF_8));

    assertThat(mentor(reading).value("email address")).isEqualTo("Zoë@example.org");
  }

  @Test
  @DisplayName("A form's own Email beside the address that was asked for is passed over, and said")
  void submitter() {
    String form =
        MENTORS
            .replace("email address", "Your Civil Service email address")
            .replace("biography", "biography,Email")
            .replace("I am Zoë.\"", "I am Zoë.\",assistant@example.org");

    Reading.Complete reading = complete(form.getBytes(UTF_8));

    assertThat(mentor(reading).value("email address")).isEqualTo("Zoë@example.org");
    assertThat(reading.understood())
        .contains(
            "mentors.csv: \"email address\" was taken from column C \"Your Civil Service email"
                + " address\", not from column K \"Email\".");
  }

  @Test
  @DisplayName("The headings of a real form are understood")
  void realForm() {
    String form =
        """
        Timestamp,Do you want to sign up as a mentor?,Do you agree to us using the information you \
        provide to us in this way?,Your first name,Your last name,Your Civil Service email \
        address,Your job title or role,Your department or agency,Your grade,Your profession,biography
        1/2/2026 9:00:00,Yes,Yes,Zoë,Z,zoe@example.org,Analyst,Lighthouses,Grade 7,Policy,Hello
        """;

    Participant mentor = mentor(complete(form.getBytes(UTF_8)));

    assertThat(mentor.values())
        .containsEntry("organisation", "Lighthouses")
        .containsEntry("job title", "Analyst")
        .containsEntry("grade", "Grade 7");
  }

  @Test
  @DisplayName("Blank rows and columns, and columns nobody asked for, are passed over and counted")
  void blanks() {
    String text =
        MENTORS.replace("biography", "biography,,Shoe size")
            + ",,,\r\n\r\n"
            + ",,,,,\r\n".repeat(48);

    assertThat(complete(text.getBytes(UTF_8)).understood())
        .contains(
            "mentors.csv: 50 blank rows were passed over.",
            "mentors.csv: 1 blank column was passed over.",
            "mentors.csv: 1 column was not used: L \"Shoe size\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  @DisplayName("Line ends may be mixed, and rows count as the spreadsheet shows them")
  void lineEnds(String end) {
    Sheet sheet =
        Sheet.mentors().mentor("ann", "SEO", "L", "P", "").mentor("bea", "SEO", "L", "P", "");
    String first =
        sheet.text().replaceFirst("\r\n", end).replace("I am ann.", "Two\nlines\rand\r\n4");

    assertThat(complete(first.getBytes(UTF_8)).participants().mentors()).hasSize(2);
    assertThat(problems(first.replace("\"bea\"", "")))
        .extracting(Problem::row, Problem::letter, Problem::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "A", "first name"));
  }

  @Test
  @DisplayName("MM-2: what was understood names files, headings and rows, and nobody")
  void understoodNamesNobody() {
    assertThat(String.join(" ", complete(MENTORS.getBytes(UTF_8)).understood()))
        .doesNotContain("Zoë", "Lighthouses", "example.org");
  }

  private static byte[] delimited(char delimiter) {
    return MENTORS
        .replace("\",\"", "\"" + delimiter + "\"")
        .replaceFirst(
            "(?m)^.*$",
            String.join("" + delimiter, MENTORS.lines().findFirst().orElseThrow().split(",")))
        .getBytes(UTF_8);
  }

  private static Participant mentor(Reading.Complete reading) {
    return reading.participants().mentors().getFirst();
  }

  private static Reading.Complete complete(byte[] mentors) {
    Reading reading = read(mentors);
    assertThat(reading).isInstanceOf(Reading.Complete.class);
    return (Reading.Complete) reading;
  }

  private static List<Problem> problems(String mentors) {
    Reading reading = read(mentors.getBytes(UTF_8));
    assertThat(reading).isInstanceOf(Reading.Faulty.class);
    return ((Reading.Faulty) reading).report().problems();
  }

  private static Reading read(byte[] mentors) {
    return ParticipantsReader.read(
        PROGRAMME, Input.of(new SourceFile("mentors.csv", mentors), MENTEES));
  }
}
