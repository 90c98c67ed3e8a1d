package org.mentormatcher.matching.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.mentormatcher.matching.files.SavedMapping;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.files.Spreadsheet;
import org.mentormatcher.matching.participants.DateOrder;
import org.mentormatcher.matching.participants.Participant;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;
import org.mentormatcher.matching.reading.ParticipantsReader.Reading;
import org.mentormatcher.words.Language;

/**
 * People whom the test made up are written down in some way, and read: what was made up is what is
 * right, whatever the reader makes of another way.
 */
@Label("However a list of champions is written down")
class WaysOfWritingProperties {
  private static final Programme PROGRAMME =
      ShippedProgrammes.named("modern-civil-service").orElseThrow();
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final List<String> NAMES =
      List.of("name", "email address", "organisation", "region", "interests", "confirmed on");
  private static final List<String> ALIASES =
      List.of("name", "Work email", "DEPARTMENT", "Region *", "2. interests:", "last_confirmed");

  /** Somebody: a name, an organisation and days before today. */
  record Champion(String name, String organisation, int daysAgo) {}

  /** How a day is written, and the order that has to be told for it. */
  enum Days {
    YEAR_FIRST("uuuu-MM-dd", Optional.empty()),
    DAY_FIRST("dd/MM/uuuu", Optional.of(DateOrder.DAY_FIRST)),
    DAY_WITH_DOTS("d.M.uuuu", Optional.of(DateOrder.DAY_FIRST)),
    MONTH_FIRST("M/d/uuuu", Optional.of(DateOrder.MONTH_FIRST));

    private final DateTimeFormatter format;
    private final Optional<DateOrder> order;

    Days(String pattern, Optional<DateOrder> order) {
      this.format = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
      this.order = order;
    }
  }

  /** How text becomes bytes. */
  enum Bytes {
    UTF8(UTF_8, ""),
    UTF8_MARKED(UTF_8, "\uFEFF"),
    UTF16_LITTLE(UTF_16LE, "\uFEFF"),
    UTF16_BIG(UTF_16BE, "\uFEFF"),
    WINDOWS(WINDOWS_1252, "");

    private final Charset charset;
    private final String mark;

    Bytes(Charset charset, String mark) {
      this.charset = charset;
      this.mark = mark;
    }
  }

  /** A way to write a list down. */
  record WritingWay(List<String> headings, Bytes bytes, char separator, Days days, String end) {}

  @Property(tries = 200)
  @Label("in whatever headings, encoding, separator and order of dates: these are the people")
  void however(@ForAll("champions") List<Champion> champions, @ForAll("ways") WritingWay way) {
    assertThat(values(people(input(champions, way)))).isEqualTo(expected(champions));
  }

  @Property(tries = 60)
  @Label("what we write of them is understood as the same people again")
  void givenBack(@ForAll("champions") List<Champion> champions, @ForAll("ways") WritingWay way) {
    List<ResultHeading> headings = NAMES.stream().map(ResultHeading::text).toList();
    Spreadsheet sheet = new Spreadsheet("champions.csv", headings);
    people(input(champions, way))
        .forEach(person -> sheet.add(NAMES.stream().map(person::value).toList()));

    assertThat(values(people(input(sheet.file())))).isEqualTo(expected(champions));
    assertThat(values(people(input(ResultWorkbook.of(List.of(sheet), Language.ENGLISH)))))
        .isEqualTo(expected(champions));
  }

  private static List<List<String>> expected(List<Champion> champions) {
    return IntStream.range(0, champions.size())
        .mapToObj(
            i ->
                List.of(
                    champions.get(i).name(),
                    "p" + i + "@x.example",
                    champions.get(i).organisation(),
                    "North",
                    "Data; Place",
                    TODAY.minusDays(champions.get(i).daysAgo()).toString()))
        .toList();
  }

  private static Input input(List<Champion> champions, WritingWay way) {
    List<List<String>> rows = new ArrayList<>(List.of(way.headings()));
    for (int i = 0; i < champions.size(); i++) {
      List<String> row = new ArrayList<>(expected(champions).get(i));
      row.set(
          NAMES.size() - 1, way.days().format.format(TODAY.minusDays(champions.get(i).daysAgo())));
      rows.add(row);
    }
    String text =
        rows.stream()
            .map(
                row ->
                    row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(String.valueOf(way.separator()))))
            .collect(Collectors.joining(way.end(), way.bytes().mark, way.end()));
    Input input =
        Input.of(new SourceFile("champions.csv", text.getBytes(way.bytes().charset))).on(TODAY);
    return input.told(
        input
            .told()
            .mapped(
                new SavedMapping(
                    way.bytes() == Bytes.WINDOWS ? Optional.of("windows-1252") : Optional.empty(),
                    List.of(),
                    way.days().order,
                    Optional.empty(),
                    Optional.empty(),
                    List.of())));
  }

  private static Input input(ResultFile file) {
    return Input.of(new SourceFile(file.name(), file.content())).on(TODAY);
  }

  private static List<Participant> people(Input input) {
    Reading reading = ParticipantsReader.read(PROGRAMME, input);
    if (reading instanceof Reading.Faulty faulty) {
      throw new AssertionError(faulty.report().toText());
    }
    return ((Reading.Complete) reading).participants().mentors();
  }

  private static List<List<String>> values(List<Participant> people) {
    return people.stream().map(person -> NAMES.stream().map(person::value).toList()).toList();
  }

  @Provide
  Arbitrary<List<Champion>> champions() {
    Arbitrary<String> words =
        Arbitraries.strings().withChars("abcdeßéñøŠ").ofMinLength(1).ofMaxLength(6);
    Arbitrary<String> between = Arbitraries.of(" ", "-", "'", ", ", "; ", " | ", " \"", ".");
    Arbitrary<String> texts =
        Combinators.combine(words, between, words)
            .as((one, middle, other) -> "Q" + one + middle + "Q" + other);
    return Combinators.combine(texts, texts, Arbitraries.integers().between(0, 300))
        .as(Champion::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Provide
  Arbitrary<WritingWay> ways() {
    return Combinators.combine(
            Arbitraries.of(List.of(NAMES, ALIASES)),
            Arbitraries.of(Bytes.class),
            Arbitraries.of(',', ';', '\t', '|'),
            Arbitraries.of(Days.class),
            Arbitraries.of("\n", "\r\n"))
        .as(WritingWay::new);
  }
}
