package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
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

  @Property(tries = 60)
  @Label("MM-7: other rows first, other columns first, other file names: the same bytes")
  void rowsAndColumns(@ForAll long seed, @ForAll Objective objective) {
    List<List<String>> mentors = people("m", seed);
    List<List<String>> mentees = people("n", seed + 1);
    Random random = new Random(seed);

    Outcome.Matched once =
        run(
            objective,
            file("a.csv", mentors, random, false),
            file("b.csv", mentees, random, false));
    Outcome.Matched again =
        run(objective, file("z.csv", mentors, random, true), file("y.csv", mentees, random, true));

    for (int i = 0; i < once.files().size(); i++) {
      assertThat(again.files().get(i).content())
          .as(once.files().get(i).name())
          .isEqualTo(once.files().get(i).content());
    }
  }

  @Property(tries = 60)
  @Label("MM-7: capitals and spaces in an e-mail address, a grade or an organisation: the same")
  void capitalsAndSpaces(@ForAll long seed, @ForAll Objective objective) {
    List<List<String>> mentors = people("m", seed);
    List<List<String>> mentees = people("n", seed + 1);
    Random random = new Random(seed);

    Outcome.Matched once =
        run(
            objective,
            file("a.csv", mentors, random, false),
            file("b.csv", mentees, random, false));
    Outcome.Matched again =
        run(
            objective,
            file("a.csv", written(mentors, random), random, true),
            file("b.csv", written(mentees, random), random, true));

    assertThat(again.summary()).isEqualTo(once.summary());
    assertThat(pairs(again)).isEqualTo(pairs(once));
  }

  /** Few kinds of people, so that nearly every choice is a tie. */
  private static List<List<String>> people(String name, long seed) {
    Random random = new Random(seed);
    List<List<String>> people = new ArrayList<>();
    int count = 1 + random.nextInt(25);
    for (int i = 0; i < count; i++) {
      people.add(
          List.of(
              name + i,
              "Person",
              name + i + "@example.org",
              List.of("HEO", "SEO", "Grade 7").get(random.nextInt(3)),
              "Department " + random.nextInt(3),
              List.of("Policy", "HR").get(random.nextInt(2)),
              "Analyst",
              ""));
    }
    return people;
  }

  /** The same people as others would write them. */
  private static List<List<String>> written(List<List<String>> people, Random random) {
    return people.stream()
        .map(
            row ->
                List.of(
                    row.get(0),
                    row.get(1),
                    otherwise(row.get(2), random),
                    otherwise(row.get(3), random),
                    otherwise(row.get(4), random),
                    otherwise(row.get(5), random),
                    row.get(6),
                    row.get(7)))
        .toList();
  }

  private static String otherwise(String value, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> value;
      case 1 -> value.toUpperCase(Locale.ROOT);
      case 2 -> "  " + value;
      default -> value.toUpperCase(Locale.ROOT) + " ";
    };
  }

  private static SourceFile file(
      String name, List<List<String>> people, Random random, boolean shuffled) {
    List<Integer> columns = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7));
    List<List<String>> rows = new ArrayList<>(people);
    if (shuffled) {
      Collections.shuffle(columns, random);
      Collections.shuffle(rows, random);
    }
    StringBuilder text = new StringBuilder();
    rows.addFirst(COLUMNS);
    for (List<String> row : rows) {
      text.append(String.join(",", columns.stream().map(row::get).toList())).append("\r\n");
    }
    return new SourceFile(name, text.toString().getBytes(UTF_8));
  }

  private static Outcome.Matched run(Objective objective, SourceFile mentors, SourceFile mentees) {
    Input input = Input.of(mentors, mentees);
    return (Outcome.Matched) Matching.run(PROGRAMME, objective, input, Stage.UNWATCHED);
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
