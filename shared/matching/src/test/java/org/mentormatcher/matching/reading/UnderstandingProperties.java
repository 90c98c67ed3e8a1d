package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.ResultHeading;
import org.mentormatcher.matching.files.ResultWorkbook;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.programme.Column;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ProgrammeReader;
import org.mentormatcher.words.Language;

/** What a file says does not depend on how it is written down. */
@Label("Whatever stands in a table")
class UnderstandingProperties {
  private static final String DOCUMENT =
      """
      {
        "version": 2,
        "name": "any",
        "title": "Any",
        "description": "Any programme.",
        "objective": "most-matched",
        "identity": "reference",
        "roles": { "from": "files" },
        "columns": [
          { "name": "reference", "aliases": ["staff number"], "purpose": "shared",
            "required": "value" },
          { "name": "full name", "aliases": ["what are you called"], "purpose": "shared" },
          { "name": "interests", "aliases": ["hobbies"], "purpose": "shared", "several": true },
          { "name": "wishes", "aliases": ["what would you like"], "purpose": "PURPOSE" }
        ],
        "rules": [
          { "kind": "same", "name": "wish", "column": "wishes", "points": 5,
            "explanation": "They wish the same." }
        ],
        "capacities": { "mentor": 1, "mentee": 1 },
        "outputs": ["lists"],
        "lists": { "person": "reference" }
      }
      """;

  /**
   * Letters of several scripts, and what separators, spreadsheets and parsers mean something by.
   */
  private static final String LETTERS = "abcXYZ éßØñ Ωж 中 =+-@'\",;|\t/.:&<>_x000D_0123456789()#%";

  private final SourceFile mentees =
      new SourceFile(
          "mentees.csv", "reference,full name,interests,wishes\nn,N,,\n".getBytes(UTF_8));

  /**
   * A way to write a table down.
   *
   * @param mark the byte-order mark, "" for none
   */
  record Way(
      int alias,
      UnaryOperator<String> spelling,
      char separator,
      Charset charset,
      String mark,
      String end) {}

  @Property(tries = 150)
  @Label(
      "other headings for the same, their case, encodings, separators, line ends: the same people")
  void however(
      @ForAll("programmes") Programme programme,
      @ForAll("tables") List<List<String>> table,
      @ForAll("ways") Way way) {
    List<Participant> plain = people(programme, file(programme, table, PLAIN));

    assertThat(values(people(programme, file(programme, table, way)))).isEqualTo(values(plain));
    assertThat(plain).hasSameSizeAs(table);
  }

  @Property(tries = 150)
  @Label("written by us, as CSV or as a workbook, it is understood as the same people again")
  void writtenByUs(
      @ForAll("programmes") Programme programme, @ForAll("tables") List<List<String>> table) {
    List<Participant> plain = people(programme, file(programme, table, PLAIN));
    List<ResultHeading> headings =
        programme.columns().stream().map(Column::name).map(ResultHeading::text).toList();
    Spreadsheet sheet = new Spreadsheet("mentors.csv", headings);
    plain.forEach(
        person ->
            sheet.add(headings.stream().map(heading -> person.value(heading.name())).toList()));

    assertThat(values(people(programme, source(sheet.file())))).isEqualTo(values(plain));
    assertThat(
            values(people(programme, source(ResultWorkbook.of(List.of(sheet), Language.ENGLISH)))))
        .isEqualTo(values(plain));
  }

  private static final Way PLAIN = new Way(0, heading -> heading, ',', UTF_8, "", "\n");

  private List<Participant> people(Programme programme, SourceFile mentors) {
    ParticipantsReader.Reading reading =
        ParticipantsReader.read(programme, Input.of(mentors, mentees));
    if (reading instanceof ParticipantsReader.Reading.Faulty faulty) {
      throw new AssertionError(faulty.report().toText());
    }
    return ((ParticipantsReader.Reading.Complete) reading).participants().mentors();
  }

  /** Everything about them, for people of tests: their own name says nothing. */
  private static List<Map<String, String>> values(List<Participant> people) {
    return people.stream()
        .map(person -> (Map<String, String>) new TreeMap<>(person.values()))
        .toList();
  }

  private static SourceFile source(ResultFile file) {
    return new SourceFile(file.name(), file.content());
  }

  private static SourceFile file(Programme programme, List<List<String>> table, Way way) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        programme.columns().stream()
            .map(column -> way.alias() == 0 ? column.name() : column.aliases().getFirst())
            .map(way.spelling())
            .toList());
    rows.addAll(table);
    String text =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(way.separator()))))
            .collect(Collectors.joining(way.end(), way.mark(), way.end()));
    return new SourceFile("mentors.csv", text.getBytes(way.charset()));
  }

  @Provide
  Arbitrary<Programme> programmes() {
    return Arbitraries.of("shared", "contact", "matching")
        .map(purpose -> ProgrammeReader.read(DOCUMENT.replace("PURPOSE", purpose)));
  }

  /** Rows that differ in who they are about. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cells = Arbitraries.strings().withChars(LETTERS).ofMaxLength(12);
    return Combinators.combine(cells, answers(), cells)
        .as(List::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(
            rows ->
                IntStream.range(0, rows.size())
                    .mapToObj(
                        i -> {
                          List<String> row = new ArrayList<>(List.of("00" + i + "a"));
                          row.addAll(rows.get(i));
                          return row;
                        })
                    .map(List::copyOf)
                    .toList());
  }

  /** Several answers, between which stands what nobody has to ask about. */
  private static Arbitrary<String> answers() {
    return Arbitraries.strings()
        .withChars(LETTERS.replaceAll("[,;|/\t]", ""))
        .ofMaxLength(6)
        .list()
        .ofMaxSize(3)
        .map(several -> String.join(";", several));
  }

  @Provide
  Arbitrary<Way> ways() {
    Arbitrary<UnaryOperator<String>> spellings =
        Arbitraries.of(
            List.of(
                heading -> heading,
                heading -> heading.toUpperCase(Locale.ROOT),
                heading -> heading.replace(' ', '_'),
                heading -> "  " + heading + ":",
                heading -> heading + " *"));
    return Combinators.combine(
            Arbitraries.of(0, 1),
            spellings,
            Arbitraries.of(',', ';', '\t', '|'),
            Arbitraries.of(UTF_8, UTF_16LE, UTF_16BE),
            Arbitraries.of("", "\uFEFF"),
            Arbitraries.of("\n", "\r\n"))
        .as(
            (alias, spelling, separator, charset, mark, end) ->
                new Way(
                    alias,
                    spelling,
                    separator,
                    charset,
                    charset.equals(UTF_8) ? mark : "\uFEFF",
                    end));
  }
}
