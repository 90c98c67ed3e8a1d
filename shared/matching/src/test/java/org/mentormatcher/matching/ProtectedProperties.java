package org.mentormatcher.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mentormatcher.matching.assignment.Objective;
import org.mentormatcher.matching.files.AsTold;
import org.mentormatcher.matching.files.FurtherFile;
import org.mentormatcher.matching.files.Input;
import org.mentormatcher.matching.files.ResultFile;
import org.mentormatcher.matching.files.SavedMapping.Whose;
import org.mentormatcher.matching.files.SourceFile;
import org.mentormatcher.matching.outcome.Outcome;
import org.mentormatcher.matching.programme.Programme;
import org.mentormatcher.matching.programme.ShippedProgrammes;

/** What protects somebody has its effect, however it is written and whoever else is there. */
@Label("Nobody who is protected")
class ProtectedProperties {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final List<String> YES = List.of("yes", "TRUE", "1", "x", "I agree", "Yes please");
  private static final List<String> NO = List.of("no", "FALSE", "0", "n", "I do not agree", "");

  /** What somebody wishes. */
  enum Wish {
    TO_TAKE_PART,
    NOT_TO,
    LISTED_AS_OPTED_OUT,
    LONG_AGO
  }

  /**
   * Somebody.
   *
   * @param words which of the words for it they use
   * @param spelling how others write their address
   */
  record Person(Wish wish, int words, int spelling) {}

  @Property(tries = 120)
  @Label("by an opt-out, a list or an old confirmation is in any result")
  void champions(
      @ForAll("people") List<Person> people,
      @ForAll @Size(max = 4) List<@IntRange(max = 8) Integer> apart) {
    List<String> rows = new ArrayList<>();
    rows.add("name,email address,organisation,region,interests,confirmed on,opt out");
    rows.add("First,first@x.example,Bees,North,Data,2026-05-01,");
    rows.add("Second,second@x.example,Kites,South,Data,2026-05-01,no");
    for (int i = 0; i < people.size(); i++) {
      Person each = people.get(i);
      List<String> words = each.wish() == Wish.NOT_TO ? YES : NO;
      String confirmed = each.wish() == Wish.LONG_AGO ? "2020-05-01" : "2026-05-01";
      rows.add(
          String.join(
              ",",
              name(i),
              address(i),
              "Office " + i,
              "North",
              "Data",
              confirmed,
              words.get(each.words() % words.size())));
    }

    hold("modern-civil-service", rows, people, apart);
  }

  @Property(tries = 120)
  @Label("by not having consented, or by a list, is in any result")
  void consent(
      @ForAll("people") List<Person> people,
      @ForAll @Size(max = 4) List<@IntRange(max = 8) Integer> apart) {
    List<String> rows = new ArrayList<>();
    rows.add("name,work email,department,role,consent");
    rows.add("First,first@x.example,Bees,mentor,yes");
    rows.add("Second,second@x.example,Kites,mentee,yes");
    for (int i = 0; i < people.size(); i++) {
      Person each = people.get(i);
      boolean agrees = each.wish() == Wish.TO_TAKE_PART || each.wish() == Wish.LISTED_AS_OPTED_OUT;
      List<String> words = agrees ? List.of("yes", "I consent") : NO;
      rows.add(
          String.join(
              ",",
              name(i),
              address(i),
              "Office " + i,
              i % 2 == 0 ? "mentor" : "mentee",
              words.get(each.words() % words.size())));
    }

    hold("seen", rows, people, apart);
  }

  private static void hold(
      String programme, List<String> rows, List<Person> people, List<Integer> apart) {
    Programme read = ShippedProgrammes.named(programme).orElseThrow();
    Outcome outcome =
        Matching.run(
            read, Objective.MOST_MATCHED.goals(), input(rows, people, apart), Stage.UNWATCHED);

    assertThat(outcome).isInstanceOf(Outcome.Matched.class);
    List<ResultFile> files = ((Outcome.Matched) outcome).files();
    for (int i = 0; i < people.size(); i++) {
      boolean takesPart = people.get(i).wish() == Wish.TO_TAKE_PART;
      boolean isListed =
          people.get(i).wish() == Wish.LONG_AGO && programme.equals("modern-civil-service");
      for (String trace : List.of(name(i), address(i))) {
        Set<String> found = new TreeSet<>();
        files.stream()
            .filter(file -> new String(file.content(), UTF_8).contains(trace))
            .map(ResultFile::name)
            .forEach(found::add);
        if (takesPart) {
          assertThat(found).as(trace).isNotEmpty();
        } else if (isListed) {
          assertThat(found).as(trace).containsExactlyInAnyOrder("left-out.csv", "results.xlsx");
        } else {
          assertThat(found).as(trace).isEmpty();
        }
      }
    }
    for (List<String> pair : pairs(files)) {
      for (List<String> never : kept(people, apart)) {
        assertThat(Set.copyOf(pair)).isNotEqualTo(Set.copyOf(never));
      }
    }
  }

  /** The addresses of each pair. */
  private static List<List<String>> pairs(List<ResultFile> files) {
    return files.stream()
        .filter(file -> file.name().equals("pairs.csv"))
        .flatMap(file -> new String(file.content(), UTF_8).lines().skip(1))
        .map(line -> List.of(line.split(",", -1)).subList(0, 2))
        .toList();
  }

  /** Pairs of neighbours that are never to be made, as addresses. */
  private static List<List<String>> kept(List<Person> people, List<Integer> apart) {
    return apart.stream()
        .filter(i -> i + 1 < people.size())
        .map(i -> List.of(address(i), address(i + 1)))
        .toList();
  }

  private static Input input(List<String> rows, List<Person> people, List<Integer> apart) {
    Input input =
        Input.of(file("all.csv", rows))
            .told(AsTold.NOTHING.acceptingLost(EnumSet.allOf(Whose.class)))
            .on(TODAY);
    List<String> optOuts = new ArrayList<>(List.of("email"));
    for (int i = 0; i < people.size(); i++) {
      if (people.get(i).wish() == Wish.LISTED_AS_OPTED_OUT) {
        optOuts.add(spelled(i, people.get(i).spelling()));
      }
    }
    List<String> never = new ArrayList<>(List.of("person,other person"));
    kept(people, apart)
        .forEach(
            pair -> never.add(pair.getLast().toUpperCase(Locale.ROOT) + "," + pair.getFirst()));
    if (optOuts.size() > 1) {
      input = input.with(FurtherFile.OPT_OUTS, file("out.csv", optOuts));
    }
    return never.size() > 1
        ? input.with(FurtherFile.DO_NOT_MATCH, file("never.csv", never))
        : input;
  }

  private static SourceFile file(String name, List<String> rows) {
    return new SourceFile(name, (String.join("\r\n", rows) + "\r\n").getBytes(UTF_8));
  }

  /** An address as somebody else may write it. */
  private static String spelled(int person, int spelling) {
    return switch (spelling) {
      case 0 -> address(person);
      case 1 -> address(person).toUpperCase(Locale.ROOT);
      case 2 -> name(person) + " <" + address(person) + ">";
      default -> " mailto:" + address(person) + "; ";
    };
  }

  private static String name(int person) {
    return "Zq" + (char) ('a' + person) + "qz";
  }

  private static String address(int person) {
    return "w" + (char) ('a' + person) + "w@x.example";
  }

  @Provide
  Arbitrary<List<Person>> people() {
    return Combinators.combine(
            Arbitraries.of(Wish.class),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 3))
        .as(Person::new)
        .list()
        .ofMaxSize(9);
  }
}
