package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;

@Label("Who is matched with whom depends on who takes part and on nothing else")
class OrderProperties {
  private static final Programme PROGRAMME = ShippedProgrammes.named("civil-service").orElseThrow();
  private static final List<String> COLUMNS =
      List.of(
          "first name",
          "last name",
          "email address",
          "grade",
          "organisation",
          "profession",
          "job title",
          "biography");

  private static final int MOST_PEOPLE = 25;

  /**
   * Somebody of few kinds, so that nearly every choice is a tie.
   *
   * @param name who it is, on either side
   */
  record NamedRow(int name, String grade, String organisation, String profession) {
    List<String> row(String side) {
      return List.of(
          side + name,
          "Person",
          side + name + "@example.org",
          grade,
          organisation,
          profession,
          "Analyst",
          "");
    }
  }

  /** The order of rows and columns in a file, and how people write what they are. */
  record Layout(List<Integer> rows, List<Integer> columns, List<Handwriting> handwriting) {}

  enum Handwriting {
    AS_ASKED,
    CAPITALS,
    SPACES_BEFORE,
    CAPITALS_AND_A_SPACE;

    String write(String value) {
      return switch (this) {
        case AS_ASKED -> value;
        case CAPITALS -> value.toUpperCase(Locale.ROOT);
        case SPACES_BEFORE -> "  " + value;
        case CAPITALS_AND_A_SPACE -> value.toUpperCase(Locale.ROOT) + " ";
      };
    }
  }

  private static final Layout PLAIN =
      new Layout(numbers(MOST_PEOPLE), numbers(COLUMNS.size()), List.of(Handwriting.AS_ASKED));

  @Provide
  Arbitrary<List<NamedRow>> people() {
    return Combinators.combine(
            Arbitraries.integers().between(0, MOST_PEOPLE - 1),
            Arbitraries.of("HEO", "SEO", "Grade 7"),
            Arbitraries.of("Department 0", "Department 1", "Department 2"),
            Arbitraries.of("Policy", "HR"))
        .as(NamedRow::new)
        .list()
        .uniqueElements(NamedRow::name)
        .ofMinSize(1)
        .ofMaxSize(MOST_PEOPLE);
  }

  @Provide
  Arbitrary<Layout> layouts() {
    return Combinators.combine(
            Arbitraries.shuffle(PLAIN.rows()),
            Arbitraries.shuffle(PLAIN.columns()),
            Arbitraries.of(Handwriting.class).list().ofSize(COLUMNS.size()))
        .as(Layout::new);
  }

  @Property(tries = 60)
  @Label("MM-7: other rows first, other columns first, other file names: the same bytes")
  void rowsAndColumns(
      @ForAll("people") List<NamedRow> mentors,
      @ForAll("people") List<NamedRow> mentees,
      @ForAll("layouts") Layout ofMentors,
      @ForAll("layouts") Layout ofMentees,
      @ForAll Objective objective) {
    Outcome.Matched once =
        run(objective, file("a.csv", "m", mentors, PLAIN), file("b.csv", "n", mentees, PLAIN));
    Outcome.Matched again =
        run(
            objective,
            file("z.csv", "m", mentors, asAsked(ofMentors)),
            file("y.csv", "n", mentees, asAsked(ofMentees)));

    for (int i = 0; i < once.files().size(); i++) {
      assertThat(again.files().get(i).content())
          .as(once.files().get(i).name())
          .isEqualTo(once.files().get(i).content());
    }
  }

  @Property(tries = 60)
  @Label("MM-7: capitals and spaces in an e-mail address, a grade or an organisation: the same")
  void capitalsAndSpaces(
      @ForAll("people") List<NamedRow> mentors,
      @ForAll("people") List<NamedRow> mentees,
      @ForAll("layouts") Layout ofMentors,
      @ForAll("layouts") Layout ofMentees,
      @ForAll Objective objective) {
    Outcome.Matched once =
        run(objective, file("a.csv", "m", mentors, PLAIN), file("b.csv", "n", mentees, PLAIN));
    Outcome.Matched again =
        run(
            objective,
            file("a.csv", "m", mentors, ofMentors),
            file("b.csv", "n", mentees, ofMentees));

    assertThat(again.summary()).isEqualTo(once.summary());
    assertThat(pairs(again)).isEqualTo(pairs(once));
  }

  private static Layout asAsked(Layout layout) {
    return new Layout(layout.rows(), layout.columns(), PLAIN.handwriting());
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static SourceFile file(String name, String side, List<NamedRow> people, Layout layout) {
    StringBuilder text = new StringBuilder(line(COLUMNS, layout));
    List<List<String>> rows = people.stream().map(person -> person.row(side)).toList();
    for (int row : layout.rows()) {
      if (row < rows.size()) {
        text.append(line(written(row, rows.get(row), layout), layout));
      }
    }
    return new SourceFile(name, text.toString().getBytes(UTF_8));
  }

  /** A row with address, grade, organisation and profession as this person writes them. */
  private static List<String> written(int row, List<String> asked, Layout layout) {
    List<String> written = new ArrayList<>(asked);
    for (int column = 2; column <= 5; column++) {
      int hand = (row + column) % layout.handwriting().size();
      written.set(column, layout.handwriting().get(hand).write(asked.get(column)));
    }
    return written;
  }

  private static String line(List<String> cells, Layout layout) {
    return layout.columns().stream().map(cells::get).collect(joining(",")) + "\r\n";
  }

  private static Outcome.Matched run(Objective objective, SourceFile mentors, SourceFile mentees) {
    Input input = Input.of(mentors, mentees);
    return (Outcome.Matched) Matching.run(PROGRAMME, objective.goals(), input, Stage.UNWATCHED);
  }

  /** Who is matched with whom, as the addresses mean it. */
  private static List<String> pairs(Outcome.Matched outcome) {
    ResultFile pairs =
        outcome.files().stream()
            .filter(file -> file.name().equals("pairs.csv"))
            .findFirst()
            .orElseThrow();
    return new String(pairs.content(), UTF_8).toLowerCase(Locale.ROOT).lines().sorted().toList();
  }
}
