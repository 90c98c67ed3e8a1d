package org.mentormatcher.matching.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {

  @Test
  @DisplayName("Counts of five and more are published as they are")
  void large() {
    assertThat(table(group("Joy", 10, 5), group("Love", 7, 9)))
        .containsExactly("Joy 15 10 5", "Love 16 7 9");
  }

  @Test
  @DisplayName("MCS-2: a count below five takes the other of its row with it, and another row's")
  void complementary() {
    assertThat(table(group("Joy", 10, 2), group("Love", 7, 9), group("Virtue", 30, 30)))
        .containsExactly("Joy 12 - -", "Love 16 - -", "Virtue 60 30 30");
  }

  @Test
  @DisplayName("Rows are suppressed until none of the suppressed can be bounded tightly")
  void bounds() {
    assertThat(table(group("Joy", 10, 0), group("Love", 12, 0), group("Virtue", 30, 30)))
        .containsExactly("Joy 10 - -", "Love 12 - -", "Virtue 60 - -");
  }

  @Test
  @DisplayName("Groups of fewer than five are one row that does not name them")
  void small() {
    assertThat(
            table(
                group("Joy", 10, 5),
                group("Ada's own company", 1, 0),
                group("Love", 7, 9),
                group("Bea & Co", 0, 1),
                group("Virtue", 30, 30)))
        .containsExactly("Love 16 7 9", "Virtue 60 30 30", "all others together 17 11 6");
  }

  @Test
  @DisplayName(
      "One group alone says no more than the whole does, and a whole below five says nothing")
  void whole() {
    assertThat(table(group("Joy", 10, 5))).isEmpty();
    assertThat(table(group("Joy", 2, 5), group("Love", 1, 2))).isEmpty();
    assertThat(line(DisclosureControl.whole(group("everybody", 10, 5))))
        .isEqualTo("everybody 15 10 5");
    assertThat(line(DisclosureControl.whole(group("everybody", 10, 1))))
        .isEqualTo("everybody 11 - -");
    assertThat(line(DisclosureControl.whole(group("everybody", 3, 1))))
        .isEqualTo("everybody - - -");
  }

  @Test
  @DisplayName("That nobody at all was left out is no secret")
  void everybodyMatched() {
    assertThat(line(DisclosureControl.whole(group("everybody", 10, 0))))
        .isEqualTo("everybody 10 10 0");
    assertThat(table(group("Joy", 10, 0), group("Love", 7, 0), group("Bea & Co", 1, 0)))
        .containsExactly("Joy 10 10 0", "all others together 8 8 0");
    assertThat(table(group("Joy", 10, 0), group("Love", 7, 1)))
        .containsExactly("Joy 10 - -", "Love 8 - -");
  }

  @Property(tries = 300)
  @Label(
      "LGBT-7, MCS-2: an attacker who knows all that is published, and every total, learns nothing")
  void attack(@ForAll("anyGroups") List<GroupCount> groups) {
    int matched = groups.stream().mapToInt(GroupCount::matched).sum();
    int unmatched = groups.stream().mapToInt(GroupCount::unmatched).sum();
    List<PublishedCount> published = DisclosureControl.parts(groups, "all others together");

    boolean oneSided = matched == 0 || unmatched == 0;
    assertThat(published.stream().flatMap(DisclosureControlTest::numbers))
        .allMatch(number -> number >= 5 || (number == 0 && oneSided));
    assertThat(published).allSatisfy(row -> assertThat(row.people()).isPresent());
    for (Attack.Bounds bounds : Attack.on(published, matched, unmatched)) {
      // Fewer than five in all: then that is known without this table.
      double least = Math.min(5, Math.min(matched, unmatched));
      assertThat(bounds.width()).isGreaterThanOrEqualTo(least - 1e-6);
    }
  }

  @Property
  @Label("Everybody is counted once, in a row of their own group or among the others")
  void complete(@ForAll("anyGroups") List<GroupCount> groups) {
    List<PublishedCount> published = DisclosureControl.parts(groups, "all others together");

    if (!published.isEmpty()) {
      assertThat(published.stream().mapToInt(row -> row.people().orElseThrow()).sum())
          .isEqualTo(groups.stream().mapToInt(GroupCount::people).sum());
    }
  }

  @Test
  @DisplayName("The attack succeeds where complementary suppression is left out: it can fail")
  void control() {
    List<PublishedCount> careless =
        List.of(
            new PublishedCount("Joy", OptionalInt.of(12), OptionalInt.empty(), OptionalInt.empty()),
            new PublishedCount("Love", OptionalInt.of(16), OptionalInt.of(7), OptionalInt.of(9)));

    assertThat(Attack.on(careless, 17, 11))
        .containsExactly(new Attack.Bounds(10, 10), new Attack.Bounds(2, 2));
  }

  @Provide
  Arbitrary<List<GroupCount>> anyGroups() {
    Arbitrary<Integer> counts =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 7), Arbitraries.integers().between(0, 60));
    return Combinators.combine(counts, counts)
        .as((matched, unmatched) -> new GroupCount("", matched, unmatched))
        .filter(group -> group.people() > 0)
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(
            unnamed ->
                IntStream.range(0, unnamed.size())
                    .mapToObj(
                        i -> group("g" + i, unnamed.get(i).matched(), unnamed.get(i).unmatched()))
                    .toList());
  }

  /**
   * Linear algebra, and more: the least and the most that each suppressed count can be, given every
   * published count, the totals, and that no count is negative. Solved by somebody else's solver.
   */
  private static final class Attack {
    record Bounds(double least, double most) {
      double width() {
        return most - least;
      }
    }

    static List<Bounds> on(List<PublishedCount> rows, int matched, int unmatched) {
      Loader.loadNativeLibraries();
      MPSolver solver = MPSolver.createSolver("GLOP");
      List<MPVariable> suppressed = new ArrayList<>();
      MPConstraint allMatched = solver.makeConstraint(matched, matched);
      MPConstraint allUnmatched = solver.makeConstraint(unmatched, unmatched);
      for (PublishedCount row : rows) {
        MPVariable a = variable(solver, row.matched(), suppressed);
        MPVariable b = variable(solver, row.unmatched(), suppressed);
        int people = row.people().orElseThrow();
        MPConstraint sum = solver.makeConstraint(people, people);
        sum.setCoefficient(a, 1);
        sum.setCoefficient(b, 1);
        allMatched.setCoefficient(a, 1);
        allUnmatched.setCoefficient(b, 1);
      }
      return suppressed.stream()
          .map(cell -> new Bounds(extreme(solver, cell, false), extreme(solver, cell, true)))
          .toList();
    }

    private static MPVariable variable(
        MPSolver solver, OptionalInt published, List<MPVariable> suppressed) {
      if (published.isPresent()) {
        return solver.makeNumVar(published.getAsInt(), published.getAsInt(), "");
      }
      MPVariable cell = solver.makeNumVar(0, Double.POSITIVE_INFINITY, "");
      suppressed.add(cell);
      return cell;
    }

    private static double extreme(MPSolver solver, MPVariable cell, boolean most) {
      MPObjective objective = solver.objective();
      objective.clear();
      objective.setCoefficient(cell, 1);
      objective.setOptimizationDirection(most);
      assertThat(solver.solve()).isEqualTo(MPSolver.ResultStatus.OPTIMAL);
      return objective.value();
    }
  }

  private static GroupCount group(String name, int matched, int unmatched) {
    return new GroupCount(name, matched, unmatched);
  }

  private static List<String> table(GroupCount... groups) {
    return DisclosureControl.parts(List.of(groups), "all others together").stream()
        .map(DisclosureControlTest::line)
        .toList();
  }

  private static String line(PublishedCount count) {
    return Stream.of(count.people(), count.matched(), count.unmatched())
        .map(number -> number.isPresent() ? Integer.toString(number.getAsInt()) : "-")
        .collect(Collectors.joining(" ", count.name() + " ", ""));
  }

  private static Stream<Integer> numbers(PublishedCount count) {
    return Stream.of(count.people(), count.matched(), count.unmatched())
        .flatMapToInt(OptionalInt::stream)
        .boxed();
  }
}
